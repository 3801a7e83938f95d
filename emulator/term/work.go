package term

import (
	"time"

	"codereader/emulator"
)

// step is one thing that a hand does, and how long the next one waits for it.
type step struct {
	do   func(*emulator.Machine)
	then time.Duration
}

// line is a line of input.
type line struct {
	number  int
	text    string
	long    bool          // longer than any command, and cut
	at      time.Duration // when it came
	command command
	err     error // what is wrong with it, if anything
}

// together is how soon after another a line comes if it was not written in
// answer to what that one did.
const together = 100 * time.Millisecond

// work is what is still to be done, in order: the steps of what was asked for
// last, then the lines behind it. The zero value has none.
type work struct {
	steps []step
	ready time.Duration // when the next step, or line, may be begun
	lined bool          // the steps are a line's

	lines []line
	begun time.Duration // when the last line was
	any   bool          // there has been one
	timed bool          // it was a wait, which takes the place of settling
	last  bool          // no line will come any more
}

// busy says whether anything is left.
func (w *work) busy() bool { return len(w.steps) > 0 || len(w.lines) > 0 }

// add puts steps behind those that are left.
func (w *work) add(steps ...step) { w.steps = append(w.steps, steps...) }

// addLine puts a line behind what is left.
func (w *work) addLine(l line) { w.lines, w.lined = append(w.lines, l), true }

// clear forgets what is left.
func (w *work) clear() { w.steps, w.lines, w.ready, w.lined = nil, nil, 0, false }

// takeStep removes and returns the next step, and sets when the one behind it
// may be begun.
func (w *work) takeStep(now time.Duration) step {
	st := w.steps[0]
	w.steps = w.steps[1:]
	w.ready = now + st.then
	w.lined = w.lined && w.busy()
	return st
}

// takeLine removes and returns the next line.
func (w *work) takeLine(now time.Duration) line {
	l := w.lines[0]
	w.lines = w.lines[1:]
	w.begun, w.any, w.timed = now, true, l.command.verb == verbWait
	return l
}

// settles says whether the next line, or the end, waits for the reader to
// finish what the line before made it do. A line does if it came together with
// that one and neither is a wait.
func (w *work) settles() bool {
	if len(w.lines) == 0 {
		return true
	}
	l := w.lines[0]
	return w.any && !w.timed && l.command.verb != verbWait && l.at-w.begun < together
}
