package scenario_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codereader/emulator"
	"codereader/emulator/scenario"
)

// FuzzScript runs whatever comes as a script, with no folder to write in: no
// panic, no hang, and nothing but failures and mistakes that each are one line.
// A script that runs twice ends twice in the same way.
func FuzzScript(f *testing.F) {
	for _, file := range scenarios(f) {
		f.Add(read(f, file))
	}
	f.Add([]byte("[lang:da] [!key] ! within 1h ! spoken 'x' # y\n"))
	f.Add([]byte("? display $x &\n! cmpimage a.png ../b.png\n-- a.png --\niVBORw0KGgo=\n-- config --\nkey none\n"))
	dir := filepath.Join(f.TempDir(), "none")
	f.Fuzz(func(t *testing.T, src []byte) {
		s, err := scenario.Parse("s", src, dir)
		if err != nil {
			var wrong scenario.Mistakes
			if !errors.As(err, &wrong) || len(wrong) == 0 || len(wrong) > scenario.MaxMistakes {
				t.Fatalf("Parse: %v is no list of mistakes", err)
			}
			for _, m := range wrong {
				oneLine(t, m)
			}
			return
		}
		var ends [2]string
		for i := range ends {
			o := standard(t)
			events := 0
			o.Sinks = []emulator.Sink{emulator.SinkFunc(func(emulator.Event) { events++ })}
			res, err := s.Run(context.Background(), o)
			if res.State.At > scenario.MaxTime {
				t.Fatalf("ended at %v", res.State.At)
			}
			if err != nil {
				if !errors.As(err, new(*scenario.Failure)) && !errors.As(err, new(*scenario.Mistake)) {
					t.Fatalf("Run: %v is neither failure nor mistake", err)
				}
				oneLine(t, err)
			}
			ends[i] = res.Line(err)
		}
		if ends[0] != ends[1] {
			t.Fatalf("two ends of one script:\n%s\n%s", ends[0], ends[1])
		}
		if _, err := os.Stat(dir); err == nil {
			t.Fatal("a folder was made")
		}
	})
}

// oneLine holds an error to what a terminal may be given.
func oneLine(t *testing.T, err error) {
	t.Helper()
	if s := err.Error(); !strings.HasPrefix(s, "scenario: s") || strings.ContainsAny(s, "\n\r\x00\x1b") {
		t.Fatalf("not one clean line: %q", s)
	}
}
