package host

import (
	"errors"
	"fmt"
	"time"

	"codereader/emulator/link"
)

// greetings is how often HELLO is sent with one session number before another
// is tried: the device may be in a session of that number, of a host that died,
// and take HELLO for a late one.
const greetings = 5

// greeting is the state of a greeting.
type greeting struct {
	session uint8
	payload []byte        // of HELLO
	tried   int           // so many were sent with this number
	wait    time.Duration // until the next
	quiet   time.Duration // waited for nothing
	noise   int           // bytes that have come since a packet did
	echo    bool          // what is sent comes back
	welcome link.Welcome
	done    bool
}

// greet sends HELLO until WELCOME comes, and begins the session with the first
// number that the device takes.
func (l *line) greet(session uint8, mode link.Mode) (link.Welcome, error) {
	hello := link.Hello{Version: link.Version, Mode: mode}
	g := greeting{session: session, payload: hello.Append(nil)}
	start := time.Now()
	// What came before is ended by a zero byte.
	if err := l.write([]byte{0}); err != nil {
		return g.welcome, err
	}
	for !g.done {
		if g.wait <= 0 {
			if err := l.hello(&g); err != nil {
				return g.welcome, err
			}
		}
		n, err := l.wire.Read(l.in[:], g.wait)
		switch {
		case n > 0:
			if err := l.hear(&g, l.in[:n]); err != nil {
				return g.welcome, err
			}
		case err != nil:
			return g.welcome, l.lost(err)
		default:
			g.quiet, g.wait = g.quiet+g.wait, 0
		}
		switch {
		case g.noise > maxNoise, g.noise > 0 && g.quiet >= l.silence:
			return g.welcome, l.fail(errNoise)
		case g.echo && (g.quiet >= l.silence || time.Since(start) > l.silence):
			return g.welcome, l.fail(errEcho)
		case g.quiet >= l.silence, time.Since(start) > l.silence+repeatTime:
			return g.welcome, l.lost(nil)
		}
	}
	l.session.Begin(g.session)
	return g.welcome, nil
}

func (l *line) hello(g *greeting) error {
	if g.tried++; g.tried > greetings {
		g.session, g.tried = g.session%255+1, 1
	}
	g.wait = repeatTime
	p := link.Packet{Kind: link.KindHello, Session: g.session, Payload: g.payload}
	return l.write(l.frame[:p.Encode(l.frame[:])])
}

// hear takes bytes that come before WELCOME.
func (l *line) hear(g *greeting, bytes []byte) error {
	l.received += int64(len(bytes))
	g.noise += len(bytes)
	for _, b := range bytes {
		if l.decoder.Push(b) != link.FoundPacket {
			continue
		}
		g.noise = 0
		p := l.decoder.Packet()
		switch {
		case g.done:
		case p.Kind < link.KindBoot && p.Kind != link.KindAck:
			g.echo = true // a terminal that is not raw yet
		case p.Kind == link.KindBoot:
			// The device has only now begun, and may have missed HELLO.
			g.wait = min(g.wait, nudgeTime)
		case p.Session == g.session && p.Kind != link.KindWelcome:
			g.tried, g.wait = greetings, 0 // this number is in use
		case p.Session == g.session:
			w, reason := link.ParseWelcome(p.Payload)
			if reason != link.Fine {
				return l.fail(fmt.Errorf("the firmware's WELCOME cannot be read: %w", errors.New(reason.String())))
			}
			g.welcome, g.done = w, true
		}
	}
	return nil
}
