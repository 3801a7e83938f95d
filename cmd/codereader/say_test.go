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

func TestSayTellsWhatItCannotSay(t *testing.T) {
	for _, c := range []struct{ text, lang, says string }{
		{"hello", "en", `"hello" cannot be said`},
		{"", "en", `"" cannot be said`},
		{"lydstyrke 7", "en", "--lang da"},
		{"seven", "da", ""}, // the ids are said in both
		{"serial number", "da", "--lang en"},
	} {
		got := program(t, "", "say", c.text, "--lang", c.lang, "--wav", filepath.Join(t.TempDir(), "s.wav"))
		if c.says == "" && got.status != statusOK || c.says != "" && (got.status != statusMisuse || !strings.Contains(got.err, c.says)) {
			t.Errorf("%q in %s: %+v", c.text, c.lang, got)
		}
	}
}

func TestSayTakesAnySpaceBetweenWords(t *testing.T) {
	got := program(t, "", "say", " highest \t volume\n", "--lang", "en", "--wav", filepath.Join(t.TempDir(), "s.wav"))
	if got.status != statusOK || got.out != "highest volume\n" {
		t.Errorf("%+v", got)
	}
}

func TestSayToAFullDiskFailsOnce(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("there is no /dev/full here")
	}
	for _, text := range []string{"1", "123456"} { // within a buffer, and more
		if got := program(t, "", "say", text, "--wav", "/dev/full"); got.status != statusFailed || strings.Count(got.err, "cannot write") != 1 || got.out != "" {
			t.Errorf("%q: %+v", text, got)
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
