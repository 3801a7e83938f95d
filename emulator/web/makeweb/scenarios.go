package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/scenario"
	"codereader/emulator/web/core"
	"codereader/firmware"
	"codereader/voice/sound"
)

// demonstration is a scenario as the page shows it.
type demonstration struct {
	Title  string  `json:"title"`
	Inputs []input `json:"inputs"`
}

type input struct {
	T    int64  `json:"t"` // milliseconds since the start
	Key  string `json:"key"`
	Down bool   `json:"down"`
}

// longest is how long a demonstration lasts at most.
const longest = 2 * time.Minute

// scenarios returns the project's scenarios as demonstrations: those that are
// for any reader, and not too long to look at.
func scenarios() (map[string][]byte, error) {
	names, err := filepath.Glob("testdata/scenarios/*.txt")
	if err != nil {
		return nil, err
	}
	bank, err := sound.Embedded()
	if err != nil {
		return nil, err
	}
	all := map[string][]byte{}
	for _, name := range names {
		d, err := demonstrate(name, bank)
		if err != nil {
			continue // it takes pictures, which it has to compare: none to look at
		}
		if n := len(d.Inputs); n == 0 || d.Inputs[n-1].T > longest.Milliseconds() {
			continue
		}
		text, err := json.Marshal(d)
		if err != nil {
			return nil, err
		}
		all["scenarios/"+strings.TrimSuffix(filepath.Base(name), ".txt")+".json"] = text
	}
	return all, nil
}

func demonstrate(name string, bank *sound.Bank) (d demonstration, err error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return d, err
	}
	pictures, err := os.MkdirTemp("", "codereader-web-")
	if err != nil {
		return d, err
	}
	defer os.RemoveAll(pictures)
	s, err := scenario.Parse(filepath.Base(name), text, pictures)
	if err != nil {
		return d, err
	}
	d.Title = title(string(text))
	key, err := core.Demonstration()
	if err != nil {
		return d, err
	}
	serial, err := firmware.ParseSerial("0123456789")
	if err != nil {
		return d, err
	}
	_, err = s.Run(context.Background(), scenario.Options{
		Config: emulator.Config{
			Key: key, Serial: serial, Settings: firmware.DefaultSettings,
			Clock: clock.NewRTC(scenario.DefaultStart(), 0),
			Voice: emulator.Clips{Bank: bank},
		},
		Sinks: []emulator.Sink{emulator.SinkFunc(func(e emulator.Event) {
			if e.Kind == emulator.KindKey {
				d.Inputs = append(d.Inputs, input{e.At.Milliseconds(), e.Key.String(), e.Down})
			}
		})},
	})
	return d, err
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
