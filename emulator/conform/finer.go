package conform

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/keypad"
)

// This file is what only a machine can do and see: contacts to the nanosecond,
// the order of things, power and clock.

// play moves contacts as a line of text says, such as "0 9+ 150 red+ 300 red-":
// milliseconds from now, then the contacts that close (+) or open (-) then. A
// time at the end is waited for.
func (r *Rig) play(line string, args ...any) {
	m := r.inside()
	if m == nil {
		return
	}
	from := m.Now()
	m.mark = len(m.events)
	for _, word := range strings.Fields(fmt.Sprintf(line, args...)) {
		if ms, err := strconv.ParseFloat(word, 64); err == nil && !strings.ContainsAny(word, "+-") {
			m.Advance(from + time.Duration(ms*1e6+0.5))
			continue
		}
		name, down := strings.CutSuffix(word, "+")
		k, err := keypad.ParseKey(strings.TrimSuffix(name, "-"))
		if err != nil {
			r.unreachable("the check is wrong: " + word + ": " + err.Error())
			return
		}
		m.Contact(k, down)
	}
}

// down closes or opens a contact now.
func (r *Rig) contact(k keypad.Key, down bool) {
	if m := r.inside(); m != nil {
		m.mark = len(m.events)
		m.Contact(k, down)
	}
}

// does expects that the board did exactly this since the last key was pressed.
// The words of what is said come when a tone has ended, so wait for them.
func (r *Rig) does(want ...string) {
	if m := r.inside(); m != nil {
		if got := m.heard(); !slices.Equal(got, want) {
			r.expect("what the board did", list(want), list(got))
		}
	}
}

func list(all []string) string {
	if len(all) == 0 {
		return "nothing"
	}
	return strings.Join(all, "; ")
}

// speaks expects that something is being said now, or about to be, or nothing.
func (r *Rig) speaks(is bool) {
	if m := r.inside(); m != nil {
		s := m.State().Speech
		r.expect("whether it speaks", fmt.Sprint(is), fmt.Sprint(s.Speaking || s.Waiting))
	}
}

// spokenAt expects the volume and speed of what was said last.
func (r *Rig) spokenAt(volume, speed uint8) {
	if m := r.inside(); m != nil {
		u := m.State().Speech.Utterance
		r.expect("volume and speed of the words", fmt.Sprint(volume, " ", speed), fmt.Sprint(u.Volume, " ", u.Speed))
	}
}

// powerLoss takes the reader's power and gives it back.
func (r *Rig) powerLoss() {
	if m := r.inside(); m != nil {
		m.mark = len(m.events)
		m.Reset(emulator.PowerLoss)
	}
}

func (r *Rig) setClock(t time.Time) {
	if m := r.inside(); m != nil {
		m.SetTimeOfDay(t)
	}
}

func (r *Rig) setDrift(d clock.Drift) {
	if m := r.inside(); m != nil {
		m.SetDrift(d)
	}
}
