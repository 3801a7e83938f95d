package parts

import (
	"errors"
	"fmt"
	"io/fs"
	"sync"
	"testing"

	"codereader/assets"
	"codereader/voice/sound"
)

var errBroken = errors.New("broken")

// fake is a display and a player that note what they are told.
type fake struct {
	mu     sync.Mutex
	told   []string
	heard  []int16 // and not cut
	fails  bool
	during func() // is called once while a block is being played
}

func (f *fake) note(format string, args ...any) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.told = append(f.told, fmt.Sprintf(format, args...))
	if f.fails {
		return errBroken
	}
	return nil
}

func (f *fake) take() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	told := f.told
	f.told = nil
	return told
}

func (f *fake) Show(text string) error { return f.note("show %q", text) }
func (f *fake) SetOn(on bool) error    { return f.note("on %v", on) }
func (f *fake) Halt() error            { return f.note("halt") }
func (f *fake) Cut() error             { return f.note("cut") }
func (f *fake) Drain() error           { return f.note("drain") }

func (f *fake) WritePCM(pcm []int16) error {
	if d := f.during; d != nil {
		f.during = nil
		d()
	}
	f.heard = append(f.heard, pcm...)
	return f.note("play")
}

// bank is the embedded voice, as if it lay on a card.
func bank(t *testing.T) *sound.Bank {
	t.Helper()
	dir, err := fs.Sub(assets.Voices, "voices")
	if err != nil {
		t.Fatal(err)
	}
	b, err := sound.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// rest has a worker do what there is to be done.
func rest(step func() bool) {
	for step() {
	}
}
