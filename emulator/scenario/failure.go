package scenario

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Failure is an expectation that did not hold.
type Failure struct {
	Script string        // its name as it was given
	Line   int           // from 1
	Step   string        // the line as the script has it, without a comment
	Want   string        // what was expected
	Got    string        // what was there
	At     time.Duration // device time
	Hint   string        // what to do about it, if there is something
}

// Error names script, line, step, what was expected, what was there and the
// device time, in one line.
func (f *Failure) Error() string { return "scenario: " + f.describe() }

func (f *Failure) describe() string {
	s := fmt.Sprintf("%s:%d: %s: expected %s, found %s, at %s",
		f.Script, f.Line, f.Step, f.Want, f.Got, Seconds(f.At))
	if f.Hint != "" {
		s += "; " + f.Hint
	}
	return s
}

// Seconds writes a device time as reports do, to the millisecond: "3.2 s".
func Seconds(d time.Duration) string {
	ms := d.Round(time.Millisecond).Milliseconds()
	return strconv.FormatFloat(float64(ms)/1000, 'f', -1, 64) + " s"
}

// quote writes a text as a script does, in single quotes.
func quote(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
