package term

import (
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"codereader/emulator"
	"codereader/voice"
)

// keyTexts are keys of a keyboard with what a terminal sends for them.
var keyTexts = map[string]string{
	"space": " ", "enter": "\r", "tab": "\t", "backspace": "\x7f", "plus": "+",
	"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "F1": "\x1bOP",
}

func init() {
	for _, letter := range "abcdefghijklmnoprstuvwyz0123456789" {
		keyTexts[string(letter)] = string(letter)
	}
}

func TestAnExploredKeySaysWhatItDoesAndDoesNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Keys, func(o *Options) { o.Mute = func(bool) { t.Error("the sound is turned off or on") } })
		defer r.finish()
		has(t, r.act("\x1b[24~"), english.exploreKeys)
		for name, text := range keyTexts {
			if got := r.act(text); strings.Count(got, "\n") != 1 {
				t.Errorf("%s says %q", name, got)
			}
		}
		for text, want := range map[string]string{
			" ": "Red button, turns on and reads the code, or turns off.", "9": "Nine, with red, volume up.",
			"\x1b[B": "Down, volume down.", "S": "S, serial number.", "m": english.meanings[verbSound],
			"q": english.meanings[verbQuit], "z": "Does nothing.", "\t": english.meanings[verbLatch],
		} {
			has(t, r.act(text), want)
		}
		if n := len(r.kind(emulator.KindKey)) + len(r.kind(emulator.KindPower)); n > 0 {
			t.Errorf("the reader had %d events", n)
		}
		has(t, r.act("X"), english.exploreEnd)
		has(t, r.act("\x1b[A"), "On.", "Display: Vol 7", "Says: volume seven")
	})
}

func TestAnExploredLineIsToldAndNotDone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Lines, nil)
		defer r.finish()
		has(t, r.act("explore\n"), english.exploreLines)
		has(t, r.act("volume up\nred\nred 9 9\nquit\n"), "Nine, with red, volume up.",
			"Red button, turns on and reads the code, or turns off.", english.meanings[verbRed], english.meanings[verbQuit])
		if n := len(r.kind(emulator.KindKey)); n > 0 {
			t.Errorf("%d contacts moved", n)
		}
		has(t, r.act("udforsk\n"), english.exploreEnd)
	})
}

func TestAKeyOfALessonIsExplored(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Keys, func(o *Options) {
			help := [voice.Languages]string{voice.Danish: "T: igen.", voice.English: "T: once more."}
			o.Extra = []Extra{{Letter: 't', Help: help, Do: func() { t.Error("it is done") }}}
		})
		defer r.finish()
		r.act("x")
		has(t, r.act("T"), "T: once more.")
		r.act("x")
	})
}

func TestEveryVerbIsExplained(t *testing.T) {
	keys := []verb{verbNone, verbShort, verbExplore} // told otherwise
	for v := range verb(verbs) {
		for l, x := range map[voice.Language]*texts{voice.Danish: &danish, voice.English: &english} {
			if text := x.meanings[v]; (text == "") != slices.Contains(keys, v) || len([]rune(text)) > Width {
				t.Errorf("verb %d in %s: %q", v, l.Code(), text)
			}
		}
	}
}

func TestRedLatchesByItselfInTheTerminal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Keys, func(o *Options) { o.Hand.AutoLatch = true })
		defer r.finish()
		r.act(" ")
		has(t, r.act(" "), "Red is latched.")
		if got := r.act("9"); !strings.HasPrefix(got, "Display: Vol 7\nSays: volume seven\n") {
			t.Errorf("red and 9 print %q", got)
		}
		has(t, r.act(" "), "Red is latched.")
		has(t, r.act(" "), "Red is released.", "Off.")
	})
}
