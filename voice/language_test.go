package voice_test

import (
	"errors"
	"testing"

	"codereader/voice"
)

// device.md, "The nine functions": "switches between Danish and English".
func TestLanguagesSwitchBackAndForth(t *testing.T) {
	if voice.Danish.Other() != voice.English || voice.English.Other() != voice.Danish {
		t.Errorf("the other of Danish is %v, of English %v", voice.Danish.Other(), voice.English.Other())
	}
	var start voice.Language
	if start != voice.Danish {
		t.Errorf("the zero value is %v; the reader starts in Danish", start)
	}
}

func TestLanguagesHaveTheirCodesBothWays(t *testing.T) {
	for l, code := range map[voice.Language]string{voice.Danish: "da", voice.English: "en"} {
		if l.Code() != code || l.String() != code {
			t.Errorf("%q and %q, want %q", l.Code(), l, code)
		}
		if got, err := voice.ParseLanguage(code); err != nil || got != l {
			t.Errorf("%q is %v, %v", code, got, err)
		}
	}
	for _, s := range []string{"", "DA", "dk", "da-DK", "english", "en\x00"} {
		if l, err := voice.ParseLanguage(s); !errors.Is(err, voice.ErrLanguage) {
			t.Errorf("%q is %v, %v; want ErrLanguage", s, l, err)
		}
	}
}

func TestTonesHaveTheirNames(t *testing.T) {
	for tone, name := range map[voice.Tone]string{
		voice.Rising: "rising", voice.Falling: "falling", voice.Error: "error", voice.Tones: "unknown",
	} {
		if tone.String() != name {
			t.Errorf("tone %d is called %q, want %q", uint8(tone), tone, name)
		}
	}
}

// Whatever ParseLanguage takes is the code of the language that it answers.
func FuzzParseLanguage(f *testing.F) {
	f.Add("da")
	f.Fuzz(func(t *testing.T, s string) {
		if l, err := voice.ParseLanguage(s); err == nil && l.Code() != s {
			t.Fatalf("%q is %v", s, l)
		}
	})
}
