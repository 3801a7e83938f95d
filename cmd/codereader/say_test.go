package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"codereader/voice/sound"
)

func TestSayRecordsWhatItPrints(t *testing.T) {
	wav := filepath.Join(t.TempDir(), "s.wav")
	got := program(t, "", "say", "493", "027", "--lang", "da", "--speed", "7", "--wav", wav)
	if got.status != statusOK || got.out != "fire ni tre, nul to syv\n" {
		t.Fatalf("%+v", got)
	}
	b, err := os.ReadFile(wav)
	if err != nil {
		t.Fatal(err)
	}
	if pcm, err := sound.DecodeWAV(b); err != nil || len(pcm) < sound.Rate || quiet(pcm) {
		t.Errorf("%d samples (%v)", len(pcm), err)
	}
}

func TestSayRefusesWhatTheReaderCannotSay(t *testing.T) {
	for _, args := range [][]string{{"say"}, {"say", "hello"}, {"say", "lydstyrke", "--lang", "en"}} {
		if got := program(t, "", args...); got.status != statusMisuse || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%q: %+v", args, got)
		}
	}
}

func TestClearSpeechSoundsOtherwiseAndIsAsLong(t *testing.T) {
	say := func(flags ...string) []int16 {
		wav := filepath.Join(t.TempDir(), "s.wav")
		if got := program(t, "", append(flags, "say", "12", "34", "--wav", wav)...); got.status != statusOK {
			t.Fatalf("%+v", got)
		}
		b, err := os.ReadFile(wav)
		if err != nil {
			t.Fatal(err)
		}
		pcm, err := sound.DecodeWAV(b)
		if err != nil {
			t.Fatal(err)
		}
		return pcm
	}
	plain, clear := say(), say("--clear")
	if len(plain) != len(clear) {
		t.Errorf("%d samples, and %d", len(plain), len(clear))
	}
	if slices.Equal(plain, clear) {
		t.Error("it sounds the same")
	}
}
