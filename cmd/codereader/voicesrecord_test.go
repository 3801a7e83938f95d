package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"codereader/voice"
	"codereader/voice/sound/lint"
)

// recording is a recorder at work on the English clips of a folder.
type recording struct {
	t     *testing.T
	dir   string
	out   bytes.Buffer
	lines chan string
	looks chan time.Time
	end   context.CancelFunc
	ended chan error
}

func startRecording(t *testing.T, dir string) *recording {
	t.Helper()
	ctx, end := context.WithCancel(t.Context())
	r := &recording{t: t, dir: dir, lines: make(chan string), looks: make(chan time.Time), end: end, ended: make(chan error, 1)}
	rec := recorder{
		out: &r.out, name: dir, dir: os.DirFS(dir), folder: "en", language: voice.English, clips: lint.AllWanted(),
		lines: r.lines, looks: r.looks,
	}
	go func() { r.ended <- rec.run(ctx) }()
	return r
}

// look has it look so many times, if it does not end before. A clip is taken at
// the second look after it has come.
func (r *recording) look(times int) {
	for range times {
		select {
		case r.looks <- time.Time{}:
		case err := <-r.ended:
			r.ended <- err
			return
		}
	}
}

// text ends it and returns what it printed.
func (r *recording) text() string {
	r.end()
	<-r.ended
	return r.out.String()
}

// put writes a clip, once it waits for one.
func (r *recording) put(name string, data []byte) {
	r.t.Helper()
	r.lines <- "?"
	if err := os.WriteFile(filepath.Join(r.dir, "en", name), data, 0o600); err != nil {
		r.t.Fatal(err)
	}
}

// without returns a voice that lacks some clips, and what was in them.
func without(t *testing.T, names ...string) (dir string, clips [][]byte) {
	t.Helper()
	dir = ownVoice(t)
	for _, name := range names {
		file := filepath.Join(dir, "en", name)
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		clips = append(clips, b)
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
	}
	return dir, clips
}

func TestRecordTakesClipsAsTheyCome(t *testing.T) {
	dir, clips := without(t, "six.wav", "nine.wav")
	r := startRecording(t, dir)
	r.look(3)
	r.put("six.wav", clips[0])
	r.look(3)
	r.put("nine.wav", clips[1])
	r.look(3)
	if err := <-r.ended; err != nil {
		t.Errorf("it ended with %v", err)
	}
	if got := r.out.String(); strings.Count(got, "Good.") != 2 || strings.Contains(got, "there yet") {
		t.Errorf("it said %s", got)
	}
}

func TestRecordWaitsForAClipToBeWrittenToItsEnd(t *testing.T) {
	dir, clips := without(t, "six.wav")
	r := startRecording(t, dir)
	for n := 1000; n < len(clips[0]); n += 4000 { // more at each look
		r.put("six.wav", clips[0][:n])
		r.look(1)
	}
	r.put("six.wav", clips[0])
	r.look(3)
	if err := <-r.ended; err != nil {
		t.Errorf("it ended with %v", err)
	}
	if got := r.out.String(); strings.Contains(got, "cut short") || strings.Count(got, "Good.") != 1 {
		t.Errorf("it said %s", got)
	}
}

func TestRecordTellsOfABadClipOnceAndTakesTheNext(t *testing.T) {
	dir, clips := without(t, "six.wav")
	r := startRecording(t, dir)
	r.put("six.wav", clips[0][:1000])
	r.look(3)
	r.put("six.wav", clips[0])
	r.look(3)
	if err := <-r.ended; err != nil {
		t.Errorf("it ended with %v", err)
	}
	if got := r.out.String(); strings.Count(got, "cut short") != 1 || strings.Count(got, "Good.") != 1 {
		t.Errorf("it said %s", got)
	}
}

func TestRecordTellsOfAClipUnderAnotherName(t *testing.T) {
	dir, clips := without(t, "six.wav")
	r := startRecording(t, dir)
	r.put("Six.WAV", clips[0])
	r.look(3)
	if got := r.text(); strings.Count(got, "Six.WAV is; save it as six.wav") != 1 {
		t.Errorf("it said %s", got)
	}
}

func TestRecordGoesBackToAClipThatIsGood(t *testing.T) {
	for _, to := range []string{"b", "five-final", "Five-Final.wav"} {
		dir, clips := without(t, "six.wav")
		r := startRecording(t, dir)
		r.lines <- to
		five, err := os.ReadFile(filepath.Join(dir, "en", "five.wav"))
		if err != nil {
			t.Fatal(err)
		}
		r.look(3)
		r.put("five-final.wav", five) // as if it had been recorded anew
		r.look(3)
		r.put("six.wav", clips[0])
		r.look(3)
		if err := <-r.ended; err != nil {
			t.Errorf("%s: it ended with %v", to, err)
		}
		if got := r.out.String(); !strings.Contains(got, `say "five", as the last of a group`) || strings.Count(got, "Enter keeps it") != 1 || strings.Count(got, "Good.") != 2 {
			t.Errorf("%s: it said %s", to, got)
		}
	}
}

func TestRecordCanBeInterrupted(t *testing.T) {
	dir, _ := without(t, "six.wav")
	r := startRecording(t, dir)
	r.look(1)
	r.end()
	if err := <-r.ended; err == nil {
		t.Error("it ended without an error")
	}
}

func TestRecordThatIsStoppedTellsHowFarItCame(t *testing.T) {
	dir, _ := without(t, "six.wav", "nine.wav")
	got := program(t, "q\n", "voices", "record", dir)
	if got.status != statusFailed || !strings.Contains(got.out, "27 of 29 clips are there and good") || !strings.Contains(got.out, `say "six"`) {
		t.Errorf("a voice that has English alone: %+v", got)
	}
	if _, err := os.Stat(filepath.Join(dir, "da")); err == nil {
		t.Error("there is a folder of Danish now")
	}
}

func TestRecordNeedsNoFinalForms(t *testing.T) {
	dir, _ := without(t, "six-final.wav", "two-final.wav")
	if got := program(t, "s\nq\n", "voices", "record", dir); got.status != statusOK || !strings.Contains(got.out, "complete and clean") {
		t.Errorf("%+v", got)
	}
}

func TestRecordLeavesNoEmptyFolders(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "mine")
	if got := program(t, "q\n", "voices", "record", dir); got.status != statusFailed || !strings.Contains(got.out, `say "nul"`) {
		t.Errorf("%+v", got)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("the folder is still there")
	}
}
