package voice_test

import (
	"regexp"
	"testing"

	"codereader/voice"
)

// device.md, "Words": the two columns, word by word.
func TestWordsAreSpelledAsInTheTable(t *testing.T) {
	for _, c := range []struct {
		word            voice.Word
		id              string
		danish, english string
	}{
		{voice.Zero, "zero", "nul", "zero"},
		{voice.One, "one", "en", "one"},
		{voice.Two, "two", "to", "two"},
		{voice.Three, "three", "tre", "three"},
		{voice.Four, "four", "fire", "four"},
		{voice.Five, "five", "fem", "five"},
		{voice.Six, "six", "seks", "six"},
		{voice.Seven, "seven", "syv", "seven"},
		{voice.Eight, "eight", "otte", "eight"},
		{voice.Nine, "nine", "ni", "nine"},
		{voice.Volume, "volume", "lydstyrke", "volume"},
		{voice.Speed, "speed", "hastighed", "speed"},
		{voice.HighestVolume, "highest-volume", "højeste lydstyrke", "highest volume"},
		{voice.LowestVolume, "lowest-volume", "laveste lydstyrke", "lowest volume"},
		{voice.HighestSpeed, "highest-speed", "højeste hastighed", "highest speed"},
		{voice.LowestSpeed, "lowest-speed", "laveste hastighed", "lowest speed"},
		{voice.LanguageName, "language", "dansk", "English"},
		{voice.SerialNumber, "serial-number", "serienummer", "serial number"},
		{voice.NotActivated, "not-activated", "ikke aktiveret", "not activated"},
	} {
		if da, en := c.word.Text(voice.Danish), c.word.Text(voice.English); da != c.danish || en != c.english {
			t.Errorf("%s: %q and %q, want %q and %q", c.id, da, en, c.danish, c.english)
		}
		if c.word.ID() != c.id || c.word.String() != c.id {
			t.Errorf("word %d is called %q and %q, want %q", uint8(c.word), c.word.ID(), c.word, c.id)
		}
		if w, ok := voice.ParseWord(c.id); !ok || w != c.word {
			t.Errorf("%q is %v, %v", c.id, w, ok)
		}
	}
}

// Both languages say every word, and no two words are the same to the ear or
// as the name of a clip.
func TestLanguagesAreOnAPar(t *testing.T) {
	name := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	ids := map[string]voice.Word{}
	for w := range voice.Word(voice.Words) {
		if !name.MatchString(w.ID()) {
			t.Errorf("word %d has the id %q, want lower-case English with hyphens", uint8(w), w.ID())
		}
		if other, taken := ids[w.ID()]; taken {
			t.Errorf("words %d and %d are both called %q", uint8(other), uint8(w), w.ID())
		}
		ids[w.ID()] = w
	}
	for l := range voice.Language(voice.Languages) {
		texts := map[string]voice.Word{}
		for w := range voice.Word(voice.Words) {
			text := w.Text(l)
			if text == "" {
				t.Errorf("%v says nothing in %v", w, l)
			}
			if other, taken := texts[text]; taken {
				t.Errorf("%v and %v are both %q in %v", other, w, text, l)
			}
			texts[text] = w
		}
	}
}

func TestDigitIsItsWord(t *testing.T) {
	for d := range uint8(10) {
		if w := voice.Digit(d); w != voice.Word(d) || !w.IsDigit() {
			t.Errorf("digit %d is %v, a digit: %v", d, w, w.IsDigit())
		}
	}
	if w := voice.Digit(213); w != voice.Three {
		t.Errorf("what is no digit must still be a word; 213 is %v", w)
	}
	for w := voice.Volume; w < voice.Words; w++ {
		if w.IsDigit() {
			t.Errorf("%v is taken for a digit", w)
		}
	}
}

func TestUnknownWordsSayNothing(t *testing.T) {
	for _, w := range []voice.Word{voice.Words, 255} {
		if w.ID() != "unknown" || w.Text(voice.Danish) != "" {
			t.Errorf("word %d: %q, %q", uint8(w), w.ID(), w.Text(voice.Danish))
		}
	}
	if text := voice.One.Text(voice.Languages); text != "" {
		t.Errorf("in a language that there is not: %q", text)
	}
	for _, id := range []string{"", "unknown", "One", "one-final", "én"} {
		if w, ok := voice.ParseWord(id); ok {
			t.Errorf("%q is %v", id, w)
		}
	}
}

// Whatever ParseWord takes is the id of the word that it answers.
func FuzzParseWord(f *testing.F) {
	f.Add("serial-number")
	f.Fuzz(func(t *testing.T, id string) {
		if w, ok := voice.ParseWord(id); ok && w.ID() != id {
			t.Fatalf("%q is %v", id, w)
		}
	})
}
