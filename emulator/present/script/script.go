package script

import (
	"context"
	_ "embed" // the demonstration of our own
	"errors"
	"fmt"
	"path/filepath"

	"codereader/emulator"
	"codereader/emulator/present"
	"codereader/emulator/scenario"
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

//go:embed demo.txt
var demo []byte

// BuiltIn returns the demonstration of the nine functions.
func BuiltIn(o Options) (*present.Demonstration, error) { return Parse("demonstration", demo, ".", o) }

// ReadBuiltIn is [Read] for [BuiltIn].
func ReadBuiltIn(o Options) (Lines, error) { return Read("demonstration", demo, ".", o) }

// Load reads a script from a file and rehearses it. The error says what is
// wrong with the script.
func Load(path string, o Options) (*present.Demonstration, error) {
	src, err := scenario.Read(path)
	if err != nil {
		return nil, fmt.Errorf("present: %w", err)
	}
	return Parse(path, src, filepath.Dir(path), o)
}

// Parse is [Load] for a script that has been read. The name is for reports.
func Parse(name string, src []byte, dir string, o Options) (*present.Demonstration, error) {
	lines, err := Read(name, src, dir, o)
	if err != nil {
		return nil, err
	}
	d := present.Rehearse(lines.Title, lines.Config, lines.Lines)
	if d.Steps() == 0 {
		return nil, fmt.Errorf("present: %s presses no key: a demonstration needs a press or a chord", name)
	}
	return d, nil
}

// Lines are what a script came to when it was run: what [present.Rehearse] takes.
type Lines struct {
	Title  present.Text
	Config emulator.Config
	Lines  []present.Line
}

// Read runs a script that has been read and returns what it came to.
func Read(name string, src []byte, dir string, o Options) (l Lines, err error) {
	if o.Config.Voice == nil {
		return l, errors.New("present: Options.Config has no Voice: speech would have no length")
	}
	if _, err := scenario.Parse(name, src, dir); err != nil {
		return l, err
	}
	ready := prepare(src)
	script, err := scenario.Parse(name, ready.script, dir)
	if err != nil { // only by what was put in: too long now, or nothing left of it
		return l, fmt.Errorf("present: %s cannot be shown: %w", name, err)
	}
	l.Title, l.Config = present.Text(ready.title), script.Config(o.Config, o.Flags)
	l.Lines, err = judge(script, &ready, name, o)
	return l, err
}

// judge runs the script once, holds it against its expectations and returns
// what was pressed when.
func judge(script *scenario.Script, src *source, name string, o Options) ([]present.Line, error) {
	var lines []present.Line
	var inputs []emulator.Event
	_, err := script.Run(context.Background(), scenario.Options{
		Config: o.Config, Flags: o.Flags, GoOn: true,
		Sinks: []emulator.Sink{emulator.SinkFunc(func(e emulator.Event) {
			if e.Input() {
				inputs = append(inputs, e)
			}
		})},
		Step: func(s scenario.Step) {
			number := src.line[s.Line-1]
			lines = append(lines, present.Line{From: s.From, To: s.To, Inputs: inputs, Note: present.Text(src.notes[number])})
			inputs = nil
			if s.Ending == scenario.Failed && o.Log != nil {
				o.Log(fmt.Errorf("present: %s:%d: %s: expected %s, found %s", name, number, s.Text, s.Want, s.Got))
			}
		},
	})
	return lines, err
}
