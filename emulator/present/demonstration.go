package present

import (
	"slices"
	"time"

	"codereader/emulator"
	"codereader/voice"
)

// Demonstration is a scenario that has been rehearsed. It is read-only.
type Demonstration struct {
	title  text
	config emulator.Config
	start  emulator.Snapshot
	steps  []step
}

// step is one press or chord with all that follows.
type step struct {
	note   text
	first  Label // of its first press
	label  Label // as the step leaves it
	speaks bool
	inputs []emulator.Event
	leaps  []leap
	end    emulator.Snapshot
	state  emulator.State // at the end
}

// leap is a stretch of device time in which nothing is to be seen or heard.
type leap struct{ from, to time.Duration }

// Rehearse carries out the lines of a scenario on a machine of its own, made with
// a configuration that has a voice, and cuts them into steps. There may be none.
func Rehearse(title Text, c emulator.Config, lines []Line) *Demonstration {
	d := &Demonstration{title: text(title), config: c}
	d.rehearse(lines)
	return d
}

// Config returns the reader that the demonstration is for: its machine must be
// made with it.
func (d *Demonstration) Config() emulator.Config { return d.config }

// Steps returns how many steps there are.
func (d *Demonstration) Steps() int { return len(d.steps) }

// Title returns the script's title in a language.
func (d *Demonstration) Title(l voice.Language) string {
	if d.title.in(l) == "" {
		return untitled.in(l)
	}
	return d.title.in(l)
}

// Text is a text in both languages.
type Text [voice.Languages]string

// Line is a line of a scenario that was carried out: between which device times,
// with what was pressed then, and the note that stands before it.
type Line struct {
	From, To time.Duration
	Inputs   []emulator.Event
	Note     Text
}

// presses says whether a key goes down.
func (l *Line) presses() bool {
	return slices.ContainsFunc(l.Inputs, func(e emulator.Event) bool { return e.Down })
}
