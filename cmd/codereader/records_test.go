package main

import (
	"bytes"
	"encoding/json"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codereader/voice/sound"
)

// allRecords runs a script with every recording and returns their folder.
func allRecords(t *testing.T, script string) string {
	t.Helper()
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	got := program(t, "", "run", "--lang", "en",
		"--wav", in("s.wav"), "--png", in("s.png"), "--trace", in("s.jsonl"), "--captions", in("s.vtt"), "--record", in("s.bundle"),
		write(t, "s.txt", script, 0o600))
	if got.status != statusOK {
		t.Fatalf("%+v", got)
	}
	return dir
}

func TestTheSameCodeStandsInEveryRecord(t *testing.T) {
	dir := allRecords(t, "press red\nsettle\n")
	code := strings.TrimSpace(program(t, "", "code", "--key", demoKey, "--at", "2026-01-01T00:00:00Z").out)
	words := []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
	spoken := ""
	for i, d := range code {
		if i > 0 {
			spoken += map[bool]string{true: ", ", false: " "}[i == 3]
		}
		spoken += words[d-'0']
	}
	read := func(name string) string {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	for name, want := range map[string]string{
		"s.jsonl":  `"kind":"display","text":"` + code[:3] + " " + code[3:] + `"`,
		"s.vtt":    "\n" + spoken + "\n",
		"s.bundle": `"text":"` + spoken + `"`,
	} {
		if got := read(name); !strings.Contains(got, want) {
			t.Errorf("%s has no %q:\n%s", name, want, got)
		}
	}
}

func TestSampleNOfTheWAVSoundsAtNOverTheRate(t *testing.T) {
	dir := allRecords(t, "press red\nsettle\nchord 9\nsettle\nwait 1s\n")
	wav, err := os.ReadFile(filepath.Join(dir, "s.wav"))
	if err != nil {
		t.Fatal(err)
	}
	pcm, err := sound.DecodeWAV(wav)
	if err != nil {
		t.Fatal(err)
	}
	trace, err := os.Open(filepath.Join(dir, "s.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer trace.Close()
	lines := json.NewDecoder(trace)
	var end int64
	for lines.More() {
		var e struct {
			T, Duration int64
			Kind        string
		}
		if err := lines.Decode(&e); err != nil {
			t.Fatal(err)
		}
		n := e.T * sound.Rate / 1e9
		switch e.Kind {
		case "say":
			if quiet(pcm[n : n+e.Duration*sound.Rate/1e9]) {
				t.Errorf("nothing sounds while something is said at %d ns", e.T)
			}
		case "tone":
			if quiet(pcm[n : n+2400]) {
				t.Errorf("nothing sounds while a tone is played at %d ns", e.T)
			}
		case "end":
			end = n
		}
	}
	if got := int64(len(pcm)); got != end {
		t.Errorf("the WAV has %d samples, and the session ends at %d", got, end)
	}
}

// quiet says whether there is nothing to be heard.
func quiet(pcm []int16) bool {
	for _, v := range pcm {
		if v > 500 || v < -500 {
			return false
		}
	}
	return true
}

func TestThePictureIsTheLast(t *testing.T) {
	dir := allRecords(t, "press red\nsettle\npress red\nsettle\n")
	b, err := os.ReadFile(filepath.Join(dir, "s.png"))
	if err != nil {
		t.Fatal(err)
	}
	off, err := os.ReadFile(filepath.Join(allRecords(t, "wait 1s\n"), "s.png"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := png.Decode(bytes.NewReader(b)); err != nil || !bytes.Equal(b, off) {
		t.Errorf("the picture after turning off is not that of a reader that is off (%v)", err)
	}
}

func TestAFailedStartLosesNothing(t *testing.T) {
	kept := write(t, "old.jsonl", "precious\n", 0o600)
	dir := t.TempDir()
	fresh := filepath.Join(dir, "new.vtt")
	got := program(t, "", "run", "--trace", kept, "--captions", fresh, "--wav", filepath.Join(dir, "no", "s.wav"),
		write(t, "s.txt", "press red\n", 0o600))
	if got.status != statusFailed {
		t.Errorf("%+v, want status %d", got, statusFailed)
	}
	if text, err := os.ReadFile(kept); err != nil || string(text) != "precious\n" {
		t.Errorf("the old file holds %q (%v)", text, err)
	}
	if _, err := os.Stat(fresh); err == nil {
		t.Error("a new, empty file was left behind")
	}
}

func TestAFailingScenarioIsStatus1AndNamesTheLine(t *testing.T) {
	got := program(t, "", "run", write(t, "s.txt", "press red\n\npower off\n", 0o600))
	if got.status != statusFailed || !strings.Contains(got.out, "s.txt:3") {
		t.Errorf("%+v", got)
	}
}

func TestARecordedRunReplays(t *testing.T) {
	bundle := filepath.Join(allRecords(t, "press red\nsettle\nchord 9 9 9\nsettle\n"), "s.bundle")
	if got := program(t, "", "replay", bundle); got.status != statusOK {
		t.Fatalf("%+v", got)
	}
	text, err := os.ReadFile(bundle)
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(string(text), `"text":"Vol 7"`, `"text":"Vol 8"`, 1)
	if err := os.WriteFile(bundle, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := program(t, "", "replay", bundle); got.status != statusFailed || !strings.Contains(got.err, "Vol 8") {
		t.Fatalf("%+v", got)
	}
	for _, evidence := range []string{".expected.png", ".got.png", ".expected.wav", ".got.wav"} {
		if _, err := os.Stat(bundle + evidence); err != nil {
			t.Error(err)
		}
	}
	if got := program(t, "", "replay", "--update", bundle); got.status != statusOK {
		t.Fatalf("%+v", got)
	}
	if got := program(t, "", "replay", bundle); got.status != statusOK {
		t.Fatalf("after the update: %+v", got)
	}
}
