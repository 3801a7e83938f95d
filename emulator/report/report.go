package report

import (
	"runtime"
	"time"

	"codereader/emulator"
	"codereader/emulator/panel"
	"codereader/emulator/scenario"
	"codereader/firmware"
	"codereader/voice"
	"codereader/voice/sound"
)

// The limits of a page.
const (
	// MaxRows is how many rows the timeline has at most.
	MaxRows = 20_000

	// MaxSound is how much sound a page has at most, in bytes of WAV: some
	// eight minutes of different utterances. In the page they take a third
	// more.
	MaxSound = 24 << 20
)

// Config is what a report is about.
type Config struct {
	// Title says what was done, such as the name of a script. Empty: the
	// reader was used by hand.
	Title string

	// Made is when the report was made, by the clock of who made it.
	Made time.Time

	// Version is the version of the program.
	Version string

	// Machine is the reader. Its key is described, never told.
	Machine emulator.Config

	// DemoKey says that the key is the public demonstration key.
	DemoKey bool

	// Voice is the folder of the voice; empty is the one that the program has
	// in it.
	Voice string

	// Bank is the voice.
	Bank *sound.Bank

	// Theme is the look of the display in its pictures.
	Theme panel.Theme
}

// Report collects what happens in a session. Its methods are called by one
// goroutine at a time.
type Report struct {
	config   Config
	language voice.Language // of the page
	rows     []row
	left     int // events for which there was no row
	speaking int // the row of the utterance being spoken; -1 is none

	follow   emulator.Follow
	first    firmware.Settings
	serial   firmware.Serial
	steps    []scenario.Step
	platform string
}

// row is a row of the timeline.
type row struct {
	emulator.Event
	on    bool          // the reader, after the event
	until time.Duration // of an utterance: when it ended
	how   spokenEnd
}

// spokenEnd is how an utterance ended.
type spokenEnd uint8

const (
	stillSpoken spokenEnd = iota
	toItsEnd
	cutByKey
	cutByEnd // the session's end, or a leap to another state

	spokenEnds = 4
)

// New returns a report that has seen nothing yet.
func New(c Config) *Report {
	s := c.Machine.Settings.Mended()
	return &Report{
		config: c, speaking: -1, language: s.Language, first: s, serial: c.Machine.Serial,
		platform: runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH,
	}
}

// SetTitle says what is done, as [Config] calls Title.
func (r *Report) SetTitle(title string) { r.config.Title = title }

// Emit implements [emulator.Sink].
func (r *Report) Emit(e emulator.Event) {
	r.follow.Emit(e)
	switch e.Kind {
	case emulator.KindStart: // the page is in the language that the reader starts with
		r.language, r.first, r.serial = e.Settings.Language, e.Settings, e.Serial
	case emulator.KindSaid:
		r.said(e, map[emulator.End]spokenEnd{emulator.Done: toItsEnd, emulator.Cut: cutByKey}[e.End])
		return // it stands in the utterance's own row
	case emulator.KindEnd, emulator.KindRestore:
		r.said(e, cutByEnd)
	}
	if len(r.rows) == MaxRows {
		r.left++
		return
	}
	if e.Kind == emulator.KindSay {
		r.speaking = len(r.rows)
	}
	r.rows = append(r.rows, row{Event: e, on: r.follow.State().On})
}

// said notes how the utterance being spoken ended, if there is one.
func (r *Report) said(e emulator.Event, how spokenEnd) {
	if r.speaking < 0 {
		return
	}
	said := &r.rows[r.speaking]
	said.until, said.how = max(e.At, said.At), how
	if e.Kind == emulator.KindRestore {
		said.until = said.At + said.Duration // nobody knows; it is heard whole
	}
	r.speaking = -1
}

// Step takes a step of the scenario, with what came of it. It is what
// [scenario.Options] calls Step.
func (r *Report) Step(s scenario.Step) { r.steps = append(r.steps, s) }
