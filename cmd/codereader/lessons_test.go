package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codereader/emulator/practice/lesson"
)

func TestLessonsAreListedAndChecked(t *testing.T) {
	all, err := lesson.All()
	if err != nil {
		t.Fatal(err)
	}
	got := program(t, "", "lessons", "list")
	if got.status != statusOK || strings.Count(got.out, "\n") != len(all) || !strings.Contains(got.out, "Skru op for lyden") {
		t.Errorf("list: %d\n%s%s", got.status, got.out, got.err)
	}
	good, err := os.ReadFile(filepath.FromSlash("../../emulator/practice/lesson/lessons/serial.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	file := write(t, "good.txtar", string(good), 0o644)
	if got := program(t, "", "lessons", "check", file); got.status != statusOK || !strings.Contains(got.out, "3 steps, in both languages") {
		t.Errorf("check: %d\n%s%s", got.status, got.out, got.err)
	}
	bad := write(t, "bad.txtar", strings.Replace(string(good), "do red 5", "do red 3", 1), 0o644)
	if got := program(t, "", "lessons", "check", bad, file); got.status != statusFailed ||
		!strings.Contains(got.out, `bad.txtar:7: red and "3" is no function`) || strings.Count(got.out, "\n") != 2 {
		t.Errorf("check of a bad one: %d\n%s%s", got.status, got.out, got.err)
	}
	large := write(t, "large.txtar", strings.Repeat("x", lesson.MaxFile+1), 0o644)
	if got := program(t, "", "lessons", "check", large); got.status != statusFailed || !strings.Contains(got.out, "larger than 64 KiB") {
		t.Errorf("check of a large one: %d\n%s%s", got.status, got.out, got.err)
	}
}

// A lesson is taken with the learner's own presses, a wrong one among them.
func TestLessonIsTakenInTheTerminal(t *testing.T) {
	got := program(t, "red 7\nred 9\nred 9\n", "lessons", "run", "volume-up", "--lang", "en", "--speed", "9", "--state", filepath.Join(t.TempDir(), "s"))
	said := strings.Join(strings.Fields(got.out), " ")
	for _, want := range []string{
		"Turn the volume up", "Step 1 of 2.", "You pressed red and 7. That turns the volume down.", "Begin at the red button",
		"Says: volume six", "Step 2 of 2.", "Says: volume seven", "The lesson is over.",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q", want)
		}
	}
	if got.status != statusOK || t.Failed() {
		t.Errorf("status %d\n%s%s", got.status, got.out, got.err)
	}
}

func TestLessonsThatThereAreNotAreMisuse(t *testing.T) {
	for _, args := range [][]string{
		{}, {"run"}, {"run", "flying"}, {"run", "on", "off"}, {"run", "no.txtar"}, {"check"}, {"list", "all"}, {"fly"},
	} {
		got := program(t, "", append([]string{"lessons"}, args...)...)
		if got.status != statusMisuse || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%v: %d %q", args, got.status, got.err)
		}
	}
}
