package host_test

import (
	"flag"
	"math/rand/v2"
	"testing"
	"time"

	"codereader/emulator/link"
	"codereader/emulator/link/device"
	"codereader/emulator/link/host"
	"codereader/emulator/link/linktest"
	"codereader/firmware/firmwaretest"
)

// More of it:
//
//	go test ./emulator/link/host -run RandomAnswers -answers 1000000
var answers = flag.Int("answers", 30_000, "random messages that a host is given")

// liar is a wire to a device that says what it was told to, in right packets,
// once it has been greeted.
type liar struct {
	*linktest.Wire
	says    [][]byte // kind, then payload; an empty one is raw bytes
	raw     []byte
	session link.Session
	decoder link.Decoder
	lying   bool
}

func (l *liar) Write(p []byte) (int, error) {
	if !l.lying {
		return l.Wire.Write(p)
	}
	for _, b := range p {
		switch l.decoder.Push(b) {
		case link.FoundPacket:
			packet := l.decoder.Packet()
			l.session.Receive(&packet, true)
		case link.FoundNudge:
			l.session.Nudge()
		}
	}
	return len(p), nil
}

func (l *liar) Read(p []byte, wait time.Duration) (int, error) {
	if !l.lying {
		return l.Wire.Read(p, wait)
	}
	if len(l.raw) > 0 {
		n := copy(p, l.raw)
		l.raw = l.raw[n:]
		return n, nil
	}
	if len(l.says) > 0 && !l.session.Waiting() {
		l.session.Send(link.Kind(l.says[0][0]), l.says[0][1:])
		l.says = l.says[1:]
	}
	return l.session.Transmit(p), nil
}

// lie connects to a liar, and asks it for all that a machine asks for.
func lie(t testing.TB, l *liar) {
	t.Helper()
	l.Wire = linktest.NewWire(device.Options{})
	f, err := host.Connect(l, host.Options{Session: 9})
	if err != nil {
		t.Fatal(err)
	}
	l.session.Begin(9)
	l.lying = true
	f.Put(&firmwaretest.Board{}, config(t))
	short(f)
	s := f.State()
	f.Restore(s)
	if next, ok := f.Next(); ok {
		f.Advance(next)
	}
	if f.Err() == nil {
		t.Fatal("all of it was answered")
	}
	before := f.Err()
	if short(f); f.Err() != before {
		t.Fatal("it went on after an error")
	}
}

func FuzzHost(f *testing.F) {
	f.Add([]byte{}, []byte{})
	f.Add([]byte("\x00"), []byte("login: \x00\x00"))
	done := link.Done{Request: 1, Next: link.NoDeadline}
	f.Add(append([]byte{byte(link.KindDone), 24}, done.Append(nil)...), []byte{})
	f.Add([]byte{byte(link.KindMade), 17, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0}, []byte{1, 0})
	f.Fuzz(func(t *testing.T, messages, raw []byte) {
		l := &liar{raw: raw}
		for len(messages) > 2 && len(l.says) < 100 {
			n := min(int(messages[1]), len(messages)-2, link.MaxPayload)
			l.says = append(l.says, append([]byte{messages[0]}, messages[2:2+n]...))
			messages = messages[2+n:]
		}
		lie(t, l)
	})
}

// Whatever a firmware says, in packets that are right: the host ends with an
// error.
func TestRandomAnswersDoNotBringAHostDown(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range *answers / 100 {
		l := &liar{}
		for range 100 {
			m := make([]byte, 1+r.IntN(60))
			for i := range m {
				m[i] = byte(r.IntN(1 << r.IntN(9)))
			}
			m[0] = byte(0x80 + r.IntN(16))
			if r.IntN(2) == 0 { // an answer to the request that is being made, perhaps
				d := link.Done{Request: uint8(1 + r.IntN(9)), Time: time.Duration(r.Int64()), Next: time.Duration(r.Int64N(1e9)) - 1, Flags: link.Flags(r.IntN(8)), Settings: standard(t).Settings}
				m = append([]byte{byte(link.KindDone)}, d.Append(nil)...)
			}
			l.says = append(l.says, m)
		}
		lie(t, l)
	}
}
