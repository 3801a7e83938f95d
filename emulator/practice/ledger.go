package practice

import (
	"crypto/subtle"
	"strings"
	"time"

	"codereader/clock"
	"codereader/firmware/otp"
)

// The rules of codes.
const (
	// Window is how many time steps before and after the current one a code
	// may be of.
	Window = 1

	// MaxWrong is how many wrong codes in a row block a user.
	MaxWrong = 3

	// BlockTime is for how long.
	BlockTime = 2 * time.Minute

	// nearby is how many steps either way are searched to tell somebody why a
	// code is wrong: 20 minutes, with steps of 30 s.
	nearby = 40
)

// Outcome is what a bank says of a code.
type Outcome uint8

// The outcomes.
const (
	Malformed Outcome = iota // not so many digits: it counts as no try
	Accepted
	Wrong
	Used    // its step, or a later one, was taken before: it counts as no try
	Blocked // it was not looked at
)

// Verdict is an outcome and what belongs to it.
type Verdict struct {
	Outcome Outcome
	Tries   int           // of Wrong: how many are left before the block
	Left    time.Duration // of Blocked, and of the Wrong that blocks: until the block ends
	Off     int           // of Wrong: how many steps the reader is ahead (behind below 0), 0 if that is not it
}

// Ledger is what a bank remembers of a user's codes. The zero value has seen
// none.
type Ledger struct {
	last  uint64 // the last step that was taken
	any   bool   // whether there is one
	wrong int    // codes in a row
	until time.Time
}

// Left returns how long codes are still blocked, 0 if they are not.
func (l *Ledger) Left(now time.Time) time.Duration { return max(l.until.Sub(now), 0) }

// Check looks at a code that was typed at a time of day. Spaces and hyphens
// between its digits are left out.
func (l *Ledger) Check(key otp.Key, typed string, now time.Time) Verdict {
	code, ok := digitsOf(typed, key.Digits())
	if !ok {
		return Verdict{Outcome: Malformed}
	}
	if left := l.Left(now); left > 0 {
		return Verdict{Outcome: Blocked, Left: left}
	}
	if !l.until.IsZero() { // the block is over
		l.until, l.wrong = time.Time{}, 0
	}
	now0 := clock.Step(now, key.Period())
	step, found := search(key, code, now0, Window)
	switch {
	case found && l.any && step <= l.last:
		return Verdict{Outcome: Used}
	case found:
		l.last, l.any, l.wrong = step, true, 0
		return Verdict{Outcome: Accepted}
	}
	l.wrong++
	v := Verdict{Outcome: Wrong, Tries: MaxWrong - l.wrong}
	if l.wrong >= MaxWrong {
		l.until = now.Add(BlockTime)
		v.Left = BlockTime
	}
	if step, found := search(key, code, now0, nearby); found {
		v.Off = int(int64(step) - int64(now0))
	}
	return v
}

// search looks for a code among those of the steps around one, and returns the
// last step that has it. How long it takes tells nothing of the code.
func search(key otp.Key, code string, around, reach uint64) (step uint64, found bool) {
	for s := around - min(around, reach); s <= around+reach; s++ {
		want := key.Code(s)
		if subtle.ConstantTimeCompare([]byte(want.String()), []byte(code)) == 1 {
			step, found = s, true
		}
	}
	return step, found
}

// digitsOf returns the digits of what was typed, and whether they are n and
// nothing else but spaces and hyphens.
func digitsOf(typed string, n int) (string, bool) {
	digits := strings.NewReplacer(" ", "", "-", "", "\u00a0", "").Replace(strings.TrimSpace(typed))
	return digits, n > 0 && len(digits) == n && strings.Trim(digits, "0123456789") == ""
}
