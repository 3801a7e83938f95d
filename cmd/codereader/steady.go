package main

import (
	"codereader/emulator/announce"
	"codereader/emulator/steady"
	"codereader/voice"

	"github.com/spf13/pflag"
)

// steadying are the flags of a person whose hands tremble, or who presses one
// key at a time.
type steadying struct {
	times     steady.Times
	autoLatch bool
}

// addFlags adds them where a person presses keys.
func (s *steadying) addFlags(f *pflag.FlagSet) {
	f.Var(value(&s.times.DoubleStrike, "SECONDS", "0", steady.ParseDoubleStrike), "double-strike", "how long after a key has come up the same key struck again does not count, 0 to 0.5")
	f.Var(value(&s.times.SlowKeys, "SECONDS", "0", steady.ParseSlowKeys), "slow-keys", "how long a key must be held to count, 0 to 2; in the window only")
	f.BoolVar(&s.autoLatch, "auto-latch", false, "red latches by itself while the reader is on: for the next digit; red again turns the reader off")
}

// announced is what is announced of them at start.
func (s *steadying) announced() (all []announce.Announcement) {
	for _, x := range []struct {
		on   bool
		part announce.Part
	}{
		{s.times.DoubleStrike > 0, announce.DoubleStrikes},
		{s.times.SlowKeys > 0, announce.SlowKeys},
		{s.autoLatch, announce.AutoLatch},
	} {
		if x.on {
			all = append(all, announce.Of(x.part))
		}
	}
	return all
}

// noSlowKeys says why a terminal has no slow keys.
var noSlowKeys = [voice.Languages]string{
	voice.Danish:  "Langsomme taster: ikke her, for en terminal ved ikke, hvor længe en tast holdes.",
	voice.English: "Slow keys: not here, as a terminal does not know how long a key is held.",
}

// lines are what a terminal says of them at start, in a language.
func (s *steadying) lines(l voice.Language) (lines []string) {
	for _, a := range s.announced() {
		if a == announce.Of(announce.SlowKeys) {
			lines = append(lines, noSlowKeys[l])
		} else {
			lines = append(lines, a.Text(l))
		}
	}
	return lines
}
