package term

import (
	"time"

	"codereader/emulator"
	"codereader/keypad"
)

// How long the next step waits for a step of the hand.
const (
	tapTime     = emulator.DigitHold + emulator.MinRelease
	chordTime   = 2*emulator.ChordLead + emulator.DigitHold + emulator.MinRelease
	holdTime    = emulator.MinHold
	releaseTime = emulator.MinRelease
	latchTime   = emulator.MinHold + emulator.MinRelease
)

// source is who holds a key down for a line.
func source(k keypad.Key) emulator.Source { return emulator.Source(k) }

// steps returns what the hand does for a command, or nothing if the command
// is not for the hand.
func (s *session) steps(c command) []step {
	switch c.verb {
	case verbRed:
		return s.redSteps(c.digits)
	case verbDigit:
		var steps []step
		for _, d := range c.digits {
			steps = append(steps, step{func(m *emulator.Machine) { s.digit(d, m.Now()) }, chordTime})
		}
		return steps
	case verbShort:
		return []step{{func(*emulator.Machine) { s.Hand.Chord(c.digits[0]) }, chordTime}}
	case verbHold:
		return []step{s.down(c.key, c.length), s.up(c.key, releaseTime)}
	case verbDown:
		return []step{s.down(c.key, holdTime)}
	case verbUp:
		return []step{s.up(c.key, releaseTime)}
	case verbLatch:
		return []step{{func(*emulator.Machine) { s.latch() }, latchTime}}
	case verbWait:
		return []step{{func(*emulator.Machine) {}, c.length}}
	}
	return nil
}

// redSteps returns the steps of red alone, or held for digits.
func (s *session) redSteps(digits []keypad.Key) []step {
	switch len(digits) {
	case 0:
		return []step{{func(*emulator.Machine) { s.red() }, tapTime}}
	case 1:
		return []step{{func(*emulator.Machine) { s.Hand.Chord(digits[0]) }, chordTime}}
	}
	steps := []step{s.down(keypad.Red, emulator.ChordLead)}
	for _, d := range digits {
		steps = append(steps, step{func(*emulator.Machine) { s.Hand.Chord(d) }, tapTime})
	}
	return append(steps, s.up(keypad.Red, releaseTime))
}

func (s *session) down(k keypad.Key, then time.Duration) step {
	return step{func(*emulator.Machine) { s.Hand.Press(source(k), k) }, then}
}

func (s *session) up(k keypad.Key, then time.Duration) step {
	return step{func(*emulator.Machine) {
		was := s.Hand.Latched()
		s.Hand.Release(source(k))
		if k == keypad.Red {
			s.sayLatch(was)
		}
	}, then}
}

// red presses and releases red; the latch, if it is on, is what is released.
// It is called where the machine is.
func (s *session) red() {
	if s.Hand.Latched() {
		s.latch()
		return
	}
	s.Hand.Tap(keypad.Red)
	s.sayLatch(false) // it may latch by itself
}

// digit presses and releases a digit, with red if that is latched. It is
// called where the machine is.
func (s *session) digit(d keypad.Key, at time.Duration) {
	if s.Hand.Latched() {
		s.Hand.Chord(d)
		return
	}
	s.Hand.Tap(d)
	if s.keys {
		s.tell.hint(hintDigit, at)
	}
}

// latch latches red or releases it. It is called where the machine is.
func (s *session) latch() {
	was := s.Hand.Latched()
	s.Hand.Latch()
	s.sayLatch(was)
}

// sayLatch says whether red is latched, if that has changed.
func (s *session) sayLatch(was bool) {
	if s.Hand.Latched() == was {
		return
	}
	if x := s.tell.texts(); !was {
		s.out.add(x.latched)
	} else {
		s.out.add(x.released)
	}
}
