package window

import (
	"time"

	"codereader/emulator"
	"codereader/emulator/panel"
	"codereader/voice"
)

// Options are what a window is given. Live and Hand must be there; every
// function may be nil. The functions are called between two frames, one at a
// time, and must return soon.
type Options struct {
	// Live runs the machine that the window shows, and Hand presses its keys.
	// The window calls Hand where the machine runs, and nobody else may.
	Live *emulator.Live
	Hand *emulator.Hand

	// Scale is the size to start with, 1 to 4, less if the screen is smaller.
	// 0 is 1.
	Scale float64
	Theme panel.Theme

	// HelpText returns the lines of the help in a language ("da", "en"), as
	// panel.View takes them. SpeakHelp speaks it, StopHelp stops it, whether it
	// is being spoken or not.
	HelpText  func(lang string) []string
	SpeakHelp func(lang string)
	StopHelp  func()

	// Mute turns the sound off and on.
	Mute func(muted bool)

	// WordStart returns when a word of an utterance sounds, after the
	// utterance's begin. Without it a caption marks no word.
	WordStart func(u *voice.Utterance, word int) time.Duration

	// Notices are one-line messages for the person at the window, which are
	// shown one after the other. It may be closed.
	Notices <-chan string

	// FirstFrame is called once the first frame has been drawn: the time for
	// work that need not be done before.
	FirstFrame func()

	// Closed is called with what was shown last, once the window is closed.
	Closed func(last panel.View)

	// Frame is called with each frame that shows something new, for tests and
	// measurements. The view is valid during the call.
	Frame func(*panel.View)

	// linger is how long a caption stays, 0 for CaptionTime.
	linger time.Duration
}

// scale returns the size to start with.
func (o *Options) scale() float64 {
	if o.Scale == 0 {
		return 1
	}
	return min(max(o.Scale, 1), panel.MaxScale)
}
