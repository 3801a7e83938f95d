package scenario

import (
	"errors"
	"time"
)

// Ending is how a step ended.
type Ending uint8

// The endings.
const (
	Held       Ending = iota // it was carried out; an expectation held
	Failed                   // the expectation did not hold
	Broken                   // it could not be carried out
	Skipped                  // a condition in front of it did not hold
	NotReached               // the scenario had ended before

	// Endings is the number of endings.
	Endings = 5
)

// String returns the ending's name in reports: "ok", "FAIL", "cannot be run",
// "skipped" or "not reached".
func (e Ending) String() string {
	if e >= Endings {
		return "unknown"
	}
	return [Endings]string{"ok", "FAIL", "cannot be run", "skipped", "not reached"}[e]
}

// Step is a line of a script that does something, and what came of it.
type Step struct {
	Line    int    // from 1
	Text    string // as the script has it, without a comment
	Expects bool   // it is an expectation, rather than something done
	Ending  Ending
	From    time.Duration // device time at which it began
	To      time.Duration // and ended

	// Want and Got are what an expectation expected and what was there. Got
	// is also what was wrong with a step that could not be carried out.
	Want, Got string
	Hint      string // what to do about it, if there is something
}

// tell tells what came of the current step, which began at a time. The error
// is what the run ends by, if it does.
func (r *run) tell(from time.Duration, err error) {
	if r.o.Step == nil {
		return
	}
	s := r.current.told()
	s.From, s.To = from, r.m.Now()
	f, m := (*Failure)(nil), (*Mistake)(nil)
	switch {
	case errors.As(err, &f):
		s.Ending, s.Want, s.Got, s.Hint = Failed, f.Want, f.Got, f.Hint
	case errors.As(err, &m):
		s.Ending, s.Got = Broken, m.Problem.Error()
	case !r.done:
		s.Ending = Skipped
	case s.Expects:
		s.Want, s.Got = r.outcome.want, r.outcome.got
		if !r.outcome.met { // which is what ! asks for
			s.Want = turn(s.Want)
		}
	}
	r.o.Step(s)
}

// tellRest tells of the steps that are not reached.
func (r *run) tellRest(rest []statement) {
	if r.o.Step == nil {
		return
	}
	for i := range rest {
		s := rest[i].told()
		s.Ending, s.From, s.To = NotReached, r.m.Now(), r.m.Now()
		r.o.Step(s)
	}
}

// told is the step that a statement is.
func (s *statement) told() Step { return Step{Line: s.line, Text: s.text, Expects: s.expects} }
