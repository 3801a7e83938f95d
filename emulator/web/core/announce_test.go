package core_test

import (
	"strings"
	"testing"
	"time"

	"codereader/assets"
	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/emulator/web/core"
	"codereader/emulator/web/pack"
	"codereader/keypad"
	"codereader/voice"
)

// announcers returns a pack of what is announced in English.
func announcers(t *testing.T) (text []byte) {
	t.Helper()
	for p := announce.None + 1; p < announce.Parts; p++ {
		file, err := assets.Announcements.ReadFile(assets.AnnouncementName("en", p.Name()))
		if err == nil {
			text, err = pack.Append(text, "en/"+p.Name(), file, -1)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return text
}

// announces announces something, and returns the words.
func (r *rig) announces(ids string, how core.How) string {
	r.t.Helper()
	text, err := r.Announce(voice.English, ids, how)
	if err != nil {
		r.t.Fatal(err)
	}
	return text
}

func TestAnAnnouncementIsShownOrSpoken(t *testing.T) {
	r := newRig(t)
	if err := r.AddAnnouncements(announcers(t)); err != nil {
		t.Fatal(err)
	}
	if text := r.announces("theme contrast", core.Shown); text != "Theme, high contrast." || len(r.taught) != 0 {
		t.Errorf("%q, and %d are spoken", text, len(r.taught))
	}
	r.announces("theme contrast", core.Spoken)
	one := r.taught[0].samples
	if one < core.TeachRate/2 || one > 3*core.TeachRate {
		t.Errorf("it is spoken in %d samples", one)
	}
	if text := r.announces("help;theme contrast", core.AtOnce); text != "Help.\nTheme, high contrast." || r.taught[len(r.taught)-1].samples < one+core.TeachRate/2 {
		t.Errorf("two together: %q, %v", text, r.taught)
	}
	for _, ids := range []string{"flying", "theme flying", "help;;"} {
		if _, err := r.Announce(voice.English, ids, core.Shown); err == nil && ids != "help;;" || err != nil && !strings.HasPrefix(err.Error(), "core: ") {
			t.Errorf("%q: %v", ids, err)
		}
	}
}

func TestAnAnnouncementWaitsForTheReaderAndForItsClips(t *testing.T) {
	r := newRig(t)
	r.do(func(h *emulator.Hand) { h.Tap(keypad.Red) })
	r.pass(time.Second)
	r.announces("help", core.Spoken)
	if len(r.taught) != 0 {
		t.Error("it is spoken over the reader")
	}
	for r.look().Caption.Current >= 0 { // the reader speaks
		r.pass(100 * time.Millisecond)
	}
	r.pass(time.Second)
	if len(r.taught) != 0 {
		t.Error("it is spoken without a clip")
	}
	if err := r.AddAnnouncements(announcers(t)); err != nil || len(r.taught) != 1 {
		t.Errorf("when its clips come, %d are spoken: %v", len(r.taught), err)
	}
	r.HushAnnouncer()
	r.HushAnnouncer()
	if n := len(r.taught); n != 2 || r.taught[1].samples != 0 {
		t.Errorf("a press does not cut it once: %v", r.taught)
	}
}

func TestAKeyIsExplained(t *testing.T) {
	for _, c := range []struct {
		key      keypad.Key
		of, want string
	}{
		{keypad.Red, "", "red-button turns-on-or-off"},
		{keypad.Key9, "", "nine with-red volume-up"},
		{keypad.Key9, "up", "up volume-up"},
	} {
		if got, err := core.Explained(c.key, c.of); got != c.want || err != nil {
			t.Errorf("%v by %q: %q, %v", c.key, c.of, got, err)
		}
	}
	if _, err := core.Explained(keypad.Key9, "flying"); err == nil {
		t.Error("a key that there is not is explained")
	}
}
