package voice_test

import (
	"errors"
	"strings"
	"testing"

	"codereader/voice"
)

func TestParseSayingReadsDigitsInGroupsAndWords(t *testing.T) {
	for text, want := range map[string]string{
		"493 027":                "four nine three, zero two seven",
		"1":                      "one",
		" 12  345 ":              "one two, three four five",
		"12-34":                  "one two, three four",
		"volume 7":               "volume seven",
		"Highest Volume":         "highest volume",
		"highest-volume":         "highest volume",
		"serial number, 86 7":    "serial number, eight six, seven",
		"english":                "English",
		"language":               "English",
		"one two, three":         "one two, three",
		"not activated":          "not activated",
		"12345678901234567":      "one two three four five six seven eight nine zero one two three four five six|seven",
		strings.Repeat("1 ", 18): strings.Repeat("one, ", 15) + "one,|one, one",
	} {
		us, err := voice.ParseSaying(text, voice.English)
		var got []string
		for _, u := range us {
			got = append(got, u.Text())
		}
		if err != nil || strings.Join(got, "|") != want {
			t.Errorf("%q is said %q (%v), want %q", text, got, err, want)
		}
	}
	if us, err := voice.ParseSaying("lydstyrke 7", voice.Danish); err != nil || us[0].Text() != "lydstyrke syv" {
		t.Errorf("in Danish: %v (%v)", us, err)
	}
}

func TestParseSayingRefusesWhatTheReaderCannotSay(t *testing.T) {
	for _, text := range []string{"", " ", ",", "hello", "volumes", "12x", "lydstyrke", "seven!"} {
		if us, err := voice.ParseSaying(text, voice.English); !errors.Is(err, voice.ErrSaying) {
			t.Errorf("%q is %v (%v)", text, us, err)
		}
	}
}

func FuzzParseSaying(f *testing.F) {
	for _, s := range []string{"493 027", "volume 7", "serial number, 8 6", "højeste lydstyrke", "\xff", "1,,2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for l := range voice.Language(voice.Languages) {
			us, err := voice.ParseSaying(text, l)
			if (err == nil) != (len(us) > 0) {
				t.Fatalf("%d utterances and error %v", len(us), err)
			}
			for _, u := range us {
				if again, err := voice.ParseText(strings.TrimSuffix(u.Text(), ","), l); err != nil || again.Len() != u.Len() {
					t.Fatalf("%q cannot be read again: %v", u.Text(), err)
				}
			}
		}
	})
}
