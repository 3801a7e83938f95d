package inspector

import (
	"sync/atomic"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/voice"
	"codereader/voice/sound"
)

// BeforeEndTime is how long before the end of a time step [BeforeEnd] sets the
// reader's clock.
const BeforeEndTime = 3 * time.Second

// Options are what a control works with. Live, Hand, Tell and Changed must be
// there.
type Options struct {
	Live *emulator.Live
	Hand *emulator.Hand

	// Bank is what the reader speaks with, to measure its sound, and WordStart
	// returns when a word of an utterance sounds, after the utterance's begin.
	// Both may be nil.
	Bank      *sound.Bank
	WordStart func(u *voice.Utterance, word int) time.Duration

	// Tell takes a line for the person, and Changed is called with the machine
	// after each change, where it runs. Tell is called from any goroutine.
	Tell    func(string)
	Changed func(*emulator.Machine)

	// Announce takes what a person who sees nothing is told of it, from any
	// goroutine. It may be nil. That time passes at another rate is not among
	// it: whoever drives the machine sees that.
	Announce func(...announce.Announcement)

	// Answer takes what such a person has asked for. It may be nil.
	Answer func(...announce.Announcement)

	// Save writes a snapshot to a file, and Load reads one; File is the name to
	// propose. Without them there are no snapshots. They are called on
	// goroutines of their own.
	Save func(file string, s emulator.Snapshot) error
	Load func(file string) (emulator.Snapshot, error)
	File string

	// InOrder says that the session is recorded by something for which time
	// cannot go back.
	InOrder bool
}

// Control carries out commands. Its methods are called by one goroutine and do
// not wait for the machine.
type Control struct {
	Model *Model

	o Options

	own atomic.Bool // the firmware has a clock of its own

	// Touched where the machine runs alone.
	history *emulator.History
	resume  float64     // the rate to go on with after a pause
	drift   clock.Drift // of the clock before it was frozen
}

// NewControl returns a control with a model of its own, which does nothing yet.
func NewControl(o Options) *Control {
	return &Control{Model: newModel(&o), o: o, resume: 1}
}

// Attach has the history of a machine remembered from now on. It is called
// where the machine runs.
func (c *Control) Attach(m *emulator.Machine) {
	c.history = emulator.Remember(m)
	c.own.Store(m.OwnClock())
}

// Bound forgets the older half of the events when there are more than
// [MaxEvents]. It is called where the machine runs, now and then.
func (c *Control) Bound() {
	if c.history != nil && len(c.history.Events()) > MaxEvents {
		// It fails only if the history's own start could be of no machine.
		_ = c.history.Forget(MaxEvents / 2)
	}
}

// Look shows the model what a machine is like. It is called where the machine
// runs.
func (c *Control) Look(m *emulator.Machine) {
	if c.history != nil {
		c.Model.Look(m, c.history, c.o.Live.RateHere(), time.Now())
	}
}

// Open tells that there is something to see.
func (c *Control) Open() {
	c.post(func(l voice.Language, _ *emulator.Machine) string { return tellOpen.in(l) })
}

// Shut has time pass as it should again.
func (c *Control) Shut() {
	c.o.Live.Post(func(*emulator.Machine) {
		t := tellShut
		if c.o.Live.RateHere() != 1 {
			t = tellShutOn
			c.resume = 1
			c.o.Live.SetRate(1)
		}
		c.post(func(l voice.Language, _ *emulator.Machine) string { return t.in(l) })
	})
}

// Do carries out a command, or tells why it cannot.
func (c *Control) Do(command Command) {
	if c.own.Load() && movesTime[command] {
		c.announce(announce.Failed, announce.OwnClock)
		c.post(func(l voice.Language, _ *emulator.Machine) string { return tellOwn.in(l) })
		return
	}
	switch command {
	case Pause:
		c.pause()
	case Step:
		c.step()
	case Back, Forward, Jump:
		c.travel(command)
	case Slower:
		c.changeRate(slower)
	case Faster:
		c.changeRate(faster)
	case Save, Load, SetClock, Drift:
		c.ask(command)
	case Freeze:
		c.post(c.freeze)
	case BeforeEnd:
		c.post(c.beforeEnd)
	case Up, Down, PageUp, PageDown, Kinds:
		c.browse(command)
	case TellTime, TellReader, TellStep, TellEvent:
		c.aloud(command)
	}
}

// post has something done to the machine, and tells what it returns, if that is
// anything.
func (c *Control) post(do func(voice.Language, *emulator.Machine) string) {
	c.o.Live.Post(func(m *emulator.Machine) {
		told := do(languageOf(m), m)
		c.o.Changed(m)
		if told != "" {
			c.o.Tell(told)
		}
	})
}

// announce announces parts, if anybody listens.
func (c *Control) announce(parts ...announce.Part) {
	if c.o.Announce != nil {
		c.o.Announce(announce.Of(parts...))
	}
}

// say announces something and what there is to be said behind it.
func (c *Control) say(what announce.Announcement, behind ...announce.Announcement) {
	if c.o.Announce != nil {
		c.o.Announce(append([]announce.Announcement{what}, behind...)...)
	}
}

func languageOf(m *emulator.Machine) voice.Language { return m.State().Settings.Language }
