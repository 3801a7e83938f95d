package present

import (
	"slices"
	"time"

	"codereader/emulator"
)

// How waits are shortened in front of a room.
const (
	// QuietTime is how long nothing may be to be seen or heard before time leaps.
	QuietTime = 4 * time.Second

	// QuietEdge is how much of it remains before and after the leap.
	QuietEdge = time.Second
)

// rehearsal makes steps of lines.
type rehearsal struct {
	m      *emulator.Machine
	labels labeler
	events []emulator.Event // since the step began
	steps  []step
	open   bool
}

// rehearse carries out the lines on a machine of its own and cuts them into
// steps.
func (d *Demonstration) rehearse(lines []Line) {
	r := &rehearsal{}
	r.m = emulator.New(d.config, &r.labels, emulator.SinkFunc(func(e emulator.Event) { r.events = append(r.events, e) }))
	defer r.m.Close()
	var note text
	for _, l := range lines {
		r.m.Advance(l.From)
		if l.Note != (Text{}) {
			note = text(l.Note)
		}
		if l.presses() && r.rests() {
			r.end()
			r.begin(note)
			note = text{}
			if len(r.steps) == 1 {
				d.start = r.m.Snapshot()
			}
		}
		for _, e := range l.Inputs {
			r.m.Repeat(e)
			if r.open {
				last := &r.steps[len(r.steps)-1]
				last.inputs = append(last.inputs, e)
			}
		}
		r.m.Advance(l.To)
		r.noteFirst()
	}
	r.comeToRest()
	r.end()
	d.steps = r.steps
}

// rests says whether a press begins a step: nothing is held, or spoken.
func (r *rehearsal) rests() bool {
	down := r.m.State().Down
	return r.m.Settled() && !slices.Contains(down[:], true)
}

// noteFirst notes the first press of a step, once its keys are up.
func (r *rehearsal) noteFirst() {
	down := r.m.State().Down
	if !r.open || slices.Contains(down[:], true) {
		return
	}
	if s := &r.steps[len(r.steps)-1]; s.first == (Label{}) {
		s.first = r.labels.label
	}
}

func (r *rehearsal) begin(note text) {
	r.steps = append(r.steps, step{note: note})
	r.open, r.events = true, nil
	r.labels.label, r.labels.speaks = Label{}, false
}

// end ends the step in hand now.
func (r *rehearsal) end() {
	if !r.open {
		return
	}
	s := &r.steps[len(r.steps)-1]
	s.label, s.speaks = r.labels.label, r.labels.speaks
	if s.first == (Label{}) {
		s.first = s.label
	}
	s.end, s.state = r.m.Snapshot(), r.m.State()
	s.leaps = leaps(r.events, r.m.Now())
	r.open = false
}

// comeToRest lets the last words and tones be heard.
func (r *rehearsal) comeToRest() {
	for !r.m.Settled() {
		next, ok := r.m.Next()
		if !ok {
			return
		}
		r.m.Advance(next)
	}
	for _, e := range r.events {
		if e.Kind == emulator.KindTone {
			r.m.Advance(e.At + e.Duration)
		}
	}
}

// leaps returns the stretches up to end in which nothing happens for so long
// that a room would wonder.
func leaps(events []emulator.Event, end time.Duration) []leap {
	var all []leap
	var busy time.Duration // until when there is something to be seen or heard
	gap := func(to time.Duration, edge time.Duration) {
		if to-busy > QuietTime {
			all = append(all, leap{busy + QuietEdge, to - edge})
		}
	}
	for i, e := range events {
		if i > 0 {
			gap(e.At, QuietEdge)
		}
		switch {
		case e.Kind == emulator.KindSay, e.Kind == emulator.KindTone:
			busy = max(busy, e.At+e.Duration)
		case e.Kind == emulator.KindSaid:
			busy = e.At
		default:
			busy = max(busy, e.At)
		}
	}
	if len(events) > 0 {
		gap(end, 0)
	}
	return all
}
