package firmware

import (
	"time"

	"codereader/firmware/otp"
	"codereader/keypad"
)

// State is all of a [Reader] that changes while it runs. It is a value without
// pointers: a copy is a snapshot. The key is no part of it.
type State struct {
	Contacts keypad.Debouncer
	Gestures keypad.Recognizer
	Settings Settings

	On      bool
	Display Display
	Shows   Content  // what kind of thing the display shows
	Code    otp.Code // the last one made since the reader was turned on
	Asked   bool     // a code has been asked for since then, key or no key

	Speaking  bool
	Utterance uint32 // id of the last utterance

	Active time.Duration // device time of the last key activity
	Quiet  time.Duration // device time at which the last speech ended
}

// Content is what kind of thing the display shows.
type Content uint8

// The kinds of things that the display shows.
const (
	ShowsNothing Content = iota
	ShowsCode            // or that there is none: "------"
	ShowsSetting         // one that was just changed
	ShowsSerial
)

// State returns the reader's state.
func (r *Reader) State() State { return r.state }

// Restore puts the reader into a state that one with the same configuration
// was in. It tells the board nothing.
func (r *Reader) Restore(s State) { r.state = s }

// SettingDue returns the device time at which the code takes the place of a
// setting on the display, and whether it will if nothing happens before. Only
// a code that has been asked for since the reader was turned on does.
func (s *State) SettingDue() (time.Duration, bool) {
	return s.Quiet + SettingTime, s.Shows == ShowsSetting && s.Asked && !s.Speaking
}

// IdleDue returns the device time at which the reader turns itself off, and
// whether it will if nothing happens before.
func (s *State) IdleDue() (time.Duration, bool) {
	return max(s.Active, s.Quiet) + IdleTime, s.On && !s.Speaking
}
