package main

import (
	"syscall/js"
	"time"

	"codereader/emulator/steady"
	"codereader/emulator/web/core"
)

// setSteady sets the functions that tell which presses count. Their times are
// the page's, in milliseconds since anything.
func setSteady(all js.Value) {
	var s core.Steady
	struck := func(name string, f func(what int, at time.Duration) bool) {
		all.Set(name, called(func(args []js.Value) (any, error) { return f(args[1].Int(), millis(args[0])), nil }))
	}
	struck("strike", s.Press)
	struck("lift", s.Release)
	struck("click", s.Click)
	// held returns what has been held for long enough, -1 if nothing has.
	all.Set("held", called(func(args []js.Value) (any, error) {
		if what, ok := s.Held(millis(args[0])); ok {
			return what, nil
		}
		return -1, nil
	}))
	// due returns a time, -1 if nothing is being waited for.
	all.Set("due", called(func([]js.Value) (any, error) {
		if at, ok := s.Due(); ok {
			return at.Seconds() * 1000, nil
		}
		return -1, nil
	}))
	all.Set("dropStruck", called(func([]js.Value) (any, error) { s.Drop(); return nil, nil }))
	// steady takes the time of double strikes and that of slow keys.
	all.Set("steady", called(func(args []js.Value) (any, error) {
		s.SetTimes(steady.Times{DoubleStrike: millis(args[0]), SlowKeys: millis(args[1])})
		return nil, nil
	}))
}
