package main

import (
	"syscall/js"
	"time"

	"codereader/emulator"
	"codereader/emulator/present"
	"codereader/emulator/web/core"
	"codereader/keypad"
	"codereader/voice"
)

// setPresenting sets the functions with which a demonstration is given. Each
// takes the time first, and returns how long it is until pass must be called.
func setPresenting(all js.Value, s *core.Session) {
	wait := func(d time.Duration) any { return d.Seconds() * 1000 }
	all.Set("present", called(func(args []js.Value) (any, error) {
		l, err := voice.ParseLanguage(args[2].String())
		if err != nil {
			return nil, err
		}
		d, err := demoOf(args[1], l)
		if err != nil {
			return nil, err
		}
		after, err := s.Present(millis(args[0]), d, l)
		return wait(after), err
	}))
	all.Set("endPresent", called(func(args []js.Value) (any, error) { return wait(s.EndPresent(millis(args[0]))), nil }))
	all.Set("perform", called(func(args []js.Value) (any, error) {
		return wait(s.Perform(millis(args[0]), args[1].String())), nil
	}))
}

// demoOf returns a demonstration as makeweb writes it, in a language.
func demoOf(v js.Value, l voice.Language) (d core.Demo, err error) {
	text := func(v js.Value) (t present.Text) { t[l] = v.String(); return t }
	v = v.Get(l.Code())
	d.Title, d.Start = text(v.Get("title")), time.UnixMilli(int64(v.Get("start").Float()))
	lines := v.Get("lines")
	for i := range lines.Length() {
		line := lines.Index(i)
		to := present.Line{From: nanos(line.Get("from")), To: nanos(line.Get("to")), Note: text(line.Get("note"))}
		inputs := line.Get("inputs")
		for j := range inputs.Length() {
			in := inputs.Index(j)
			k, err := keypad.ParseKey(in.Index(1).String())
			if err != nil {
				return d, err
			}
			to.Inputs = append(to.Inputs, emulator.Event{Kind: emulator.KindKey, At: nanos(in.Index(0)), Key: k, Down: in.Index(2).Bool()})
		}
		d.Lines = append(d.Lines, to)
	}
	return d, nil
}

// nanos is a time that is exact.
func nanos(v js.Value) time.Duration { return time.Duration(v.Float()) }
