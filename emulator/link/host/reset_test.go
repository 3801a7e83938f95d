package host_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/link"
	"codereader/emulator/link/device"
	"codereader/emulator/link/host"
	"codereader/emulator/link/linktest"
	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/keypad"
)

// short is a session in which the reader is turned on, a setting changed, and
// the code read.
func short(f emulator.Firmware) {
	var now time.Duration
	for _, k := range []keypad.Event{
		{Key: keypad.Red, Down: true}, {Key: keypad.Red}, {Key: keypad.Red, Down: true},
		{Key: keypad.Key9, Down: true}, {Key: keypad.Key9}, {Key: keypad.Red},
	} {
		k.At = now
		f.Contact(k)
		now += 100 * time.Millisecond
		f.Advance(now)
	}
}

// cutting counts bytes of both ways, and does something before one of them.
type cutting struct {
	*linktest.Wire
	left int
	do   func()
}

func (c *cutting) pass(b []byte) []byte {
	if c.left >= 0 && c.left < len(b) {
		b = b[:c.left]
		c.left = -1
		c.do()
		return b
	}
	if c.left >= 0 {
		c.left -= len(b)
	}
	return b
}

func newCutting(after int, do func(*cutting)) *cutting {
	c := &cutting{Wire: linktest.NewWire(device.Options{}), left: after}
	c.do = func() { do(c) }
	c.Up, c.Down = c.pass, c.pass
	return c
}

// bytesOf returns how many bytes go both ways in the short session.
func bytesOf(t *testing.T) int {
	w := linktest.NewWire(device.Options{})
	f := connect(t, w)
	f.Put(&firmwaretest.Board{}, config(t))
	short(f)
	up, down := f.Bytes()
	if f.Err() != nil || up < 100 || down < 100 {
		t.Fatal(up, down, f.Err())
	}
	return int(up + down)
}

// A device that is reset at any byte, of what it gets or of what it sends, ends
// the session with an error that says so, or nothing was lost. Greeted again, it
// is a reader that works.
func TestDeviceResetAtAnyByteIsNoticedAndRecoversByReconnecting(t *testing.T) {
	var noticed int
	all := bytesOf(t)
	for at := range all {
		w := newCutting(at, func(c *cutting) { c.Device = device.New(device.Options{}) })
		f, err := host.Connect(w, host.Options{Session: 7})
		if err != nil {
			t.Fatalf("byte %d: %v", at, err) // it was not greeted: HELLO is repeated
		}
		board := &firmwaretest.Board{Breach: func(err error) { t.Errorf("byte %d: %v", at, err) }}
		f.Put(board, config(t))
		short(f)
		if err := f.Ping(); err != nil {
			noticed++
			if !errors.Is(err, host.ErrReset) {
				t.Fatalf("byte %d: %v", at, err)
			}
			if err := f.Reconnect(w); err != nil {
				t.Fatalf("byte %d: %v", at, err)
			}
			if board.On() || board.Display() != (firmware.Display{}) {
				t.Fatalf("byte %d: the board shows %q after a loss of power", at, board.Display())
			}
		}
		recovers(t, f, board, at)
	}
	if noticed < all/2 {
		t.Errorf("of %d resets %d were noticed", all, noticed)
	}
}

// recovers says whether a firmware that is off does what it should: show the
// code of RFC 6238 when red is tapped.
func recovers(t *testing.T, f *host.Firmware, board *firmwaretest.Board, at int) {
	t.Helper()
	now := time.Minute // by which it has turned itself off, if it was on
	if id := board.Said(); id != 0 {
		f.Said(id, now)
	}
	f.Advance(now)
	f.Advance(2 * now)
	now = 3 * now
	f.Contact(keypad.Event{Key: keypad.Red, Down: true, At: now})
	now += time.Second
	f.Contact(keypad.Event{Key: keypad.Red, At: now})
	f.Advance(now + keypad.DebounceTime)
	if f.Err() != nil || !board.On() || len(board.Display().String()) != 7 {
		t.Fatalf("byte %d: on %v, %q, %v", at, board.On(), board.Display(), f.Err())
	}
}

// A host that dies at any byte leaves a device that the next one can greet, and
// the next one has a machine that is as new.
func TestHostResetAtAnyByteLeavesADeviceForTheNext(t *testing.T) {
	type dead struct{}
	inside := &firmwaretest.Board{}
	short(firmware.New(inside, config(t)))
	for at := range bytesOf(t) {
		w := newCutting(at, func(*cutting) { panic(dead{}) })
		func() {
			defer func() {
				if r := recover(); r != nil && r != (any)(dead{}) {
					panic(r)
				}
			}()
			f, err := host.Connect(w, host.Options{Session: 7})
			if err != nil {
				t.Fatal(err)
			}
			f.Put(&firmwaretest.Board{}, config(t))
			short(f)
		}()
		// The next host has the same session number, by chance.
		f, err := host.Connect(w.Wire, host.Options{Session: 7})
		if err != nil {
			t.Fatalf("byte %d: %v", at, err)
		}
		board := &firmwaretest.Board{}
		f.Put(board, config(t))
		short(f)
		if f.Err() != nil || len(board.Calls) != len(inside.Calls) {
			t.Fatalf("byte %d: %d calls, %v", at, len(board.Calls), f.Err())
		}
		for i, c := range board.Calls {
			if c != inside.Calls[i] {
				t.Fatalf("byte %d: call %d is %v, want %v", at, i, c, inside.Calls[i])
			}
		}
	}
}

func TestStalledDeviceEndsTheSession(t *testing.T) {
	w := linktest.NewWire(device.Options{})
	f := connect(t, w)
	f.Put(&firmwaretest.Board{}, config(t))
	w.Stalled, w.Waited = true, 0
	short(f)
	if !errors.Is(f.Err(), host.ErrLost) || !strings.Contains(f.Err().Error(), "5s") {
		t.Error(f.Err())
	}
	if w.Waited < 4*time.Second || w.Waited > 6*time.Second {
		t.Errorf("it waited %v", w.Waited)
	}
	if _, ok := f.Next(); ok {
		t.Error("something is still due")
	}
	first := f.Err()
	w.Stalled = false
	f.Contact(keypad.Event{Key: keypad.Red, At: time.Hour})
	if f.Err() != first {
		t.Error("the first error was not kept")
	}
}

func TestDeviceThatNeverGreetsIsAnError(t *testing.T) {
	w := linktest.NewWire(device.Options{})
	w.Stalled = true
	if _, err := host.Connect(w, host.Options{}); !errors.Is(err, host.ErrLost) {
		t.Error(err)
	}
}

// Noise that never ends, and is no packet, is an end.
func TestNoiseAloneIsAnError(t *testing.T) {
	w := linktest.NewWire(device.Options{})
	w.Down = func([]byte) []byte { return []byte("login: \x00") }
	_, err := host.Connect(w, host.Options{})
	if err == nil || !strings.Contains(err.Error(), "not the link's") {
		t.Error(err)
	}
}

// acknowledging is a device that has every packet and answers none.
type acknowledging struct {
	*linktest.Wire
	session link.Session
	decoder link.Decoder
	greeted bool
}

func (a *acknowledging) Write(p []byte) (int, error) {
	if !a.greeted {
		return a.Wire.Write(p)
	}
	for _, b := range p {
		switch a.decoder.Push(b) {
		case link.FoundPacket:
			packet := a.decoder.Packet()
			a.session.Receive(&packet, true)
		case link.FoundNudge:
			a.session.Nudge()
		}
	}
	return len(p), nil
}

func (a *acknowledging) Read(p []byte, wait time.Duration) (int, error) {
	if !a.greeted {
		return a.Wire.Read(p, wait)
	}
	return a.session.Transmit(p), nil
}

func TestDeviceThatAcknowledgesAndNeverAnswersEndsTheSession(t *testing.T) {
	w := &acknowledging{Wire: linktest.NewWire(device.Options{})}
	f, err := host.Connect(w, host.Options{Session: 9, Silence: 50 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	w.greeted = true
	w.session.Begin(9)
	if err := f.Ping(); !errors.Is(err, host.ErrLost) {
		t.Error(err)
	}
}
