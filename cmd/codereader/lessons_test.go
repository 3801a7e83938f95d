package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"codereader/emulator/practice/lesson"
	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
	"codereader/voice/speaker/speakertest"
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

// What a learner sets is no wish for the next day.
func TestLessonLeavesTheKeptSettings(t *testing.T) {
	state := filepath.Join(t.TempDir(), "state")
	lesson := func() call {
		return program(t, "red 9\n", "lessons", "run", "volume-up", "--lang", "en", "--speed", "9", "--state", state)
	}
	if got := lesson(); got.status != statusOK {
		t.Fatal(got.err)
	}
	if _, err := os.Stat(state); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it keeps settings: %v", err)
	}
	if got := program(t, "red 7\n", "term", "--lang", "en", "--speed", "9", "--state", state); got.status != statusOK {
		t.Fatal(got.err)
	}
	kept, err := os.ReadFile(state)
	if err != nil {
		t.Fatal(err)
	}
	if got := lesson(); got.status != statusOK || !strings.Contains(got.out, "Vol 6") {
		t.Errorf("it does not begin with what is kept:\n%s", got.out)
	}
	if now, err := os.ReadFile(state); err != nil || !bytes.Equal(now, kept) {
		t.Errorf("what is kept was\n%s\nand is\n%s\n%v", kept, now, err)
	}
}

func TestLessonHasKeysOfItsOwn(t *testing.T) {
	got := program(t, "help\na\na\nt\nwait 300ms\n", "lessons", "run", "volume-up", "--lang", "en", "--state", filepath.Join(t.TempDir(), "s"))
	said := strings.Join(strings.Fields(got.out), " ")
	for _, want := range []string{"T: hear again what to do.", "The lesson is only shown.", "The lesson is spoken."} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q", want)
		}
	}
	if n := strings.Count(said, "Hold the red button down and press 9."); n != 2 || got.status != statusOK {
		t.Errorf("status %d; it says what to do %d times:\n%s%s", got.status, n, got.out, got.err)
	}
}

// wavOf returns half a second of a tone as a WAV file.
func wavOf(t *testing.T) string {
	t.Helper()
	pcm := make([]int16, sound.Rate/2)
	for i := range pcm {
		pcm[i] = int16(i % 100 * 100)
	}
	return string(soundtest.WAV(pcm, sound.Rate))
}

func TestRecordingsOfATrainerAreChecked(t *testing.T) {
	good, err := os.ReadFile(filepath.FromSlash("../../emulator/practice/lesson/lessons/serial.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	file := write(t, "mine.txtar", strings.ReplaceAll(string(good), "Hear", "Listen to"), 0o644)
	dir := filepath.Dir(file)
	put := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	check := func() string {
		t.Helper()
		got := program(t, "", "lessons", "check", file)
		if got.status != statusOK || got.err != "" {
			t.Errorf("status %d, %q", got.status, got.err)
		}
		return got.out
	}
	if out := check(); strings.Count(out, "\n") != 2 || !strings.Contains(out, "note: it has no recordings, and is only shown; the first would be mine.da.title.wav") {
		t.Errorf("without recordings:\n%s", out)
	}
	put("mine.en.title.wav", wavOf(t))
	put("mine.en.2-do.wav", "no sound at all")
	put("mine.en.9-do.wav", wavOf(t))
	out := check()
	for _, want := range []string{
		"note: mine.en.2-do.wav cannot be used, and its text is only shown: ",
		"note: mine.en.9-do.wav belongs to no text of the lesson",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("it does not say %q:\n%s", want, out)
		}
	}
	put("mine.en.2-do.wav", wavOf(t))
	put("mine.en.2-right.wav", "")
	l, all, err := findLesson(file)
	if err != nil {
		t.Fatal(err)
	}
	v := lessonVoice{recordings: all}
	if own := v.samples(voice.English, []string{l.Title[voice.English]}); len(own) != sound.Rate/2 {
		t.Errorf("the recording has %d samples", len(own))
	}
	title := l.Title[voice.English]
	one := lessonClip(voice.English, "The lesson is over.")
	both := v.samples(voice.English, []string{title, "not recorded", "The lesson is over."})
	if want := sound.Rate/2 + samplesIn(lesson.Breath) + len(one); len(one) == 0 || len(both) != want {
		t.Errorf("%d samples, want %d", len(both), want)
	}
}

// A lesson is heard as its clips are, after the silence that it was asked for,
// and no more once it is cut.
func TestLessonIsHeardUntilItIsCut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, d := announcing(t)
		defer s.sound.Close()
		v := lessonVoice{sound: s.sound}
		texts := []string{"The lesson is over."}
		want := v.samples(voice.English, texts)
		v.Speak(voice.English, texts, time.Second)
		<-time.After(900 * time.Millisecond)
		synctest.Wait()
		if loud(d.Advance(500 * time.Millisecond)) {
			t.Error("it is heard too early")
		}
		<-time.After(200 * time.Millisecond)
		synctest.Wait()
		if got := d.Advance(time.Second); !loud(got) || !slices.Equal(got, want[:len(got)]) {
			t.Error("what is heard is not the clip")
		}
		v.Hush()
		if loud(d.Advance(time.Second)[samplesIn(speakertest.Block):]) {
			t.Error("it goes on after a press")
		}
		v.Speak(voice.English, texts, time.Second)
		v.Hush()
		<-time.After(2 * time.Second)
		synctest.Wait()
		if loud(d.Advance(time.Second)) {
			t.Error("what was cut before it began is heard")
		}
	})
}
