package ssd1306

import (
	"testing"
	"time"

	"codereader/clock"
	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/firmware/otp"
	"codereader/keypad"
)

// shown returns every text that a reader shows when each of its functions is
// called so often that it reaches both ends of what it sets.
func shown(t *testing.T, key otp.Key) map[string]bool {
	t.Helper()
	serial, err := firmware.ParseSerial("0123456789")
	if err != nil {
		t.Fatal(err)
	}
	b := new(firmwaretest.Board)
	rtc := clock.NewRTC(time.Unix(59, 0), 0)
	r := firmware.New(b, firmware.Config{Key: key, Serial: serial, Settings: firmware.DefaultSettings, Clock: &rtc})
	texts := map[string]bool{}
	at := time.Duration(0)
	press := func(k keypad.Key, down bool) {
		r.Contact(keypad.Event{Key: k, Down: down, At: at})
		at += 50 * time.Millisecond
		r.Advance(at)
		texts[b.Display().String()] = true
	}
	press(keypad.Red, true)
	press(keypad.Red, false)
	for i := range keypad.Key(20) { // in both languages
		k := (i + 1) % 10
		for range 9 {
			press(keypad.Red, true)
			press(k, true)
			press(k, false)
			press(keypad.Red, false)
		}
	}
	return texts
}

func TestThereIsALetterForAllThatTheReaderShows(t *testing.T) {
	texts := shown(t, otp.Key{})
	for _, want := range []string{"------", "Dansk", "English", "Lyd 9", "Fart 1", "0123456789"} {
		if !texts[want] {
			t.Errorf("the reader did not show %q, so that the test does not see all: %v", want, texts)
		}
	}
	for _, more := range []string{"Vol 1", "Speed 9", "123 456", "1234 5678", "987 650"} {
		texts[more] = true
	}
	for text := range texts {
		for i := range len(text) {
			if glyphOf(text[i]) == &frame {
				t.Errorf("%q: there is no letter %q", text, text[i])
			}
		}
	}
}

func TestWhatHasNoLetterIsAFrame(t *testing.T) {
	for _, c := range []byte{0, '\n', '~', 0x80, 0xB0, 0xFF} {
		if glyphOf(c) != &frame {
			t.Errorf("%q has a letter", c)
		}
	}
}

func TestDigitsDifferEvenIfARowOfDotsIsDead(t *testing.T) {
	for one := byte('0'); one <= '9'; one++ {
		for two := one + 1; two <= '9'; two++ {
			for dead := range baseline {
				a, b := *glyphOf(one), *glyphOf(two)
				a[dead], b[dead] = 0, 0
				if a == b {
					t.Errorf("%c and %c, row %d dead", one, two, dead)
				}
			}
		}
	}
}
