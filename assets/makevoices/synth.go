package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
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
	spoken, err = spans(string(out))
	return x, rate, spoken, err
}

// spans reads flite's list of segments, each with the second at which it
// ends ("pau:0.164 z:0.209 …"), and returns the stretches between pauses.
func spans(list string) ([]span, error) {
	var all []span
	end, open := 0.0, false
	for _, seg := range strings.Fields(list) {
		name, at, ok := strings.Cut(seg, ":")
		t, err := strconv.ParseFloat(at, 64)
		if !ok || err != nil {
			return nil, fmt.Errorf("makevoices: flite's segment %q is not name:seconds", seg)
		}
		switch {
		case name == "pau":
			open = false
		case !open:
			all, open = append(all, span{end, t}), true
		default:
			all[len(all)-1].to = t
		}
		end = t
	}
	return all, nil
}

// missing returns the Debian packages whose programs are not there.
func missing() []string {
	var names []string
	for _, tool := range []string{"flite", "espeak-ng"} {
		if _, err := exec.LookPath(tool); err != nil {
			names = append(names, tool) // program and package share the name
		}
	}
	return names
}
