package web

import (
	"strconv"
	"testing"

	"codereader/emulator/announce"
	"codereader/emulator/browsertest"
	"codereader/keypad"
	"codereader/voice"
)

// click clicks an element with the mouse.
func (v *visitor) click(id string) { v.mouse(id, "left", true); v.mouse(id, "left", false) }

// touch touches an element with a finger.
func (v *visitor) touch(id string) { v.fingers("touchStart", id); v.fingers("touchEnd") }

// press presses an element as a switch or a screen reader does.
func (v *visitor) press(id string) { v.Eval("document.getElementById("+quoted(id)+").click()", nil) }

// announces does something, and waits until it was announced: spoken and not
// read out, or the other way round.
func (v *visitor) announces(text string, aloud bool, do func()) {
	v.t.Helper()
	before, live := v.taught(), "polite"
	if aloud {
		live = "off"
	}
	do()
	v.until("(p => p.textContent === " + quoted(text) + " && p.getAttribute('aria-live') === " + quoted(live) + ")(document.getElementById('announced'))")
	if aloud {
		v.until("taught.length > " + strconv.Itoa(before))
	} else if n := v.taught(); n != before {
		v.t.Errorf("%q is spoken as well", text)
	}
}

func whatIsExploredSaysWhatItDoesAndNoMore(t *testing.T, b *browsertest.Browser) {
	for l := range voice.Language(voice.Languages) {
		v := visit(t, b, served(t)+"?lang="+l.Code()+"&theme=standard")
		v.hears()
		say := func(aloud bool, a announce.Announcement, do func()) {
			t.Helper()
			v.announces(a.Text(l), aloud, do)
		}
		key := func(code string) func() { return func() { v.strike(code) } }
		say(true, announce.Switched(announce.Exploring, true), key("KeyX"))
		for _, aloud := range []bool{true, false} {
			if !aloud {
				v.Eval("import('./settings.js').then(s => { s.settings.muted = true; })", nil)
			}
			say(aloud, announce.Key(keypad.Red), key("Space"))
			say(aloud, announce.Key(keypad.Key9), key("Digit9"))
			say(aloud, announce.Shortcut(announce.Up, keypad.Key9), key("ArrowUp"))
			say(aloud, announce.Shortcut(announce.Backspace, keypad.Key0), key("Backspace"))
			say(aloud, announce.Of(announce.Shift, announce.LatchesRed), key("ShiftLeft"))
			say(aloud, announce.Of(announce.M, announce.Sound), key("KeyM"))
			say(aloud, announce.Of(announce.F1, announce.Help), key("F1"))
			say(aloud, announce.Of(announce.F2, announce.Theme), key("F2"))
			say(aloud, announce.Of(announce.F10, announce.Announcements), key("F10"))
			say(aloud, announce.Of(announce.NoFunction), key("KeyQ"))
			say(aloud, announce.Key(keypad.Key5), func() { v.click("key-5") })
			say(aloud, announce.Key(keypad.Key4), func() { v.touch("key-4") })
			say(aloud, announce.Key(keypad.Red), func() { v.press("key-red") })
			say(aloud, announce.Of(announce.LatchesRed), func() { v.press("latch") })
			say(aloud, announce.Key(keypad.Key6), func() { v.Eval("document.querySelector('#functions li:nth-child(6) button').click()", nil) })
			say(aloud, announce.Of(announce.Theme), func() { v.click("theme") })
			say(aloud, announce.Of(announce.Size), func() { v.click("size") })
			v.Eval("document.getElementById('slow-keys').focus()", nil)
			say(aloud, announce.Of(announce.SlowKeys), key("ArrowDown"))
			say(aloud, announce.Of(announce.Lesson, announce.Load), func() { v.click("own") })
			say(aloud, announce.Of(announce.AutoLatch), func() { v.press("auto-latch") })
			v.Eval("document.activeElement.blur()", nil)
		}
		for _, id := range []string{"use-keys", "use-spoken"} { // there is no clip: it is read out
			var text string
			v.Eval("(e => (e.labels?.[0] || e).textContent.trim())(document.getElementById("+quoted(id)+"))", &text)
			v.announces(text, false, func() { v.click(id) })
		}
		for _, f := range v.Axe(t).Violations {
			t.Errorf("%s: %v", l.Code(), f)
		}
		var is struct {
			Theme, Kept, Told string
			Open, Checked     bool
		}
		v.Eval(`({Theme: document.documentElement.dataset.theme, Kept: localStorage.codereader || '', Told: document.getElementById('told').textContent,
			Open: document.getElementById('sheet').open, Checked: document.getElementById('auto-latch').checked})`, &is)
		if is.Theme != "standard" || is.Kept != "" || is.Told != "" || is.Open || is.Checked {
			t.Errorf("%s: exploring does something: %+v", l.Code(), is)
		}
		off := map[string]string{"en": "^Off$", "da": "^Slukket$"}[l.Code()]
		v.shows("display", off)
		v.announces(announce.Switched(announce.Exploring, false).Text(l), false, func() {
			v.Eval("document.getElementById('explore').focus(), document.activeElement.blur()", nil)
			v.strike("KeyX")
		})
		v.strike("Space")
		v.shows("display", `^\d{3} \d{3}$`)
		for _, c := range v.Complaints() {
			t.Errorf("the browser complains: %s", c)
		}
	}
}

// noKeyIsTakenWhereLettersAreTyped: a list is gone through by letters, and a
// person may do without keys of a single letter (WCAG 2.1.4).
func noKeyIsTakenWhereLettersAreTyped(t *testing.T, b *browsertest.Browser) {
	v := visit(t, b, served(t)+"?lang=en&theme=standard")
	v.Eval("document.getElementById('lesson').focus()", nil)
	for _, code := range []string{"KeyX", "KeyM", "KeyR", "Digit9", "KeyS"} {
		v.strike(code)
	}
	v.Eval("document.activeElement.blur()", nil)
	v.press("use-keys")
	v.strike("KeyX")
	v.strike("KeyM")
	v.strike("KeyR")
	var is struct{ Exploring, Sound string }
	v.Eval(`({Exploring: document.getElementById('explore').getAttribute('aria-pressed'), Sound: document.getElementById('sound').getAttribute('aria-pressed')})`, &is)
	if is.Exploring != "false" || is.Sound != "true" || v.text("display") != "Off" {
		t.Errorf("%+v, the display shows %q", is, v.text("display"))
	}
	v.strike("F2") // is no letter
	v.until("document.documentElement.dataset.theme === 'contrast'")
}
