package present

import (
	"context"
	_ "embed" // the demonstration of our own
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"codereader/emulator"
	"codereader/emulator/scenario"
	"codereader/voice"
)

// Options say on what a demonstration is rehearsed.
type Options struct {
	// Config is the standard reader; the script's own config is laid over it,
	// and Flags over that.
	Config emulator.Config
	Flags  scenario.Setup

	// Log is told of each expectation that does not hold, in one line; nil for
	// nobody. The demonstration goes on.
	Log func(error)
}

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

//go:embed demo.txt
var demo []byte

// BuiltIn returns the demonstration of the nine functions.
func BuiltIn(o Options) (*Demonstration, error) { return Parse("demonstration", demo, ".", o) }

// Load reads a script from a file and rehearses it. The error says what is
// wrong with the script.
func Load(path string, o Options) (*Demonstration, error) {
	src, err := scenario.Read(path)
	if err != nil {
		return nil, fmt.Errorf("present: %w", err)
	}
	return Parse(path, src, filepath.Dir(path), o)
}

// Parse is [Load] for a script that has been read. The name is for reports.
func Parse(name string, src []byte, dir string, o Options) (*Demonstration, error) {
	if o.Config.Voice == nil {
		return nil, errors.New("present: Options.Config has no Voice: speech would have no length")
	}
	if _, err := scenario.Parse(name, src, dir); err != nil {
		return nil, err
	}
	ready := prepare(src)
	script, err := scenario.Parse(name, ready.script, dir)
	if err != nil { // only by what was put in: too long now, or nothing left of it
		return nil, fmt.Errorf("present: %s cannot be shown: %w", name, err)
	}
	lines, err := judge(script, &ready, name, o)
	if err != nil {
		return nil, err
	}
	d := &Demonstration{title: ready.title, config: script.Config(o.Config, o.Flags)}
	d.rehearse(lines, ready.notes)
	if len(d.steps) == 0 {
		return nil, fmt.Errorf("present: %s presses no key: a demonstration needs a press or a chord", name)
	}
	return d, nil
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

// line is a line of the script that was carried out, with what was pressed.
type line struct {
	number   int // of the script as it was written
	from, to time.Duration
	inputs   []emulator.Event
	presses  bool // a key went down
}

// judge runs the script once, holds it against its expectations and returns
// what was pressed when.
func judge(script *scenario.Script, src *source, name string, o Options) ([]line, error) {
	var lines []line
	var inputs []emulator.Event
	presses := false
	_, err := script.Run(context.Background(), scenario.Options{
		Config: o.Config, Flags: o.Flags, GoOn: true,
		Sinks: []emulator.Sink{emulator.SinkFunc(func(e emulator.Event) {
			if e.Input() {
				inputs = append(inputs, e)
				presses = presses || e.Down
			}
		})},
		Step: func(s scenario.Step) {
			number := src.line[s.Line-1]
			lines = append(lines, line{number, s.From, s.To, inputs, presses})
			inputs, presses = nil, false
			if s.Ending == scenario.Failed && o.Log != nil {
				o.Log(fmt.Errorf("present: %s:%d: %s: expected %s, found %s", name, number, s.Text, s.Want, s.Got))
			}
		},
	})
	return lines, err
}
