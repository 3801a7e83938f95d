package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// span is a stretch of time in seconds.
type span struct{ from, to float64 }

// synth speaks s and returns its samples, their rate, and where flite says
// that there is speech between pauses (espeak-ng says nothing of the kind).
func synth(s speech) (x []float64, rate int, spoken []span, err error) {
	dir, err := os.MkdirTemp("", "makevoices")
	if err != nil {
		return nil, 0, nil, fmt.Errorf("makevoices: no room for what is spoken: %w", err)
	}
	defer os.RemoveAll(dir)
	wav := filepath.Join(dir, "speech.wav")
	args := append([]string(nil), s.args...)
	if s.tool == "flite" {
		kind := "-t"
		if s.phones {
			kind = "-p"
		}
		args = append(args, "-psdur", kind, s.text, "-o", wav)
	} else {
		args = append(args, "-w", wav, s.text)
	}
	var problems strings.Builder
	cmd := exec.Command(s.tool, args...)
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		return nil, 0, nil, fmt.Errorf("makevoices: %s %q: %w: %s", s.tool, s.text, err, problems.String())
	}
	file, err := os.ReadFile(wav)
	if err != nil {
		return nil, 0, nil, fmt.Errorf("makevoices: %s spoke %q into no file: %w", s.tool, s.text, err)
	}
	x, rate, err = decode(file)
	if err != nil {
		return nil, 0, nil, fmt.Errorf("%w: %s %q", err, s.tool, s.text)
	}
	phones, err := phonesIn(string(out))
	if err != nil {
		return nil, 0, nil, err
	}
	reshape(x, rate, phones, s.edits)
	return x, rate, spans(phones), nil
}

// missing returns the Debian packages whose programs are not there.
func missing() []string {
	var names []string
	for _, tool := range []string{"flite", "espeak-ng", "sox"} {
		if _, err := exec.LookPath(tool); err != nil {
			names = append(names, tool) // program and package share the name
		}
	}
	return names
}
