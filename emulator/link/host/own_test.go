package host_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"codereader/emulator/link"
	"codereader/emulator/link/device"
	"codereader/emulator/link/host"
	"codereader/emulator/link/linktest"
	"codereader/firmware/firmwaretest"
	"codereader/keypad"
)

// own is a firmware that runs on its own clock, with keys of its own.
type own struct {
	wire  *linktest.Wire
	f     *host.Firmware
	board *firmwaretest.Board
	keys  []keypad.Event
	now   time.Duration
}

func newOwn(t *testing.T, w *linktest.Wire) *own {
	t.Helper()
	o := &own{wire: w, board: &firmwaretest.Board{Breach: func(err error) { t.Error(err) }}}
	f, err := host.Connect(w, host.Options{Mode: link.Own, Session: 7, Ticker: o, Key: func(e keypad.Event) { o.keys = append(o.keys, e) }})
	if err != nil {
		t.Fatal(err)
	}
	o.f = f
	w.Device.Pass(time.Hour) // it has been on for so long
	f.Put(o.board, config(t))
	return o
}

// Now implements clock.Ticker: real time is what passes on both ends.
func (o *own) Now() time.Duration { return o.now }

// pass lets real time pass on both ends.
func (o *own) pass(d time.Duration) {
	for until := o.now + d; o.now < until; {
		o.now += 10 * time.Millisecond
		o.wire.Device.Pass(time.Hour + o.now)
		if next, ok := o.f.Next(); ok && next <= o.now {
			o.f.Advance(o.now)
		}
	}
}

func (o *own) press(k keypad.Key) {
	o.wire.Device.Contact(k, true)
	o.pass(100 * time.Millisecond)
	o.wire.Device.Contact(k, false)
	o.pass(100 * time.Millisecond)
}

func TestFirmwareOnItsOwnClockSaysWhatHappensWhenItDoes(t *testing.T) {
	o := newOwn(t, linktest.NewWire(device.Options{Capabilities: link.OwnClock | link.OwnKeys}))
	o.pass(100 * time.Millisecond)
	o.press(keypad.Red)
	if o.f.Err() != nil || !o.board.On() || o.board.Display().String() != "287 082" {
		t.Fatalf("on %v, %q, %v", o.board.On(), o.board.Display(), o.f.Err())
	}
	if len(o.keys) != 2 || o.keys[0].Key != keypad.Red || !o.keys[0].Down || o.keys[1].Down {
		t.Errorf("its keys are told as %v", o.keys)
	}
	// Keys of the emulator count as well, when they arrive.
	o.f.Contact(keypad.Event{Key: keypad.Red, Down: true, At: o.now})
	o.pass(50 * time.Millisecond)
	o.f.Contact(keypad.Event{Key: keypad.Key9, Down: true, At: o.now})
	o.pass(50 * time.Millisecond)
	if o.board.Display().String() != "Lyd 7" || o.f.Settings().Volume != 7 {
		t.Errorf("%q, volume %d", o.board.Display(), o.f.Settings().Volume)
	}
	o.f.Contact(keypad.Event{Key: keypad.Red, At: o.now})
	o.f.Said(o.board.Said(), o.now)
	if o.pass(25 * time.Second); o.board.On() {
		t.Error("it does not turn itself off")
	}
	if o.f.Err() != nil {
		t.Error(o.f.Err())
	}
}

// One that was put in again is a new one to a machine that has run for long.
func TestFirmwareOnItsOwnClockCanBePutInLate(t *testing.T) {
	o := newOwn(t, linktest.NewWire(device.Options{Capabilities: link.OwnClock | link.OwnKeys}))
	o.now = time.Hour
	o.wire.Device.Pass(time.Hour + o.now)
	o.pass(time.Second)
	o.f.Contact(keypad.Event{Key: keypad.Red, Down: true, At: o.now})
	o.pass(100 * time.Millisecond)
	o.f.Contact(keypad.Event{Key: keypad.Red, At: o.now})
	o.pass(100 * time.Millisecond)
	if o.f.Err() != nil || !o.board.On() {
		t.Errorf("on %v, %v", o.board.On(), o.f.Err())
	}
}

// What is lost on the way comes with a nudge, and STORED again.
func TestFirmwareOnItsOwnClockOverANoisyWire(t *testing.T) {
	w := linktest.NewWire(device.Options{Capabilities: link.OwnClock | link.OwnKeys})
	w.Up = linktest.NewNoise(1, 0.01, linktest.Lose, linktest.Flip).Pass
	w.Down = linktest.NewNoise(2, 0.01, linktest.Lose, linktest.Flip).Pass
	o := newOwn(t, w)
	for i := range 40 {
		o.press(keypad.Red)
		o.pass(5 * time.Second)
		if want := i%2 == 0; o.board.On() != want || o.f.Err() != nil {
			t.Fatalf("press %d: on %v, %v", i, o.board.On(), o.f.Err())
		}
		if id := o.board.Said(); id != 0 {
			o.f.Said(id, o.now)
		}
	}
}

func TestFirmwareOnItsOwnClockThatFallsSilentIsLost(t *testing.T) {
	o := newOwn(t, linktest.NewWire(device.Options{Capabilities: link.OwnClock}))
	o.pass(20 * time.Second) // with nothing to say
	if o.f.Err() != nil {
		t.Fatal(o.f.Err())
	}
	o.wire.Stalled = true
	if o.pass(6 * time.Second); !errors.Is(o.f.Err(), host.ErrLost) {
		t.Error(o.f.Err())
	}
}

// A machine that was late tells of both ends of a press at once: it is a press
// all the same, and bounces are bounces.
func TestAPressOfAMachineThatWasLateIsOne(t *testing.T) {
	o := newOwn(t, linktest.NewWire(device.Options{Capabilities: link.OwnClock | link.OwnKeys}))
	o.pass(time.Second)
	contact := func(down bool, at time.Duration) {
		t.Helper()
		o.f.Contact(keypad.Event{Key: keypad.Red, Down: down, At: o.now + at})
	}
	contact(true, 0)
	contact(false, 2*time.Millisecond)
	if o.pass(time.Second); o.board.On() {
		t.Error("a bounce turns it on")
	}
	contact(true, -60*time.Millisecond)
	contact(false, -20*time.Millisecond)
	if o.pass(time.Second); !o.board.On() || o.f.Err() != nil {
		t.Errorf("a press that was told late turns it on: %v, %v", o.board.On(), o.f.Err())
	}
}

// What a poll has put in flight, and nobody has waited for, has its turn before
// a request.
func TestARequestWaitsForWhatAPollHasPutInFlight(t *testing.T) {
	w := linktest.NewWire(device.Options{Capabilities: link.OwnClock | link.OwnKeys})
	o := newOwn(t, w)
	o.pass(100 * time.Millisecond)
	lost := 0
	var decoder link.Decoder
	w.Up = func(bytes []byte) []byte {
		for _, b := range bytes {
			if decoder.Push(b) == link.FoundPacket && decoder.Packet().Kind == link.KindStored && lost == 0 {
				lost++
				return nil // as good as late
			}
		}
		return bytes
	}
	o.wire.Device.Contact(keypad.Red, true)
	o.pass(20 * time.Millisecond)
	o.wire.Device.Contact(keypad.Key9, true)
	for range 20 { // until it is on its way
		if o.pass(10 * time.Millisecond); lost > 0 {
			break
		}
	}
	if lost == 0 {
		t.Fatal("nothing was to be stored")
	}
	if err := o.f.Ping(); err != nil {
		t.Error(err)
	}
	if o.pass(time.Second); o.f.Settings().Volume != 7 || o.board.Display().String() != "Lyd 7" {
		t.Errorf("volume %d, %q", o.f.Settings().Volume, o.board.Display())
	}
}

func TestFirmwareWithoutAClockOfItsOwnIsToldApart(t *testing.T) {
	_, err := host.Connect(linktest.NewWire(device.Options{}), host.Options{Mode: link.Own})
	if err == nil || !strings.Contains(err.Error(), "no clock of its own") {
		t.Error(err)
	}
}
