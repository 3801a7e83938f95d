package web

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"codereader/emulator/browsertest"
)

// rests waits until the demonstration has come to the end of a step.
func (v *visitor) rests(count, heading string) {
	v.t.Helper()
	v.shows("stage-count", "^"+count)
	v.until("document.getElementById('stage-told').textContent.startsWith(" + quoted(heading) + ")")
}

// plays does something that plays a step, and lets it come to its end: the page's
// clock leaps on until it has.
func (v *visitor) plays(count, heading string, do func()) {
	v.t.Helper()
	v.Eval("document.getElementById('stage-told').textContent = ''", nil)
	do()
	v.shows("stage-count", "^"+count)
	v.until("document.getElementById('stage-told').textContent !== ''")
	v.leap("30")
	v.rests(count, heading)
}

func aDemonstrationIsGivenStepByStep(t *testing.T, b *browsertest.Browser) {
	for language, w := range map[string]struct{ title, step, red, and string }{
		"en": {"The nine functions of the audio code reader", "Step %d of 10", "Red. turns on", "Red + "},
		"da": {"De ni funktioner på kodeoplæseren", "Trin %d af 10", "Rød. tænder", "Rød + "},
	} {
		step := func(n int) string { return strings.Replace(w.step, "%d", strconv.Itoa(n), 1) }
		v := visit(t, b, served(t)+"?lang="+language+"&theme=standard")
		v.hears()
		accessible := func(state string) { // in both themes
			t.Helper()
			for range 2 {
				for _, f := range v.Axe(t).Violations {
					t.Errorf("%s, %s: %v", language, state, f)
				}
				v.strike("F2")
			}
		}
		v.press("present")
		v.shows("stage-heading", "^"+w.title+"$")
		accessible("before the first step")
		key := func(code string) func() { return func() { v.strike(code) } }
		v.plays(step(1), w.red, key("Space"))
		v.plays(step(2), w.and+"0", key("ArrowRight"))
		v.plays(step(3), w.and+"9", func() { v.click("stage-next") })
		accessible("in a step")
		v.plays(step(4), w.and+"7", func() { v.touch("stage-next") })
		v.strike("ArrowLeft")
		v.shows("stage-count", "^"+step(3))
		v.press("stage-back")
		v.shows("stage-count", "^"+step(2))
		v.plays(step(2), w.and+"0", key("KeyR"))
		v.plays(step(2), w.and+"0", func() { v.press("stage-again") })
		v.strike("KeyP")
		v.shows("stage-sign", "^Pause$")
		v.until("document.getElementById('stage-pause').getAttribute('aria-pressed') === 'true'")
		v.press("stage-pause")
		v.shows("stage-sign", "^$")
		v.strike("KeyB")
		v.until("document.body.classList.contains('dark')")
		v.strike("KeyB")
		v.until("!document.body.classList.contains('dark')")
		v.strike("KeyA")
		v.until("document.getElementById('stage-auto').getAttribute('aria-pressed') === 'true'")
		v.leap("4") // it rests no longer
		v.shows("stage-count", "^"+step(3))
		v.strike("KeyA")
		v.until("document.getElementById('stage-auto').getAttribute('aria-pressed') === 'false'")
		v.leap("30")
		v.strike("Digit3") // one's own
		v.shows("stage-heading", "^3$")
		v.strike("ArrowLeft")
		v.shows("stage-count", "^"+step(3)+"$")
		v.strike("Escape")
		v.until("!document.body.classList.contains('presenting') && document.getElementById('stage').hidden")
		var at string
		if v.Eval("location.search", &at); at != "?lang="+language+"&theme=standard&scenario=demonstration" {
			t.Errorf("the address is %q", at)
		}
		if v.text("display") != map[string]string{"en": "Off", "da": "Slukket"}[language] {
			t.Errorf("%s: the reader shows %q afterwards", language, v.text("display"))
		}
		for _, c := range v.Complaints() {
			t.Errorf("the browser complains: %s", c)
		}
	}
}

func theAddressSaysWhatIsPresented(t *testing.T, b *browsertest.Browser) {
	v := visit(t, b, served(t)+"?lang=en&scenario=function-3-volume-up")
	v.hears()
	v.click("present")
	v.shows("stage-heading", `^3 · red \+ 9 · volume up$`)
	v.plays("Step 1 of 2", "Red. turns on", func() { v.strike("PageDown") })
	v.plays("Step 2 of 2", "Red + 9. volume up", func() { v.strike("PageDown") })
	v.shows("stage-next", "^The end$")
	v.press("use-keys") // keys of a single letter are turned off, others are not
	v.strike("KeyR")
	v.strike("Space")
	v.strike("PageUp")
	v.shows("stage-count", "^Step 1 of 2$")
	v.press("stage-leave")
	v.until("!document.body.classList.contains('presenting')")
	v = visit(t, b, served(t)+"?lang=en&scenario=there-is-none")
	v.press("present")
	v.shows("notice", "^The demonstration could not be loaded.$")
}

// nothingIsLostOnStage: in a room, and in the hand.
func nothingIsLostOnStage(t *testing.T, b *browsertest.Browser) {
	var v *visitor
	for language, step := range map[string]string{"da": "Trin %d af 10", "en": "Step %d of 10"} {
		v = visit(t, b, served(t)+"?lang="+language)
		v.hears()
		v.press("present")
		v.shows("stage-heading", ".")
		for n := range 10 {
			v.strike("Space")
			v.shows("stage-count", "^"+fmt.Sprintf(step, n+1))
			v.leap("30")
			if n != 0 && n != 2 && n != 8 { // the others have shorter words
				continue
			}
			for _, size := range []struct{ width, height int }{{1920, 1080}, {1280, 720}, {320, 640}} {
				v.Look(browsertest.Look{Scheme: "light", Width: size.width, Height: size.height})
				if out := v.sticksOut(size.width); len(out) > 0 {
					t.Errorf("%s, step %d, %d px: %q stick out", language, n+1, size.width, out)
				}
				var high float64
				v.Eval("document.documentElement.scrollHeight / innerHeight", &high)
				if size.width > 1000 && high > 1 {
					t.Errorf("%s, step %d, %d px: %.2f screens high", language, n+1, size.width, high)
				}
			}
		}
	}
	// The last row: letters of a thirtieth of the screen's height, and more.
	v.Look(browsertest.Look{Scheme: "light", Width: 1920, Height: 1080})
	var is struct{ Caption, Heading, Does float64 }
	v.Eval(`(size => ({Caption: size('caption'), Heading: size('stage-heading'), Does: size('stage-does')}))(
		id => parseFloat(getComputedStyle(document.getElementById(id)).fontSize) / innerHeight)`, &is)
	if is.Caption < 0.09 || is.Heading < 0.12 || is.Does < 0.06 {
		t.Errorf("letters are too small, in screens: %+v", is)
	}
	v.strike("F1")
	v.until("document.getElementById('sheet').open")
	v.strike("Escape") // shuts the help alone
	v.until("!document.getElementById('sheet').open && document.body.classList.contains('presenting')")
	seen := map[string]bool{}
	for range 60 {
		v.strike("Tab")
		var at string
		v.Eval("document.activeElement.id", &at)
		seen[at] = true
	}
	for _, id := range []string{"stage-back", "stage-next", "stage-leave", "key-red", "key-1"} {
		if !seen[id] {
			t.Errorf("Tab does not come by %q", id)
		}
	}
}
