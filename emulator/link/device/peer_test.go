package device_test

import (
	"testing"
	"time"

	"codereader/emulator/link"
	"codereader/emulator/link/device"
	"codereader/firmware/otp"
	"codereader/keypad"
)

// peer is a host that is no more than a session: it asks, and keeps what comes.
type peer struct {
	t       testing.TB
	d       *device.Device
	session link.Session
	decoder link.Decoder
	frame   [link.MaxFrame]byte
	kinds   []link.Kind
	texts   []string // of the payloads
	done    link.Done
	refused link.Refused
	mute    bool // STORED is not sent
	refuse  bool // STORED says no
	brief   bool // texts are not kept
}

func newPeer(t testing.TB, o device.Options) *peer {
	p := &peer{t: t, d: device.New(o)}
	p.greet(5, link.Stepped)
	return p
}

func (p *peer) greet(session uint8, mode link.Mode) {
	hello := link.Hello{Version: link.Version, Mode: mode}
	packet := link.Packet{Kind: link.KindHello, Session: session, Payload: hello.Append(nil)}
	p.d.Receive(p.frame[:packet.Encode(p.frame[:])])
	p.session.Begin(session)
	p.exchange()
}

// exchange has both ends send until neither has anything to send.
func (p *peer) exchange() {
	for moved := true; moved; {
		moved = false
		for n := p.session.Transmit(p.frame[:]); n > 0; n = p.session.Transmit(p.frame[:]) {
			moved = true
			p.d.Receive(p.frame[:n])
		}
		for n := p.d.Transmit(p.frame[:]); n > 0; n = p.d.Transmit(p.frame[:]) {
			moved = true
			for _, b := range p.frame[:n] {
				if p.decoder.Push(b) == link.FoundPacket {
					packet := p.decoder.Packet()
					p.packet(&packet)
				}
			}
		}
	}
}

func (p *peer) packet(packet *link.Packet) {
	if packet.Seq == 0 {
		if packet.Kind != link.KindAck {
			p.kinds = append(p.kinds, packet.Kind)
			p.texts = append(p.texts, string(packet.Payload))
		}
		p.session.Receive(packet, true)
		return
	}
	if !p.session.Receive(packet, true) {
		return
	}
	p.kinds = append(p.kinds, packet.Kind)
	if !p.brief {
		p.texts = append(p.texts, string(packet.Payload))
	}
	tag := uint8(0)
	switch packet.Kind {
	case link.KindDone:
		p.done, _ = link.ParseDone(packet.Payload)
	case link.KindRefused:
		p.refused, _ = link.ParseRefused(packet.Payload)
	case link.KindSettings:
		m, _ := link.ParseSettings(packet.Payload)
		tag = m.Tag
	case link.KindMade:
		m, _ := link.ParseMade(packet.Payload)
		tag = m.Tag
	}
	if tag != 0 && !p.mute {
		var payload [2]byte
		if p.session.Send(link.KindStored, link.Stored{Tag: tag, OK: !p.refuse}.Append(payload[:0])) == 0 {
			p.t.Error("STORED cannot be sent")
		}
	}
}

// ask makes a request and returns the kinds of what follows.
func (p *peer) ask(kind link.Kind, payload []byte) []link.Kind {
	p.t.Helper()
	p.kinds, p.texts, p.refused = p.kinds[:0], p.texts[:0], link.Refused{}
	if p.session.Send(kind, payload) == 0 {
		p.t.Fatalf("%v: something is in flight", kind)
	}
	p.exchange()
	return p.kinds
}

// must is ask, for what must not be refused.
func (p *peer) must(kind link.Kind, payload []byte) []link.Kind {
	p.t.Helper()
	kinds := p.ask(kind, payload)
	if p.refused.Reason != link.Fine {
		p.t.Fatalf("%v is refused: %v, %q", kind, p.refused.Reason, p.refused.Text)
	}
	return kinds
}

func (p *peer) contact(k keypad.Key, down bool, at time.Duration) {
	p.t.Helper()
	p.must(link.KindContact, link.AppendContact(nil, keypad.Event{Key: k, Down: down, At: at}))
}

func (p *peer) advance(at time.Duration) []link.Kind {
	p.t.Helper()
	return p.must(link.KindAdvance, link.At{At: at}.Append(nil))
}

// provisioned gives the device a key.
func (p *peer) provision() {
	p.t.Helper()
	m := link.Provision{Digits: otp.DefaultDigits, Period: otp.DefaultPeriod, Secret: []byte("12345678901234567890")}
	p.must(link.KindProvision, m.Append(nil))
}
