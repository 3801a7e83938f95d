package firmware_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"codereader/firmware/firmwaretest"

	"pgregory.net/rapid"
)

// The tests of this file use readers at random: thousands of steps in a normal
// run, five millions with
//
//	go test ./firmware -run Random -rapid.checks=50000 -timeout=1h

func newRandom(t *rapid.T, s setup) *reader {
	r := newReader(t, s.config)
	r.Length = s.length
	return r
}

// drive has a new reader used and returns it.
func drive(t *rapid.T, s setup, steps []step) *reader {
	r := newRandom(t, s)
	for _, step := range steps {
		r.Wait(time.Duration(step.wait) * ms)
		r.Contact(step.key, step.down)
	}
	r.Wait(30 * second)
	return r
}

// lines are the calls with their times, as the model writes them.
func lines(calls []firmwaretest.Call) []string {
	var all []string
	for _, c := range calls {
		all = append(all, fmt.Sprintf("%d: %v", c.At.Milliseconds(), c))
	}
	return all
}

// The firmware does what a second reader does, which was written from device.md
// in the plainest way.
func TestRandomUseAgreesWithTheModel(t *testing.T) {
	var all, calls int
	defer func() { t.Logf("%d steps, %d calls of the board", all, calls) }()
	rapid.Check(t, func(t *rapid.T) {
		s, steps := drawSetup(t), drawUse(t)
		r := drive(t, s, steps)
		m := s.model()
		for _, step := range steps {
			for range step.wait {
				m.tick()
			}
			m.contact(step.key, step.down)
		}
		for range 30_000 {
			m.tick()
		}
		got := lines(r.Board.Calls)
		all, calls = all+len(steps), calls+len(got)
		for i := range max(len(got), len(m.told)) {
			if i >= len(got) || i >= len(m.told) || got[i] != m.told[i] {
				t.Fatalf("call %d of %v\nfirmware:\n\t%v\nmodel:\n\t%v", i+1, steps, from(got, i), from(m.told, i))
			}
		}
	})
}

// from returns a few lines before i and what follows.
func from(lines []string, i int) []string {
	start := min(max(i-3, 0), len(lines))
	return lines[start:min(i+3, len(lines))]
}

// Two runs with the same input are identical.
func TestRandomUseIsTheSameTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, steps := drawSetup(t), drawUse(t)
		if a, b := drive(t, s, steps), drive(t, s, steps); !slices.Equal(a.Board.Calls, b.Board.Calls) {
			t.Fatalf("%v:\n%v\n%v", steps, lines(a.Board.Calls), lines(b.Board.Calls))
		}
	})
}

// Time that passes in one leap or in many small steps is the same.
func TestRandomUseIsTheSameInLeapsAndSteps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, steps := drawSetup(t), drawUse(t)
		want := drive(t, s, steps)
		small := newRandom(t, s)
		leaps := newRandom(t, s)
		for _, step := range append(steps, idle) {
			inSmallSteps(small, time.Duration(step.wait)*ms)
			inOneLeap(leaps, time.Duration(step.wait)*ms)
			small.Contact(step.key, step.down)
			leaps.Contact(step.key, step.down)
		}
		if !slices.Equal(small.Board.Calls, want.Board.Calls) {
			t.Fatalf("in small steps:\n%v\nwant\n%v", lines(small.Board.Calls), lines(want.Board.Calls))
		}
		// In a leap the board does not know what time it is.
		for _, calls := range [][]firmwaretest.Call{leaps.Board.Calls, want.Board.Calls} {
			for i := range calls {
				calls[i].At = 0
			}
		}
		if !slices.Equal(leaps.Board.Calls, want.Board.Calls) {
			t.Fatalf("in leaps:\n%v\nwant\n%v", lines(leaps.Board.Calls), lines(want.Board.Calls))
		}
	})
}

// idle is the end of every drive.
var idle = step{wait: 30_000}

func inSmallSteps(r *reader, d time.Duration) {
	for d > 0 {
		piece := min(d, 7*ms/3)
		r.Wait(piece)
		d -= piece
	}
}

// inOneLeap has the firmware do all that falls in a time in one call, as a
// board would that slept through it. Only what makes speech, or ends it, a
// board has to be awake for.
func inOneLeap(r *reader, d time.Duration) {
	until := r.Now() + d
	for r.Now() < until {
		leap := until
		if end, speaking := r.SpeechEnd(); speaking {
			leap = min(leap, end)
		}
		if r.Reader.Bouncing() {
			next, _ := r.Reader.Next()
			leap = min(leap, next)
		} else {
			r.Reader.Advance(leap)
		}
		r.Wait(leap - r.Now())
	}
}
