package present

import (
	"time"

	"codereader/emulator"
)

// This file moves the machine of a show.

// stand takes the machine to where it is after so many steps, and holds it
// there.
func (s *Show) stand(done int) {
	s.resume()
	at := &s.d.start
	s.done, s.labels.label, s.labels.speaks, s.leapt = done, Label{}, false, 0
	if done > 0 {
		last := &s.d.steps[done-1]
		at = &last.end
		s.labels.label, s.labels.speaks = last.label, last.speaks
	}
	s.phase = resting
	s.drive.SetRateHere(0)
	s.moving = true
	// The demonstration's own machine was in this state: it cannot be refused,
	// and if it were, the reader would stand as it did.
	_ = s.m.Restore(*at)
	s.moving, s.touched = false, false
}

// play plays the next step from where the machine stands, if there is one.
func (s *Show) play() {
	if s.done == len(s.d.steps) {
		return
	}
	if s.touched {
		s.stand(s.done)
	}
	step := &s.d.steps[s.done]
	s.phase, s.again = playing, false
	s.labels.label, s.labels.speaks, s.leapt = Label{}, false, 0
	for _, e := range step.inputs {
		s.m.Plan(e.At-s.m.Now(), e.Key, e.Down)
	}
	s.change()
	s.pass(step, 0)
}

// pass lets time pass to the leap of that number, and over it, or to the end
// of the step.
func (s *Show) pass(step *step, n int) {
	if n == len(step.leaps) {
		s.drive.PassHere(step.end.At, func(m *emulator.Machine) {
			s.phase, s.touched = resting, m.State() != step.state
			s.done++
			s.change()
		})
		return
	}
	over := step.leaps[n]
	s.drive.PassHere(over.from, func(m *emulator.Machine) {
		m.Advance(over.to)
		s.leapt += over.to - over.from
		s.change()
		s.pass(step, n+1)
	})
}

// free lets time pass as it does, for keys of one's own.
func (s *Show) free(p phase) {
	s.resume()
	s.phase, s.auto = p, false
	s.drive.SetRateHere(1)
}

// resume ends a pause, and no more.
func (s *Show) resume() {
	s.paused, s.dark, s.again = false, false, false
	s.change()
}

// letKeysUp carries out at once what is still to be pressed in the step that
// is being played: no key stays down.
func (s *Show) letKeysUp() {
	inputs := s.d.steps[s.done].inputs
	last := inputs[len(inputs)-1].At
	s.m.Advance(last + releaseTime)
}

// releaseTime is how long a contact takes to count, and more.
const releaseTime = 10 * time.Millisecond

// rests says whether the show will go on by itself after a while.
func (s *Show) rests() bool {
	return s.auto && s.phase == resting && !s.paused && s.done < len(s.d.steps)
}
