package host

import (
	"errors"
	"fmt"

	"codereader/emulator/link"
)

// maxMessages is how many messages may follow from one request before the
// firmware is taken for one that never ends.
const maxMessages = 10_000

// errEndless reports a firmware that goes on without end.
var errEndless = errors.New("there is no end to what follows from a request")

// request asks for something and returns once all that follows from it has
// come. It keeps the error if there is one.
func (f *Firmware) request(kind link.Kind, payload []byte) {
	if f.err != nil {
		return
	}
	f.state = nil
	f.refused, f.answered, f.messages = nil, false, 0
	// What a poll has put in flight, nobody has waited for.
	if f.err = f.line.run(f.idle, f.take); f.err != nil {
		return
	}
	f.asked = f.line.session.Send(kind, payload)
	err := f.line.run(f.finished, f.take)
	if err == nil && f.refused != nil {
		f.refused.Request = kind
		err = f.line.fail(f.refused)
	}
	f.err = err
}

// finished says whether the request has been answered, and all that came of it.
func (f *Firmware) finished() bool {
	return f.idle() && f.answered
}

// idle says whether nothing is in flight or waits for its place, and puts in
// flight what does.
func (f *Firmware) idle() bool {
	f.answerStored()
	return len(f.stored) == 0 && !f.line.session.Waiting()
}

func (f *Firmware) answerStored() {
	if len(f.stored) > 0 && !f.line.session.Waiting() {
		var payload [2]byte
		f.line.session.Send(link.KindStored, f.stored[0].Append(payload[:0]))
		f.stored = f.stored[1:]
	}
}

// take handles a message of the device.
func (f *Firmware) take(p *link.Packet) error {
	if f.messages++; f.messages > maxMessages {
		return f.line.fail(errEndless)
	}
	reason := f.message(p.Kind, p.Payload)
	if reason != link.Fine {
		return f.line.fail(fmt.Errorf("the firmware's %v cannot be read: %v", p.Kind, reason))
	}
	return nil
}

// message handles a message; one of a kind that is not known means nothing.
func (f *Firmware) message(kind link.Kind, payload []byte) link.Reason {
	switch kind {
	case link.KindDone:
		m, reason := link.ParseDone(payload)
		if m.Request == f.asked && reason == link.Fine {
			f.done, f.answered = m, true
		}
		return reason
	case link.KindRefused:
		m, reason := link.ParseRefused(payload)
		if m.Request == f.asked {
			f.refused = &RefusedError{Reason: m.Reason, Text: m.Text}
		}
		return reason
	case link.KindState:
		m, reason := link.ParsePart(payload)
		f.part, f.parts = m, append(f.parts[:0], m.Bytes...)
		return reason
	case link.KindLog:
		m, reason := link.ParseLog(payload)
		if f.options.Log != nil {
			f.options.Log(m.Level, m.Text)
		}
		return reason
	case link.KindKey:
		e, reason := link.ParseContact(payload)
		if f.options.Key != nil && reason == link.Fine {
			f.options.Key(e)
		}
		return reason
	}
	return f.seen.message(kind, payload, f)
}

// keep has a tag answered once its turn has come.
func (f *Firmware) keep(tag uint8) {
	f.stored = append(f.stored, link.Stored{Tag: tag, OK: true})
}
