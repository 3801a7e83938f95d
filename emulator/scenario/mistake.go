package scenario

import (
	"errors"
	"fmt"
	"strings"
)

// Mistake is something in a script that makes no sense, or asks for more than
// a scenario may: misuse, as opposed to a [Failure].
type Mistake struct {
	Script  string // its name as it was given
	Line    int    // from 1; 0 is the script as a whole
	Problem error  // what is wrong, and what would be right
}

// Error names script, line and problem.
func (m *Mistake) Error() string {
	if m.Line == 0 {
		return fmt.Sprintf("scenario: %s: %v", m.Script, m.Problem)
	}
	return fmt.Sprintf("scenario: %s:%d: %v", m.Script, m.Line, m.Problem)
}

// Unwrap returns the problem.
func (m *Mistake) Unwrap() error { return m.Problem }

// Mistakes are the mistakes in one script, in the order of its lines; at most
// [MaxMistakes] of them.
type Mistakes []*Mistake

// Error has one line for each mistake.
func (m Mistakes) Error() string {
	lines := make([]string, len(m))
	for i := range m {
		lines[i] = m[i].Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns each mistake.
func (m Mistakes) Unwrap() []error {
	errs := make([]error, len(m))
	for i := range m {
		errs[i] = m[i]
	}
	return errs
}

// add notes a problem.
func (m *Mistakes) add(script string, line int, problem error) {
	if len(*m) < MaxMistakes {
		*m = append(*m, &Mistake{Script: script, Line: line, Problem: problem})
	}
}

// err returns m as an error, or nil if there is no mistake.
func (m Mistakes) err() error {
	if len(m) == 0 {
		return nil
	}
	return m
}

// problem is what is wrong with a step, before script and line are known.
func problem(format string, args ...any) error { return fmt.Errorf(format, args...) }

// Exit statuses of `codereader run`.
const (
	ExitHolds  = 0 // every expectation holds
	ExitFails  = 1 // one does not
	ExitMisuse = 2 // a script that cannot be run, or a file that cannot be read or written
)

// ExitStatus returns the exit status that an error of this package asks for.
func ExitStatus(err error) int {
	switch {
	case err == nil:
		return ExitHolds
	case errors.As(err, new(*Failure)):
		return ExitFails
	}
	return ExitMisuse
}
