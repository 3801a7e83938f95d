package firmware_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"codereader/firmware"
	"codereader/voice"
)

var serialSentences = []sentence{
	{quote: "1 to 10 digits; shown whole, read digit by digit in groups of two.", holds: func(t *testing.T) {
		for serial, text := range map[string]string{
			"4":          "serienummer, fire",
			"42":         "serienummer, fire to",
			"423":        "serienummer, fire to, tre",
			"0042":       "serienummer, nul nul, fire to",
			"12345":      "serienummer, en to, tre fire, fem",
			"8675309":    "serienummer, otte seks, syv fem, tre nul, ni",
			"0123456789": "serienummer, nul en, to tre, fire fem, seks syv, otte ni",
		} {
			r := newReader(t, func(c *firmware.Config) { c.Serial = mustSerial(t, serial) })
			r.Chord(k5)
			r.shows(serial)
			r.says(text)
		}
	}},
}

func TestParseSerialTakesOneToTenDigits(t *testing.T) {
	for _, s := range []string{"0", "7", "8675309", "0123456789"} {
		if got, err := firmware.ParseSerial(s); err != nil || got.String() != s {
			t.Errorf("%q is %v, %v", s, got, err)
		}
	}
	for _, s := range []string{"", "01234567890", "12a", "-1", "+1", "1 2", " 1", "1.5", "٤٢", "\x00", strings.Repeat("1", 1<<20)} {
		if got, err := firmware.ParseSerial(s); !errors.Is(err, firmware.ErrSerial) || got != (firmware.Serial{}) {
			t.Errorf("%.20q is %v, %v; want ErrSerial", s, got, err)
		}
	}
}

// Whatever ParseSerial takes reads back the same.
func FuzzParseSerial(f *testing.F) {
	f.Add("8675309")
	f.Fuzz(func(t *testing.T, s string) {
		serial, err := firmware.ParseSerial(s)
		if err == nil && (serial.String() != s || len(serial.Digits()) != len(s) || len(s) > firmware.MaxSerial) {
			t.Fatalf("%q is %v", s, serial)
		}
	})
}

var wordSentences = []sentence{
	{quote: "digits | nul en to tre fire fem seks syv otte ni | zero one two three four five six seven eight nine", holds: func(t *testing.T) {
		da := strings.Fields("nul en to tre fire fem seks syv otte ni")
		en := strings.Fields("zero one two three four five six seven eight nine")
		for d := range uint8(10) {
			if w := voice.Digit(d); w.Text(voice.Danish) != da[d] || w.Text(voice.English) != en[d] {
				t.Errorf("%d is %q and %q", d, w.Text(voice.Danish), w.Text(voice.English))
			}
		}
	}},
	{quote: "code `123 456` | en to tre, fire fem seks | one two three, four five six", holds: saidInBoth("en to tre, fire fem seks", "one two three, four five six",
		func(r *reader) {
			r.clock.Set(r.Now(), time.Unix(14684*30, 0)) // the first step of the RFC's key with this code
			r.Tap(red)
			r.shows("123 456")
		})},
	{quote: "volume, speed | lydstyrke syv · hastighed fem | volume seven · speed five", holds: func(t *testing.T) {
		saidInBoth("lydstyrke syv", "volume seven", func(r *reader) { r.Chord(k9) })(t)
		saidInBoth("hastighed fem", "speed five", func(r *reader) { r.Chord(k6) })(t)
	}},
	{quote: "ends of a range | højeste lydstyrke · laveste lydstyrke · højeste hastighed · laveste hastighed | highest volume · lowest volume · highest speed · lowest speed", holds: func(t *testing.T) {
		saidInBoth("højeste lydstyrke", "highest volume", func(r *reader) { r.Chord(k9, k9, k9) })(t)
		saidInBoth("laveste lydstyrke", "lowest volume", func(r *reader) { r.Chord(k7, k7, k7, k7, k7) })(t)
		saidInBoth("højeste hastighed", "highest speed", func(r *reader) { r.Chord(k6, k6, k6, k6, k6, k6) })(t)
		saidInBoth("laveste hastighed", "lowest speed", func(r *reader) { r.Chord(k4, k4, k4) })(t)
	}},
	{quote: "language, said in the new one | dansk | English", holds: saidInBoth("dansk", "English", func(r *reader) { r.Chord(k1, k1) })},
	{quote: "serial `8675309` | serienummer, otte seks, syv fem, tre nul, ni | serial number, eight six, seven five, three zero, nine",
		holds: saidInBoth("serienummer, otte seks, syv fem, tre nul, ni", "serial number, eight six, seven five, three zero, nine", func(r *reader) { r.Chord(k5) })},
	{quote: "no key | ikke aktiveret | not activated", holds: saidInBoth("ikke aktiveret", "not activated", func(r *reader) { r.Tap(red) }, withoutKey)},
	{quote: "A comma is the longer pause.", holds: func(t *testing.T) {
		r := newReader(t)
		r.Chord(k5)
		_, u, _ := r.Board.Speaking()
		for i, it := range u.Items() {
			// serienummer, 8 6, 7 5, 3 0, 9
			if comma := i%2 == 0 && i < 7; (it.Break == voice.Comma) != comma {
				t.Errorf("word %d, %v, is followed by break %v", i+1, it.Word, it.Break)
			}
		}
	}},
	{quote: "This is the `text` of an utterance, to the letter.", holds: func(t *testing.T) {
		r := newReader(t)
		r.Tap(red)
		if _, u, _ := r.Board.Speaking(); u.Text() != epochText {
			t.Errorf("text %q, want %q", u.Text(), epochText)
		}
	}},
}

// saidInBoth says that doing something has the reader say this in Danish, and
// that in English.
func saidInBoth(danish, english string, do func(*reader), change ...func(*firmware.Config)) func(*testing.T) {
	return func(t *testing.T) {
		r := newReader(t, change...)
		do(r)
		r.says(danish)
		r = newReader(t, append(change, inEnglish)...)
		do(r)
		r.says(english)
	}
}
