package window

import (
	"time"

	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/emulator/panel"
	"codereader/emulator/present"
	"codereader/emulator/steady"
	"codereader/emulator/window/inspector"
	"codereader/voice"
	"codereader/voice/sound"
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

	// Steady is how double strikes and brushed keys are taken out of what the
	// keyboard, the mouse and fingers say.
	Steady steady.Times

	// Announcer announces what the emulator itself has to say; Welcome is what it
	// announces at start, behind the sentence that says what this is. The muting
	// is announced by Mute, which knows when nothing can be heard any more.
	Announcer *announce.Announcer
	Welcome   []announce.Announcement

	// WordStart returns when a word of an utterance sounds, after the
	// utterance's begin. Without it a caption marks no word.
	WordStart func(u *voice.Utterance, word int) time.Duration

	// Notices are one-line messages for the person at the window, which are
	// shown one after the other. It may be closed.
	Notices <-chan string

	// Present is a demonstration to give, full screen, from the start; the
	// machine was made with its Config. PresentAuto has it go on by itself.
	Present     *present.Demonstration
	PresentAuto bool

	// Bank is what the reader speaks with. Without it the inspector does not
	// know how loud it is.
	Bank *sound.Bank

	// SaveSnapshot writes a snapshot to a file and LoadSnapshot reads one, on
	// goroutines of their own; SnapshotFile is the name that is proposed.
	// Without them the inspector neither saves nor loads.
	SaveSnapshot func(file string, s emulator.Snapshot) error
	LoadSnapshot func(file string) (emulator.Snapshot, error)
	SnapshotFile string

	// InOrder says that the session is recorded by something for which time
	// cannot go back: then the inspector does not go back.
	InOrder bool

	// Rate is called when device time passes at another rate: sound that is
	// played in real time belongs to the rate of 1 alone.
	Rate func(rate float64)

	// FirstFrame is called once the first frame has been drawn: the time for
	// work that need not be done before.
	FirstFrame func()

	// Closed is called with what was shown last, once the window is closed.
	Closed func(last panel.View)

	// Frame is called with each frame that shows something new, for tests and
	// measurements. The view is valid during the call.
	Frame func(*panel.View)

	// inspected is called with what the inspector shows, each time it is painted.
	inspected func(*inspector.View)

	// staged is called with each page of a presentation that shows something
	// new, and rest is how long one that goes on by itself rests, 0 for
	// present.AutoPause.
	staged func(*panel.Stage)
	rest   time.Duration

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
