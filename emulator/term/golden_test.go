package term

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"
	"unicode/utf8"

	"codereader/voice"
)

var update = flag.Bool("update", false, "write the golden transcripts anew")

// keyBytes are what a terminal sends for the keys that have a name.
var keyBytes = map[string]string{
	"Space": " ", "Enter": "\r", "Tab": "\t", "Backspace": "\x7f",
	"Up": "\x1b[A", "Down": "\x1b[B", "Right": "\x1b[C", "Left": "\x1b[D", "F1": "\x1bOP",
}

// inputMark begins a line of a transcript that is input.
const inputMark = "> "

// TestTranscripts replays the inputs of each transcript in testdata and holds
// what is printed against it. A transcript's name is its mode and language.
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no transcripts in testdata: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			mode, lang := Lines, voice.Danish
			if strings.Contains(file, "keys") {
				mode = Keys
			}
			if strings.Contains(file, "-en") {
				lang = voice.English
			}
			synctest.Test(t, func(t *testing.T) {
				got := replay(t, mode, lang, inputs(string(want)))
				if *update {
					if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
						t.Fatal(err)
					}
				} else if got != string(want) {
					t.Errorf("%s: printed:\n%s", file, got)
				}
				for line := range strings.Lines(got) {
					if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > Width {
						t.Errorf("%d characters: %s", n, line)
					}
				}
			})
		})
	}
}

// inputs returns the inputs of a transcript.
func inputs(transcript string) []string {
	var in []string
	for line := range strings.Lines(transcript) {
		if text, ok := strings.CutPrefix(line, inputMark); ok {
			in = append(in, strings.TrimSuffix(text, "\n"))
		}
	}
	return in
}

// replay runs a session with inputs and returns its transcript.
func replay(t *testing.T, mode Mode, l voice.Language, in []string) string {
	r := startWith(t, mode, testConfig(t, l), nil)
	var b strings.Builder
	b.WriteString(r.out.take())
	for _, text := range in {
		b.WriteString(inputMark + text + "\n")
		if after, ok := strings.CutPrefix(text, "after "); ok {
			d, err := time.ParseDuration(after)
			if err != nil {
				t.Fatal(err)
			}
			r.pass(d)
		} else if mode == Lines {
			r.send(text + "\n")
		} else {
			for name := range strings.FieldsSeq(text) {
				if raw, ok := keyBytes[name]; ok {
					name = raw
				}
				r.send(name)
				r.pass(300 * time.Millisecond)
			}
		}
		r.pass(9 * time.Second)
		b.WriteString(r.out.take())
	}
	if err := r.end(); err != nil && !(mode == Lines && errors.Is(err, ErrMisuse)) {
		t.Error(err)
	}
	r.finish()
	b.WriteString(r.out.take())
	return b.String()
}
