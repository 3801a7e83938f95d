package present

import (
	"time"

	"codereader/emulator"
)

// AutoPause is how long a demonstration that runs by itself rests after each
// step, in real time: long enough to read the caption once more.
const AutoPause = 3 * time.Second

// Driver lets the machine's time pass. [emulator.Live] is one.
type Driver interface {
	// PassHere has time pass until at, hold there, and then calls reached.
	PassHere(at time.Duration, reached func(*emulator.Machine))

	// SetRateHere has time pass at another rate, 0 for not at all; it takes
	// PassHere back.
	SetRateHere(rate float64)
}

// phase is what a show is doing.
type phase uint8

const (
	resting phase = iota // between two steps
	playing              // one of them
	own                  // somebody presses keys of their own
	left                 // the show has been left
)

// Show gives a demonstration on a machine. Its methods are called where the
// machine's are. It is a sink of the machine.
type Show struct {
	d     *Demonstration
	m     *emulator.Machine
	drive Driver

	phase  phase
	done   int // steps that have been played, the one that is being played not
	labels labeler

	paused, dark bool
	again        bool // going on plays the step that the pause broke off
	auto         bool
	turn         int           // counts changes
	tell         func()        // of a change
	leapt        time.Duration // over so much in this step

	touched bool // at rest, the machine is not as the demonstration has it
	moving  bool // by the show
}

// NewShow prepares a demonstration on a machine that was made with its Config,
// and attaches the show to it. changed is called, where the machine's methods
// are, when there may be something new in the view. Nothing happens before
// Begin.
func NewShow(d *Demonstration, m *emulator.Machine, drive Driver, changed func()) *Show {
	s := &Show{d: d, m: m, drive: drive, phase: left, tell: changed}
	m.Attach(s)
	return s
}

// change counts and tells a change.
func (s *Show) change() {
	s.turn++
	s.tell()
}

// Emit implements emulator.Sink.
func (s *Show) Emit(e emulator.Event) {
	s.labels.Emit(e)
	if s.phase == resting && !s.moving { // somebody else uses the machine
		s.touched = true
	}
	s.change()
}

// Begin begins the show, or comes back to it after Leave, where it was left.
// The machine becomes as it is there.
func (s *Show) Begin() {
	if s.phase == left {
		s.stand(s.done)
	}
}

// Next plays the next step; during one it goes on to the one behind it, and
// after a pause it goes on where that began.
func (s *Show) Next() {
	switch {
	case s.phase == left:
	case s.paused:
		s.Pause(false)
	case s.phase == playing:
		s.stand(s.done + 1)
		s.play()
	case s.phase == own:
		s.stand(s.done)
		s.play()
	default:
		s.play()
	}
}

// Back goes back to the end of the step before; during a step to where it
// began, and from keys of one's own to where these began. It ends playing by
// itself.
func (s *Show) Back() {
	if s.phase == left {
		return
	}
	s.auto = false
	to := s.done
	if s.phase == resting && !s.again {
		to--
	}
	s.stand(max(to, 0))
}

// Repeat plays the step again that is being played, or was last.
func (s *Show) Repeat() {
	if s.phase == left {
		return
	}
	to := s.done
	if s.phase != playing && !s.again {
		to--
	}
	if to < 0 {
		return
	}
	s.stand(to)
	s.play()
}

// Pause pauses, with a dark screen or not, or goes on. A step that is being
// played is broken off, and played from its beginning when it goes on, so that
// nobody hears half a number.
func (s *Show) Pause(dark bool) {
	switch {
	case s.phase == left:
	case s.paused:
		again := s.again
		s.resume()
		if again {
			s.play()
		}
	default:
		again := s.phase == playing
		if again {
			s.stand(s.done)
		}
		s.paused, s.dark, s.again = true, dark, again
		s.change()
	}
}

// Auto has the show go on by itself from its next rest on, or no longer.
func (s *Show) Auto() {
	if s.phase == left {
		return
	}
	s.auto = !s.auto
	s.change()
}

// Rested goes on by itself, if [View.Rests] was true in the view of that turn:
// its front end calls it once [AutoPause] has passed.
func (s *Show) Rested(turn int) {
	if turn == s.turn && s.rests() {
		s.play()
	}
}

// Take lets somebody press keys of their own: it is called before the first of
// them is pressed. The step that is being played counts as played.
func (s *Show) Take() {
	switch s.phase {
	case left:
		return
	case own:
		s.resume()
		return
	case playing:
		s.letKeysUp()
		s.done++
	}
	s.free(own)
}

// Leave ends the show, with the reader as it stands. The step that is being
// played counts as played.
func (s *Show) Leave() {
	if s.phase == playing {
		s.letKeysUp()
		s.done++
	}
	if s.phase != left {
		s.free(left)
	}
}
