package voice_test

import (
	"slices"
	"strings"
	"testing"

	"codereader/voice"
)

// digits returns the values of the digits in s.
func digits(s string) []uint8 {
	var d []uint8
	for _, c := range []byte(s) {
		d = append(d, c-'0')
	}
	return d
}

// text returns what u says in a language.
func text(u voice.Utterance, l voice.Language) string {
	u.Language = l
	return u.Text()
}

// device.md, "Words": each row to the letter, and the rows that follow from
// "Code", "Settings" and "Serial number".
func TestPhrasesAreAsInTheTable(t *testing.T) {
	for _, c := range []struct {
		row             string
		said            voice.Utterance
		danish, english string
	}{
		{"code `123 456`", voice.Code(digits("123456")), "en to tre, fire fem seks", "one two three, four five six"},
		{"code of 8 digits", voice.Code(digits("09876543")), "nul ni otte syv, seks fem fire tre", "zero nine eight seven, six five four three"},
		{"code of 7 digits", voice.Code(digits("1234567")), "en to tre, fire fem seks syv", "one two three, four five six seven"},
		{"volume", voice.VolumeIs(7), "lydstyrke syv", "volume seven"},
		{"speed", voice.SpeedIs(5), "hastighed fem", "speed five"},
		{"highest volume", voice.VolumeIs(9), "højeste lydstyrke", "highest volume"},
		{"lowest volume", voice.VolumeIs(1), "laveste lydstyrke", "lowest volume"},
		{"highest speed", voice.SpeedIs(9), "højeste hastighed", "highest speed"},
		{"lowest speed", voice.SpeedIs(1), "laveste hastighed", "lowest speed"},
		{"next to an end", voice.VolumeIs(8), "lydstyrke otte", "volume eight"},
		{"next to the other", voice.SpeedIs(2), "hastighed to", "speed two"},
		{"language", voice.LanguageIs(), "dansk", "English"},
		{"serial `8675309`", voice.Serial(digits("8675309")), "serienummer, otte seks, syv fem, tre nul, ni", "serial number, eight six, seven five, three zero, nine"},
		{"serial of 1 digit", voice.Serial(digits("4")), "serienummer, fire", "serial number, four"},
		{"serial of 10 digits", voice.Serial(digits("0123456789")), "serienummer, nul en, to tre, fire fem, seks syv, otte ni", "serial number, zero one, two three, four five, six seven, eight nine"},
		{"no key", voice.NoKey(), "ikke aktiveret", "not activated"},
		{"nothing", voice.Utterance{}, "", ""},
		{"a code without digits", voice.Code(nil), "", ""},
	} {
		t.Run(c.row, func(t *testing.T) {
			if got := text(c.said, voice.Danish); got != c.danish {
				t.Errorf("Danish %q, want %q", got, c.danish)
			}
			if got := text(c.said, voice.English); got != c.english {
				t.Errorf("English %q, want %q", got, c.english)
			}
		})
	}
}

// everything is every phrase that the reader can say, one of each length and
// level.
func everything() []voice.Utterance {
	all := []voice.Utterance{voice.LanguageIs(), voice.NoKey()}
	for level := uint8(1); level <= 9; level++ {
		all = append(all, voice.VolumeIs(level), voice.SpeedIs(level))
	}
	for n := 6; n <= 8; n++ {
		all = append(all, voice.Code(digits("98765432"[:n])))
	}
	for n := 1; n <= 10; n++ {
		all = append(all, voice.Serial(digits("0123456789"[:n])))
	}
	return all
}

func TestEveryPhraseIsWhole(t *testing.T) {
	for _, u := range everything() {
		items := u.Items()
		if u.Len() == 0 || u.Len() > voice.MaxItems || u.Len() != len(items) {
			t.Errorf("%q has %d words, of which %d can be had; at most %d fit", u.Text(), u.Len(), len(items), voice.MaxItems)
		}
		for i, it := range items {
			if last := i == len(items)-1; (it.Break == voice.End) != last {
				t.Errorf("%q: word %d of %d is followed by break %d", u.Text(), i+1, len(items), it.Break)
			}
		}
		if got := len(u.WordIDs()); got != len(items) {
			t.Errorf("%q: %d ids of %d words", u.Text(), got, len(items))
		}
	}
}

// The serial number leaves the digits of the longest one room.
func TestLongestPhraseLosesNoDigit(t *testing.T) {
	u := voice.Serial(digits("0123456789"))
	want := strings.Fields("serial-number zero one two three four five six seven eight nine")
	if got := u.WordIDs(); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestTooLongPhrasesAreCut(t *testing.T) {
	u := voice.Code(make([]uint8, 3*voice.MaxItems))
	if u.Len() != voice.MaxItems {
		t.Errorf("%d words, want %d", u.Len(), voice.MaxItems)
	}
}

// Both languages say the same words with the same breaks.
func TestPhrasesAreTheSameWordsInBothLanguages(t *testing.T) {
	for _, u := range everything() {
		da, en := u, u
		da.Language, en.Language = voice.Danish, voice.English
		if !slices.Equal(da.WordIDs(), en.WordIDs()) || strings.Count(da.Text(), ",") != strings.Count(en.Text(), ",") {
			t.Errorf("%q and %q are not the same", da.Text(), en.Text())
		}
	}
}

func TestPhrasesAllocateNothing(t *testing.T) {
	code, serial := digits("12345678"), digits("0123456789")
	var words int
	allocs := testing.AllocsPerRun(100, func() {
		for _, u := range [...]voice.Utterance{
			voice.Code(code), voice.Serial(serial), voice.VolumeIs(7), voice.SpeedIs(1), voice.LanguageIs(), voice.NoKey(),
		} {
			words += len(u.Items())
		}
	})
	if allocs != 0 || words == 0 {
		t.Errorf("%v allocations for %d words", allocs, words)
	}
}
