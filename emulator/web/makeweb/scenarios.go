package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/present"
	"codereader/emulator/present/script"
	"codereader/emulator/scenario"
	"codereader/emulator/web/core"
	"codereader/firmware"
	"codereader/voice"
	"codereader/voice/sound"
)

// demonstration is a scenario as the page shows it, in a language: on a reader
// that speaks it, from the start on, a time of day in milliseconds.
type demonstration struct {
	Title string `json:"title"`
	Start int64  `json:"start"`
	Lines []line `json:"lines"`
}

// line is a line of a scenario in which keys are pressed, and the last of all.
// Times are nanoseconds of device time. An input is a time, a key, and whether it
// goes down.
type line struct {
	From   time.Duration `json:"from"`
	To     time.Duration `json:"to"`
	Inputs [][3]any      `json:"inputs"`
	Note   string        `json:"note"`
}

// longest is how long a demonstration lasts at most.
const longest = 2 * time.Minute

// builtIn is the name of the demonstration of the nine functions.
const builtIn = "demonstration"

// scenarios returns the project's scenarios as demonstrations, by name and
// language: those that are for any reader, and not too long to look at. They are
// one file, for together they compress to little.
func scenarios() (map[string][]byte, error) {
	names, err := filepath.Glob("testdata/scenarios/*.txt")
	if err != nil {
		return nil, err
	}
	bank, err := sound.Embedded()
	if err != nil {
		return nil, err
	}
	all := map[string]map[string]demonstration{}
	add := func(name string, read func(script.Options) (script.Lines, error), title string) error {
		both := map[string]demonstration{}
		for l := range voice.Language(voice.Languages) {
			d, err := demonstrate(read, l, bank)
			n := len(d.Lines)
			if err != nil || n == 0 || len(d.Lines[0].Inputs) == 0 || d.Lines[n-1].From > longest {
				return err
			}
			if d.Title == "" { // its first note tells what it is
				d.Title, d.Lines[0].Note = title, ""
			}
			both[l.Code()] = d
		}
		all[name] = both
		return nil
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		read := func(o script.Options) (script.Lines, error) {
			return script.Read(filepath.Base(name), text, filepath.Dir(name), o)
		}
		if err := add(strings.TrimSuffix(filepath.Base(name), ".txt"), read, title(string(text))); err != nil {
			return nil, err
		}
	}
	if err := add(builtIn, script.ReadBuiltIn, ""); err != nil {
		return nil, err
	}
	text, err := json.Marshal(all)
	return map[string][]byte{"scenarios/all.json": text}, err
}

// demonstrate runs a scenario on the page's reader in a language.
func demonstrate(read func(script.Options) (script.Lines, error), l voice.Language, bank *sound.Bank) (d demonstration, err error) {
	key, err := core.Demonstration()
	if err != nil {
		return d, err
	}
	serial, err := firmware.ParseSerial("0123456789")
	if err != nil {
		return d, err
	}
	start := scenario.DefaultStart()
	settings := firmware.DefaultSettings
	settings.Language = l
	ran, err := read(script.Options{Config: emulator.Config{
		Key: key, Serial: serial, Settings: settings, Clock: clock.NewRTC(start, 0), Voice: emulator.Clips{Bank: bank},
	}})
	if err != nil {
		return d, err
	}
	d.Title, d.Start = ran.Title[l], start.UnixMilli()
	for i, one := range ran.Lines {
		if len(one.Inputs) > 0 || i == len(ran.Lines)-1 {
			d.Lines = append(d.Lines, lineOf(one, l))
		}
	}
	return d, nil
}

func lineOf(one present.Line, l voice.Language) line {
	to := line{From: one.From, To: one.To, Inputs: [][3]any{}, Note: one.Note[l]}
	for _, e := range one.Inputs {
		to.Inputs = append(to.Inputs, [3]any{e.At, e.Key.String(), e.Down})
	}
	return to
}

// title is a script's first comment: all of it up to the first step.
func title(script string) string {
	var words []string
	for line := range strings.Lines(script) {
		text, ok := strings.CutPrefix(strings.TrimSpace(line), "#")
		if !ok {
			break
		}
		words = append(words, strings.Fields(text)...)
	}
	return strings.ReplaceAll(strings.Join(words, " "), " | ", " · ")
}
