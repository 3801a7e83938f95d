package announce_test

import (
	"strings"
	"testing"
	"unicode"

	"codereader/emulator/announce"
	"codereader/keypad"
	"codereader/voice"
)

func TestEachPartHasANameAndWordsInBothLanguages(t *testing.T) {
	names := map[string]announce.Part{}
	for p := announce.None + 1; p < announce.Parts; p++ {
		name := p.Name()
		if name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("part %d is called %q", p, name)
		}
		if other, ok := names[name]; ok {
			t.Errorf("parts %d and %d are both called %q", p, other, name)
		}
		names[name] = p
		for l := voice.Danish; l < voice.Languages; l++ {
			if text := p.Text(l); text == "" || strings.HasSuffix(text, ".") {
				t.Errorf("%s is %q in %s", name, text, l.Code())
			}
		}
	}
	if announce.Parts.Name() != "" || announce.None.Text(voice.Danish) != "" || announce.On.Text(voice.Languages) != "" {
		t.Error("there are words for what is not there")
	}
}

func TestAnnouncementsAreSentences(t *testing.T) {
	for _, c := range []struct {
		a          announce.Announcement
		id, en, da string
	}{
		{announce.Of(announce.Theme, announce.Contrast), "theme contrast", "Theme, high contrast.", "Farver, høj kontrast."},
		{announce.Switched(announce.Sound, false), "sound off", "Sound, off.", "Lyd, fra."},
		{announce.Switched(announce.Sound, true), "sound on", "Sound, on.", "Lyd, til."},
		{announce.Latch(true), "latched", "Red is latched.", "Rød er låst."},
		{announce.Latch(false), "unlatched", "Red is released.", "Rød er sluppet."},
		{announce.Rate(1, 0), "time stopped", "Time, stopped.", "Tiden, står stille."},
		{announce.Rate(0, 1), "time passes", "Time, passes as usual.", "Tiden, går som normalt."},
		{announce.Rate(1, 2), "time faster", "Time, faster.", "Tiden, hurtigere."},
		{announce.Rate(1, 0.5), "time slower", "Time, slower.", "Tiden, langsommere."},
		{announce.Key(keypad.Red), "red-button turns-on-or-off", "Red button, turns on and reads the code, or turns off.", "Rød knap, tænder og læser koden, eller slukker."},
		{announce.Shortcut(announce.Up, keypad.Key9), "up volume-up", "Up, volume up.", "Pil op, højere lyd."},
		{announce.Shortcut(announce.Up, keypad.Red), "up no-function", "Up, does nothing.", "Pil op, gør ikke noget."},
		{announce.Announcement{}, "", "", ""},
	} {
		if id, en, da := c.a.ID(), c.a.Text(voice.English), c.a.Text(voice.Danish); id != c.id || en != c.en || da != c.da {
			t.Errorf("%q: %q, %q; want %q: %q, %q", id, en, da, c.id, c.en, c.da)
		}
	}
}

// What a key is said to do is what device.md has it do.
func TestEachKeyOfTheReaderSaysWhatItDoes(t *testing.T) {
	want := [10]string{"reads the code again", "language", "does nothing", "does nothing", "slower",
		"serial number", "faster", "volume down", "does nothing", "volume up"}
	numbers := strings.Fields("Zero One Two Three Four Five Six Seven Eight Nine")
	for k := keypad.Key0; k <= keypad.Key9; k++ {
		if got, want := announce.Key(k).Text(voice.English), numbers[k]+", with red, "+want[k]+"."; got != want {
			t.Errorf("%v says %q, want %q", k, got, want)
		}
	}
	if got := announce.Key(keypad.None).ID(); got != "no-function" {
		t.Errorf("no key says %q", got)
	}
	if r := []rune(announce.Key(keypad.Key1).Text(voice.Danish)); !unicode.IsUpper(r[0]) {
		t.Errorf("%q begins small", string(r))
	}
}
