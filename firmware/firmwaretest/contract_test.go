package firmwaretest_test

import (
	"strings"
	"testing"
	"time"

	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/voice"
)

// volumeIs is an utterance at a volume of 6 and a speed of 4.
func volumeIs(level uint8) voice.Utterance {
	u := voice.VolumeIs(level)
	u.Volume, u.Speed = 6, 4
	return u
}

func on(b *firmwaretest.Board) { b.Power(true, firmware.ByRed) }

func TestBoardTellsOfBreaches(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*firmwaretest.Board)
		says string // "" is no breach
	}{
		{"a whole session", func(b *firmwaretest.Board) {
			on(b)
			b.Tone(voice.Rising, 6)
			b.Made(7)
			b.Show(firmware.NewDisplay("123 456"))
			b.Say(1, volumeIs(5))
			b.Hush()
			b.Save(firmware.DefaultSettings)
			b.Show(firmware.NewDisplay("Lyd 6"))
			b.Say(2, volumeIs(6))
			b.Said()
			b.Tone(voice.Error, 9)
			b.Show(firmware.Display{})
			b.Power(false, firmware.Idle)
			b.Tone(voice.Falling, 6)
			b.Tone(voice.Error, 6)
			b.Power(true, firmware.ByChord)
		}, ""},
		{"hush twice", func(b *firmwaretest.Board) { b.Hush(); b.Hush() }, ""},
		{"on twice", func(b *firmwaretest.Board) { on(b); on(b) }, "is so already"},
		{"off at first", func(b *firmwaretest.Board) { b.Power(false, firmware.ByRed) }, "is so already"},
		{"on by itself", func(b *firmwaretest.Board) { b.Power(true, firmware.Idle) }, "because nothing was done"},
		{"off by a chord", func(b *firmwaretest.Board) { on(b); b.Power(false, firmware.ByChord) }, "turns off by a chord"},
		{"off and still shown", func(b *firmwaretest.Board) {
			on(b)
			b.Show(firmware.NewDisplay("1"))
			b.Power(false, firmware.ByRed)
		}, `while it shows "1"`},
		{"off and still said", func(b *firmwaretest.Board) { on(b); b.Say(1, volumeIs(5)); b.Power(false, firmware.ByRed) }, `while it says "lydstyrke fem"`},
		{"shown while off", func(b *firmwaretest.Board) { b.Show(firmware.NewDisplay("1")) }, "while the reader is off"},
		{"shown what cannot be", func(b *firmwaretest.Board) { on(b); b.Show(firmware.NewDisplay("1.5")) }, "cannot show '.'"},
		{"said while off", func(b *firmwaretest.Board) { b.Say(1, volumeIs(5)) }, "while the reader is off"},
		{"said over something", func(b *firmwaretest.Board) { on(b); b.Say(1, volumeIs(5)); b.Say(2, volumeIs(5)) }, "hush before"},
		{"an id again", func(b *firmwaretest.Board) { on(b); b.Say(1, volumeIs(5)); b.Hush(); b.Say(1, volumeIs(5)) }, "not above 1"},
		{"an id of 0", func(b *firmwaretest.Board) { on(b); b.Say(0, volumeIs(5)) }, "not above 0"},
		{"nothing said", func(b *firmwaretest.Board) { on(b); b.Say(1, voice.Utterance{Volume: 6, Speed: 4}) }, "without words"},
		{"said at no volume", func(b *firmwaretest.Board) { on(b); b.Say(1, voice.NoKey()) }, "out of range"},
		{"a code that is not shown", func(b *firmwaretest.Board) { on(b); b.Made(1); b.Say(1, volumeIs(5)) }, "not shown"},
		{"two codes", func(b *firmwaretest.Board) { on(b); b.Made(1); b.Made(2) }, "never shown"},
		{"a code while off", func(b *firmwaretest.Board) { b.Made(1) }, "while the reader is off"},
		{"no tone", func(b *firmwaretest.Board) { b.Tone(voice.Tones, 6) }, "not one of the reader's"},
		{"a tone at volume 0", func(b *firmwaretest.Board) { on(b); b.Tone(voice.Rising, 0) }, "out of range"},
		{"a tone at volume 10", func(b *firmwaretest.Board) { on(b); b.Tone(voice.Rising, 10) }, "out of range"},
		{"a tone into words", func(b *firmwaretest.Board) { on(b); b.Say(1, volumeIs(5)); b.Tone(voice.Error, 6) }, "hush before"},
		{"rising while off", func(b *firmwaretest.Board) { b.Tone(voice.Rising, 6) }, "while the reader is on: false"},
		{"falling while on", func(b *firmwaretest.Board) { on(b); b.Tone(voice.Falling, 6) }, "while the reader is on: true"},
		{"kept what is none", func(b *firmwaretest.Board) { b.Save(firmware.Settings{Volume: 10, Speed: 4}) }, "out of range"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var breaches []string
			b := firmwaretest.Board{Now: time.Second, Breach: func(err error) { breaches = append(breaches, err.Error()) }}
			c.do(&b)
			switch {
			case c.says == "" && len(breaches) > 0:
				t.Errorf("told of %q", breaches)
			case c.says != "" && (len(breaches) != 1 || !strings.Contains(breaches[0], c.says) || !strings.HasPrefix(breaches[0], "firmwaretest: at 1s: ")):
				t.Errorf("told of %q, want one that says %q", breaches, c.says)
			}
			// Without anyone to tell, it keeps the calls all the same.
			var plain firmwaretest.Board
			c.do(&plain)
			if len(plain.Calls) != len(b.Calls) {
				t.Errorf("%d calls kept, want %d", len(plain.Calls), len(b.Calls))
			}
		})
	}
}
