package link

// Session is one end's part in delivering packets in order and once: it keeps
// the one numbered packet in flight until the other end has it, and takes each
// of the other's once. It has no timers: its owner says when to repeat.
type Session struct {
	id      uint8
	sent    uint8 // number of the last packet sent
	taken   uint8 // number of the last packet taken
	waiting bool  // the last packet sent has not been acknowledged
	due     bool  // it is to be sent, the first time or again
	owing   bool  // an acknowledgement is to be sent
	kind    Kind  // of the packet in flight
	n       int
	payload [MaxPayload]byte
}

// Begin forgets all and begins session id, 1 to 255. With 0 there is none:
// nothing is sent and nothing taken.
func (s *Session) Begin(id uint8) {
	clear(s.payload[:])
	s.id, s.sent, s.taken, s.n = id, 0, 0, 0
	s.waiting, s.due, s.owing = false, false, false
}

// ID returns the session's number; 0: none.
func (s *Session) ID() uint8 { return s.id }

// Fresh says whether no numbered packet has been taken yet.
func (s *Session) Fresh() bool { return s.taken == 0 }

// Waiting says whether a packet is in flight, so that no other may follow yet.
func (s *Session) Waiting() bool { return s.waiting }

// Send puts a packet in flight, to be sent by [Session.Transmit], and returns
// its number. While another is in flight, or there is no session, it does
// nothing and returns 0.
func (s *Session) Send(kind Kind, payload []byte) (seq uint8) {
	if s.id == 0 || s.waiting {
		return 0
	}
	s.sent = after(s.sent)
	s.kind = kind
	s.n = copy(s.payload[:], payload)
	s.waiting, s.due = true, true
	return s.sent
}

// Receive takes a packet of the other end, and says whether it is a new one
// that is to be handled. With take false no new one is accepted: it will come
// again.
func (s *Session) Receive(p *Packet, take bool) bool {
	if s.id == 0 || p.Session != s.id {
		return false
	}
	if s.waiting && p.Ack == s.sent {
		s.waiting, s.due = false, false
		clear(s.payload[:s.n]) // it may have been a secret
	}
	switch {
	case p.Seq == 0:
		return false
	case p.Seq == s.taken: // again: what was sent since has not arrived
		s.Nudge()
		return false
	case p.Seq != after(s.taken) || !take:
		return false
	}
	s.taken, s.owing = p.Seq, true
	return true
}

// Nudge has the packet in flight sent again, or an acknowledgement if there is
// none.
func (s *Session) Nudge() {
	if s.id == 0 {
		return
	}
	s.due = s.waiting
	s.owing = !s.waiting
}

// Transmit writes the frame that is to be sent now, and returns its size; 0:
// there is none. The frame has room for [MaxFrame] bytes.
func (s *Session) Transmit(frame []byte) int {
	p := Packet{Session: s.id, Ack: s.taken}
	switch {
	case s.due:
		p.Kind, p.Seq, p.Payload = s.kind, s.sent, s.payload[:s.n]
	case s.owing:
		p.Kind = KindAck
	default:
		return 0
	}
	s.due, s.owing = false, false
	return p.Encode(frame)
}

// after returns the number that follows seq: 1 to 255 and then 1 again.
func after(seq uint8) uint8 {
	if seq == 255 {
		return 1
	}
	return seq + 1
}
