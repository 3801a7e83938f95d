package voice_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"codereader/voice"
)

// Whatever the reader says survives as text, and as JSON.
func TestUtterancesReadBackFromTheirTexts(t *testing.T) {
	for _, u := range append(everything(), voice.Utterance{}) {
		for l := range voice.Language(voice.Languages) {
			u.Language, u.Volume, u.Speed = l, 3, 9
			text, err := json.Marshal(u)
			if err != nil {
				t.Fatal(err)
			}
			var back voice.Utterance
			if err := json.Unmarshal(text, &back); err != nil || back != u {
				t.Errorf("%s is %+v, %v; want %+v", text, back, err, u)
			}
			back, err = voice.ParseText(u.Text(), l)
			back.Volume, back.Speed = 3, 9
			if err != nil || back != u {
				t.Errorf("%q is %+v, %v; want %+v", u.Text(), back, err, u)
			}
		}
	}
}

func TestUtteranceTextIsReadable(t *testing.T) {
	u := voice.Serial(digits("867"))
	u.Language, u.Volume, u.Speed = voice.English, 6, 4
	text, err := u.MarshalText()
	if want := "en 6 4 serial-number, eight six, seven"; err != nil || string(text) != want {
		t.Errorf("%q, %v; want %q", text, err, want)
	}
}

func TestUtteranceTextsThatAreNone(t *testing.T) {
	for _, s := range []string{
		"", "da", "da 6", "xx 6 4 one", "da x 4 one", "da 6 -1 one", "da 6 256 one", "da 6 4 eleven", "da 6 4 one,,", "da 6 4 one,", "da 6 4 ,",
		"da 6 4" + strings.Repeat(" one", voice.MaxItems+1), "\x00", strings.Repeat("da ", 1<<18),
	} {
		u := voice.NoKey()
		if err := u.UnmarshalText([]byte(s)); err == nil || u != voice.NoKey() {
			t.Errorf("%.30q: %v, and it is %q", s, err, u.Text())
		}
	}
}

func TestTextsThatTheReaderCannotSay(t *testing.T) {
	for _, s := range []string{
		"eleven", "one  two", " one", "one ", "one,", "one,two", ",", "one, ,two", "onetwo", "ONE", "en to", "one\ntwo",
		"volume seven!", strings.TrimSpace(strings.Repeat("one ", voice.MaxItems+1)), "\xff", strings.Repeat("one", 1<<18),
	} {
		if u, err := voice.ParseText(s, voice.English); !errors.Is(err, voice.ErrText) || u.Len() != 0 {
			t.Errorf("%.30q: %q, %v; want ErrText", s, u.Text(), err)
		}
	}
}

func TestParseLevelTakesOneToNine(t *testing.T) {
	for _, s := range []string{"1", "6", "9"} {
		if n, err := voice.ParseLevel(s); err != nil || n != s[0]-'0' {
			t.Errorf("%q is %d, %v", s, n, err)
		}
	}
	for _, s := range []string{"", "0", "10", "-1", "+5", "5.0", " 5", "five", "٥", "257", "\x00"} {
		if n, err := voice.ParseLevel(s); !errors.Is(err, voice.ErrLevel) {
			t.Errorf("%q is %d, %v; want ErrLevel", s, n, err)
		}
	}
}

// What ParseText takes is the text of the utterance that it answers.
func FuzzParseText(f *testing.F) {
	f.Add("serial number, eight six, seven", true)
	f.Fuzz(func(t *testing.T, s string, english bool) {
		l := voice.Danish
		if english {
			l = voice.English
		}
		if u, err := voice.ParseText(s, l); err == nil && u.Text() != s {
			t.Fatalf("%q is %q", s, u.Text())
		}
	})
}

// What UnmarshalText takes, MarshalText writes so that it reads back the same.
func FuzzUtteranceText(f *testing.F) {
	f.Add([]byte("en 6 4 serial-number, eight six, seven"))
	f.Fuzz(func(t *testing.T, s []byte) {
		var u, back voice.Utterance
		if u.UnmarshalText(s) != nil {
			return
		}
		text, err := u.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		if err := back.UnmarshalText(text); err != nil || back != u {
			t.Fatalf("%q is written as %q, which is %+v, %v", s, text, back, err)
		}
	})
}
