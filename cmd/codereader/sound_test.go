package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"codereader/assets"
	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/speaker"
	"codereader/voice/speaker/speakertest"
)

// terminal is a reader in the terminal, in English, while it runs.
type terminal struct {
	t     *testing.T
	in    *os.File
	lines chan string
	ended chan int
	all   []string
}

func newTerminal(t *testing.T, flags ...string) *terminal {
	t.Helper()
	in, toIn, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	fromOut, out := io.Pipe()
	r := &terminal{t: t, in: toIn, lines: make(chan string, 1000), ended: make(chan int, 1)}
	go func() {
		defer close(r.lines)
		for s := bufio.NewScanner(fromOut); s.Scan(); {
			r.lines <- s.Text()
		}
	}()
	args := append([]string{"term", "--lang", "en", "--state", filepath.Join(t.TempDir(), "state")}, flags...)
	go func() {
		status := run(context.Background(), args, streams{in, out, io.Discard})
		out.Close()
		in.Close()
		r.ended <- status
	}()
	t.Cleanup(r.close)
	return r
}

// waitFor reads lines until one has a text.
func (r *terminal) waitFor(text string) {
	r.t.Helper()
	late := time.After(patience)
	for {
		select {
		case line, ok := <-r.lines:
			if !ok {
				r.t.Fatalf("it ended before it said %q; it said\n%s", text, strings.Join(r.all, "\n"))
			}
			r.all = append(r.all, line)
			if strings.Contains(line, text) {
				return
			}
		case <-late:
			r.t.Fatalf("it does not say %q; it said\n%s", text, strings.Join(r.all, "\n"))
		}
	}
}

func (r *terminal) typed(line string) {
	r.t.Helper()
	if _, err := io.WriteString(r.in, line+"\n"); err != nil {
		r.t.Fatal(err)
	}
}

// close ends the input, and with it the session.
func (r *terminal) close() {
	if r.in == nil {
		return
	}
	r.in.Close()
	r.in = nil
	for line := range r.lines {
		r.all = append(r.all, line)
	}
	if status := <-r.ended; status != statusOK {
		r.t.Errorf("it ended with status %d", status)
	}
}

// said returns how often a text was said in all.
func (r *terminal) said(text string) int { return strings.Count(strings.Join(r.all, "\n"), text) }

// What becomes of the sound is told in the terminal, each time once, and the
// reader goes on meanwhile.
func TestWhatBecomesOfTheSoundIsToldOnce(t *testing.T) {
	d := newTestDevice(t)
	r := newTerminal(t)
	r.waitFor("No sound device.")
	r.typed("red") // without a device it works as with one
	r.waitFor("Says: ")
	d.plug()
	r.waitFor("The sound is back.")
	r.typed("red 0")
	r.waitFor("Says: ")
	d.unplug()
	r.waitFor("The sound device has failed.")
	r.typed("red 9")
	r.waitFor("Says: volume seven")
	d.plug()
	r.waitFor("The sound is back.")
	r.close()
	for text, times := range map[string]int{"No sound device": 1, "sound device has failed": 1, "sound is back": 2} {
		if got := r.said(text); got != times {
			t.Errorf("%q was said %d times, want %d, in\n%s", text, got, times, strings.Join(r.all, "\n"))
		}
	}
}

// A reader that has sound says nothing about it.
func TestSoundThatWorksIsNotTold(t *testing.T) {
	d := newTestDevice(t)
	d.plug()
	r := newTerminal(t)
	r.typed("red 9")
	r.waitFor("Says: volume seven")
	r.close()
	if got := r.said("ound "); got > 0 { // Sound, sound
		t.Errorf("it told of its sound:\n%s", strings.Join(r.all, "\n"))
	}
}

func TestWhatBecomesOfTheSoundIsToldInTheReadersLanguage(t *testing.T) {
	newTestDevice(t)
	r := newTerminal(t, "--lang", "da")
	r.waitFor("Ingen lydenhed.")
}

// The help is spoken, but not when it was closed before it could be, and not
// for longer than it is open.
func TestHelpIsSpokenWhileItIsOpen(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		bank, err := sound.Embedded()
		if err != nil {
			t.Fatal(err)
		}
		d := speakertest.New()
		d.Settle = synctest.Wait
		l := &loudspeaker{
			Speaker: speaker.New(bank, speaker.Beside(d.Open), func(err error) { t.Error("reported", err) }),
			helpSamples: func(lang string) ([]int16, error) {
				if lang == "xx" {
					return nil, errors.New("there is none")
				}
				return slices.Repeat([]int16{int16(lang[0])}, 5*sound.Rate), nil
			},
		}
		defer l.Close()
		want, _ := l.helpSamples("en")
		l.speakHelp("en")
		l.stopHelp()
		if loud(d.Advance(time.Second)) {
			t.Error("it is spoken though it was closed at once")
		}
		l.speakHelp("da")
		l.speakHelp("en") // the first is not spoken any more
		if got := d.Advance(time.Second); !slices.Equal(got, want[:len(got)]) {
			t.Error("what is heard is not the help")
		}
		l.stopHelp()
		if loud(d.Advance(time.Second)[samplesIn(speakertest.Block):]) {
			t.Error("it is spoken though it was closed")
		}
		l.speakHelp("xx")
		l.stopHelp()
		l.Say(voice.NoKey())
		l.stopHelp()
		if !loud(d.Advance(time.Second)) {
			t.Error("closing the help that is closed cuts what is said")
		}
	})
}

func TestThereIsSpokenHelpInBothLanguages(t *testing.T) {
	for l := voice.Danish; l < voice.Languages; l++ {
		f, err := assets.Help.Open("help/" + l.Code() + ".wav")
		if err != nil {
			t.Fatal(err)
		}
		f.Close()
	}
	// One is enough: the race detector takes its time for it.
	if pcm, err := helpSamples("en"); err != nil || !loud(pcm) {
		t.Errorf("%d samples, %v", len(pcm), err)
	}
	if _, err := helpSamples("xx"); err == nil {
		t.Error("there is help in a language that there is not")
	}
}

func loud(pcm []int16) bool {
	return slices.ContainsFunc(pcm, func(v int16) bool { return v != 0 })
}

func samplesIn(d time.Duration) int { return int(sound.SampleAt(d)) }
