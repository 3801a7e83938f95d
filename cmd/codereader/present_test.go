package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestADemonstrationThatCannotBeGivenIsRefused(t *testing.T) {
	t.Setenv("DISPLAY", "")
	script := write(t, "ok.txt", "press red\n", 0o600)
	wrong := write(t, "wrong.txt", "press green\nchord red\n", 0o600)
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"a recording that cannot go back": {[]string{"--present", "--wav", "x.wav"}, "--present goes back in time"},
		"captions cannot either":          {[]string{"--present=" + script, "--captions", "x.vtt"}, "--present goes back in time"},
		"another firmware":                {[]string{"--present", "--firmware", "tcp:localhost:1"}, "leave out --firmware"},
		"a snapshot":                      {[]string{"--present-auto", "--load", "x.json"}, "leave out --load"},
		"a script that is wrong":          {[]string{"--present", wrong}, "wrong.txt:1: "},
		"a script that is not there":      {[]string{"--present=nowhere.txt"}, "nowhere.txt"},
		"two scripts":                     {[]string{"--present", script, script}, "there is no command"},
		"a script without the flag":       {[]string{script}, "there is no command"},
		"a flag of the window alone":      {[]string{"run", "--present", script}, "--present"},
	} {
		t.Run(name, func(t *testing.T) {
			got := program(t, "", append(c.args, "--state", t.TempDir()+"/state")...)
			if got.status != statusMisuse || !strings.Contains(got.err, c.says) || strings.Count(got.err, "\n") != 1 {
				t.Errorf("status %d, %q, want %q", got.status, got.err, c.says)
			}
		})
	}
}

// Without a display it is the demonstration's reader, in the terminal, and what
// the script expects in vain is a line for the trainer.
func TestADemonstrationTellsItsTrainerWhatDoesNotHold(t *testing.T) {
	t.Setenv("DISPLAY", "")
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	script := write(t, "demo.txt", "press red\ndisplay '123 456'\npress red\n", 0o600)
	for _, args := range [][]string{{"--present", script}, {"--present=" + script}, {"--present-auto", script}} {
		saved := filepath.Join(t.TempDir(), "saved.json")
		got := program(t, "quit\n", append(args, "--key", rfcKey, "--lang", "en", "--save", saved)...)
		state, err := os.ReadFile(saved)
		if got.status != statusOK || err != nil || !strings.Contains(string(state), "2026-01-01T00:00:00Z") {
			t.Errorf("%v: status %d, %v: %s%s", args, got.status, err, state, got.err)
		}
		if want := "demo.txt:2: display '123 456': expected '123 456', found '745 690'\n"; !strings.Contains(got.err, want) {
			t.Errorf("%v: %q, want %q", args, got.err, want)
		}
	}
}
