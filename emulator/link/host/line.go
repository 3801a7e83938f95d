package host

import (
	"errors"
	"fmt"
	"io"
	"time"

	"codereader/emulator/link"
)

// line is the host's part in the delivery of packets over a wire.
type line struct {
	wire    Wire
	silence time.Duration
	session link.Session
	decoder link.Decoder
	in      [4096]byte
	frame   [link.MaxFrame]byte
	boots   int // BOOTs since the last packet of the session

	sent, received int64 // bytes
}

// maxNoise is how many bytes may come without a packet among them before the
// other end is taken for something else than a firmware.
const maxNoise = 1 << 20

// errNoise reports an end that speaks another language.
var errNoise = errors.New("what comes from there is not the link's: is it a firmware, and at this speed")

// errEcho reports an end that says what it is told.
var errEcho = errors.New("what is sent comes back: that is a terminal's echo, or a line whose two wires touch, and no firmware")

// pace counts how long nothing has brought the link on.
type pace struct {
	quiet time.Duration // waited for nothing
	start time.Time
	noise int64
}

func (p *pace) reset() { *p = pace{start: time.Now()} }

// run sends and receives until done says so. Each packet of the session that
// is new goes to take. What is in flight is repeated as LINK.md has it.
func (l *line) run(done func() bool, take func(*link.Packet) error) error {
	var p pace
	p.reset()
	for {
		over := done() // which may put something in flight
		if err := l.flush(); err != nil || over {
			return err
		}
		n, err := l.wire.Read(l.in[:], p.next())
		if n == 0 && err != nil {
			return l.lost(err)
		}
		l.received += int64(n)
		if n == 0 {
			if err := l.waited(&p); err != nil {
				return err
			}
			continue
		}
		p.noise += int64(n)
		if err := l.receive(l.in[:n], &p, take); err != nil {
			return err
		}
		switch {
		case p.noise > maxNoise:
			return l.fail(errNoise)
		case time.Since(p.start) > l.silence:
			return l.lost(nil)
		}
	}
}

// next returns how long to wait for something to come.
func (p *pace) next() time.Duration {
	if p.quiet < nudgeTime {
		return nudgeTime - p.quiet
	}
	return repeatTime - p.quiet%repeatTime
}

// waited does what is to be done when nothing has come for as long as next
// said: a nudge first, then the packet in flight again, or another nudge.
func (l *line) waited(p *pace) error {
	first := p.quiet < nudgeTime
	p.quiet += p.next()
	if p.quiet > l.silence {
		return l.lost(nil)
	}
	if !first && l.session.Waiting() {
		l.session.Nudge() // of our own accord
		if err := l.flush(); err != nil {
			return err
		}
	}
	// Behind a packet too: it is the shorter, and so the likelier to arrive.
	return l.write([]byte{0})
}

// receive takes bytes apart.
func (l *line) receive(bytes []byte, p *pace, take func(*link.Packet) error) error {
	for _, b := range bytes {
		switch l.decoder.Push(b) {
		case link.FoundNudge:
			l.session.Nudge()
		case link.FoundPacket:
			packet := l.decoder.Packet()
			waiting := l.session.Waiting()
			fresh := l.session.Receive(&packet, true)
			if fresh || waiting && !l.session.Waiting() {
				p.reset()
			}
			if err := l.look(&packet); err != nil {
				return err
			}
			if !fresh {
				continue
			}
			if err := take(&packet); err != nil {
				return err
			}
		}
	}
	return nil
}

// look finds out from a packet whether the device has been reset. One BOOT may
// be late; a device that was not reset answers a nudge with something else.
func (l *line) look(p *link.Packet) error {
	switch {
	case p.Kind == link.KindBoot && p.Session == 0:
		if l.boots++; l.boots > 1 {
			return l.fail(ErrReset)
		}
		return l.write([]byte{0})
	case p.Session == l.session.ID():
		l.boots = 0
	}
	return nil
}

// flush sends what there is to send.
func (l *line) flush() error {
	for {
		n := l.session.Transmit(l.frame[:])
		if n == 0 {
			return nil
		}
		err := l.write(l.frame[:n])
		clear(l.frame[:n]) // it may have been a secret
		if err != nil {
			return err
		}
	}
}

func (l *line) write(b []byte) error {
	l.sent += int64(len(b))
	if _, err := l.wire.Write(b); err != nil {
		return l.lost(err)
	}
	return nil
}

// lost makes the error of a wire from which nothing comes any more.
func (l *line) lost(err error) error {
	switch {
	case err == nil:
		err = fmt.Errorf("%w: nothing came for %v", ErrLost, l.silence)
	case errors.Is(err, io.EOF):
		err = fmt.Errorf("%w: it has closed the link", ErrLost)
	default:
		err = fmt.Errorf("%w: %w", ErrLost, err)
	}
	return l.fail(err)
}

// fail names the firmware in front of what went wrong.
func (l *line) fail(err error) error { return fmt.Errorf("link: %s: %w", l.wire, err) }
