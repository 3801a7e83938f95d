package firmware_test

import (
	"fmt"
	"testing"

	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/keypad"
	"codereader/voice"
)

var settingSentences = []sentence{
	{quote: "Settings, kept while off and across power loss", holds: func(t *testing.T) {
		r := newReaderOn(t)
		r.Chord(k1, k9, k4)
		want := firmware.Settings{Language: voice.English, Volume: 7, Speed: 3}
		var kept firmware.Settings
		for _, c := range r.Board.Calls {
			if c.Kind == firmwaretest.Save {
				kept = c.Settings
			}
		}
		if kept != want {
			t.Errorf("kept %+v, want %+v", kept, want)
		}
		r.Tap(red)
		r.isOn(false)
		r.forget()
		r.Tap(red)
		r.did("power on red", "tone rising 7", fmt.Sprintf("made %d", epochStep), `show "005 924"`, "say 5 en 7 3: zero zero five, nine two four")

		// After power loss it is another reader, given what was kept.
		r = newReader(t, func(c *firmware.Config) { c.Settings = kept })
		r.Tap(red)
		r.did("power on red", "tone rising 7", fmt.Sprintf("made %d", epochStep), `show "005 924"`, "say 1 en 7 3: zero zero five, nine two four")
	}},
	{quote: "spoken after a change, at the new setting", holds: func(t *testing.T) {
		// Several in one hold, each at once.
		r := newReaderOn(t)
		r.Chord(k9, k6, k1, k7, k4)
		r.did(
			"save da 7 4", `show "Lyd 7"`, "say 2 da 7 4: lydstyrke syv", "hush",
			"save da 7 5", `show "Fart 5"`, "say 3 da 7 5: hastighed fem", "hush",
			"save en 7 5", `show "English"`, "say 4 en 7 5: English", "hush",
			"save en 6 5", `show "Vol 6"`, "say 5 en 6 5: volume six", "hush",
			"save en 6 4", `show "Speed 4"`, "say 6 en 6 4: speed four")
	}},
	{quote: "volume | 1 to 9 | 6 | the new volume; at an end of the range that it is the highest or lowest", holds: func(t *testing.T) {
		if firmware.DefaultSettings.Volume != 6 {
			t.Errorf("it starts at %d", firmware.DefaultSettings.Volume)
		}
		wholeRange(t, k9, k7, 6, func(s firmware.Settings) uint8 { return s.Volume }, "Lyd", "lydstyrke", "højeste lydstyrke", "laveste lydstyrke")
	}},
	{quote: "speed | 1 to 9 | 4 (the clip's own rate) | likewise", holds: func(t *testing.T) {
		if firmware.DefaultSettings.Speed != 4 {
			t.Errorf("it starts at %d", firmware.DefaultSettings.Speed)
		}
		wholeRange(t, k6, k4, 4, func(s firmware.Settings) uint8 { return s.Speed }, "Fart", "hastighed", "højeste hastighed", "laveste hastighed")
	}},
	{quote: "language | Danish, English | Danish | the language, in itself", holds: func(t *testing.T) {
		if firmware.DefaultSettings.Language != voice.Danish {
			t.Errorf("it starts in %v", firmware.DefaultSettings.Language)
		}
		r := newReaderOn(t)
		for range 3 {
			r.Chord(k1)
			r.says("English")
			r.Chord(k1)
			r.says("dansk")
		}
	}},
	{quote: "Each volume step is 4 dB; volume 9 is full scale and never clips.", elsewhere: "voice/sound"},
	{quote: "Each speed step is a factor of 1.2 with speed 4 exactly 1x (so 0.58x to 2.49x), pitch unchanged.", elsewhere: "voice/sound"},
	{quote: "The display shows `Vol 7`/`Lyd 7`, `Speed 5`/`Fart 5`, `Dansk`/`English`.", holds: func(t *testing.T) {
		r := newReader(t)
		for _, c := range []struct {
			chord keypad.Key
			shown string
		}{{k9, "Lyd 7"}, {k6, "Fart 5"}, {k1, "English"}, {k9, "Vol 8"}, {k7, "Vol 7"}, {k4, "Speed 4"}, {k6, "Speed 5"}, {k1, "Dansk"}} {
			r.Chord(c.chord)
			r.shows(c.shown)
		}
	}},
}

// wholeRange goes from the start of a setting's range to its upper end and
// beyond, to its lower end and beyond, and back.
func wholeRange(t *testing.T, up, down keypad.Key, start uint8, of func(firmware.Settings) uint8, shown, name, highest, lowest string) {
	r := newReaderOn(t)
	level := start
	step := func(key keypad.Key, by int) {
		t.Helper()
		before := level
		level = uint8(min(max(int(level)+by, 1), 9))
		r.forget()
		r.Chord(key)
		if got := of(r.Reader.Settings()); got != level {
			t.Errorf("after %d and %+d it is %d, want %d", before, by, got, level)
		}
		words := name + " " + danishDigits[level]
		switch level {
		case 9:
			words = highest
		case 1:
			words = lowest
		}
		r.says(words)
		r.shows(fmt.Sprintf("%s %d", shown, level))
		if saved, changed := r.kinds(firmwaretest.Save), level != before; (saved == 1) != changed || saved > 1 {
			t.Errorf("from %d to %d: saved %d times", before, level, saved)
		}
	}
	for range 11 {
		step(up, 1)
	}
	for range 11 {
		step(down, -1)
	}
	step(up, 1)
}

// What was kept may be damaged; what is still good of it stays.
func TestSettingsOutOfRangeStartAtTheirDefault(t *testing.T) {
	for _, c := range []struct{ kept, want firmware.Settings }{
		{firmware.Settings{}, firmware.DefaultSettings},
		{firmware.Settings{Language: voice.English, Volume: 9, Speed: 1}, firmware.Settings{Language: voice.English, Volume: 9, Speed: 1}},
		{firmware.Settings{Language: voice.English, Volume: 10, Speed: 9}, firmware.Settings{Language: voice.English, Volume: 6, Speed: 9}},
		{firmware.Settings{Language: voice.English, Volume: 1, Speed: 0}, firmware.Settings{Language: voice.English, Volume: 1, Speed: 4}},
		{firmware.Settings{Language: voice.Languages, Volume: 3, Speed: 255}, firmware.Settings{Language: voice.Danish, Volume: 3, Speed: 4}},
	} {
		r := newReader(t, func(cfg *firmware.Config) { cfg.Settings = c.kept })
		if got := r.Reader.Settings(); got != c.want {
			t.Errorf("%+v starts as %+v, want %+v", c.kept, got, c.want)
		}
		if c.kept.Valid() != (c.kept == c.want) {
			t.Errorf("%+v is valid: %v", c.kept, c.kept.Valid())
		}
	}
}
