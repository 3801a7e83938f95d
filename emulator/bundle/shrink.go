package bundle

import (
	"io"
	"time"

	"codereader/emulator"
	"codereader/keypad"
	"codereader/voice/sound"
)

// Inputs returns those of a session's events that came from outside.
func Inputs(events []emulator.Event) []emulator.Event {
	var in []emulator.Event
	for _, e := range events {
		if e.Input() {
			in = append(in, e)
		}
	}
	return in
}

// Run runs inputs on the machine that a configuration makes, until a device
// time, and returns the state then.
func Run(c emulator.Config, inputs []emulator.Event, until time.Duration, sinks ...emulator.Sink) emulator.State {
	m := emulator.New(c, sinks...)
	for _, e := range inputs {
		if e.At <= until {
			give(m, e)
		}
	}
	m.Advance(until)
	s := m.State()
	m.Close()
	return s
}

// Shrink leaves out of a session's inputs all that are not needed for what
// happens in it: for holds to be true of the session. A key's press goes
// together with its release. It tries many sessions, fewer and fewer as they
// get shorter.
func Shrink(inputs []emulator.Event, holds func([]emulator.Event) bool) []emulator.Event {
	presses := pairs(inputs)
	for size := len(presses); size > 0; size /= 2 {
		for at := 0; at < len(presses); {
			fewer := append(append([]press(nil), presses[:at]...), presses[min(at+size, len(presses)):]...)
			if holds(flatten(inputs, fewer)) {
				presses = fewer
				continue
			}
			at += size
		}
	}
	return flatten(inputs, presses)
}

// press is the inputs, by index, that belong together.
type press []int

// pairs finds the release that belongs to each press.
func pairs(inputs []emulator.Event) []press {
	var all []press
	var open [keypad.Keys]int // index into all, plus one
	for i, e := range inputs {
		switch {
		case e.Kind == emulator.KindKey && !e.Down && open[e.Key] > 0:
			n := open[e.Key] - 1
			all[n] = append(all[n], i)
			open[e.Key] = 0
		default:
			all = append(all, press{i})
			if e.Kind == emulator.KindKey && e.Down {
				open[e.Key] = len(all)
			}
		}
	}
	return all
}

// flatten returns the inputs that are in some press, in their order.
func flatten(inputs []emulator.Event, presses []press) []emulator.Event {
	in := make([]bool, len(inputs))
	for _, p := range presses {
		for _, i := range p {
			in[i] = true
		}
	}
	var kept []emulator.Event
	for i, e := range inputs {
		if in[i] {
			kept = append(kept, e)
		}
	}
	return kept
}

// Write runs inputs as [Run] does, and writes the session as a bundle.
func Write(w io.Writer, c emulator.Config, inputs []emulator.Event, until time.Duration, b *sound.Bank, paint Painter, program string) error {
	r := NewRecorder(w, c, b, paint, program)
	Run(c, inputs, until, r)
	return r.Err()
}
