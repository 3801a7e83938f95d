package web

import (
	"net/http/httptest"
	"strings"
	"testing"

	"codereader/emulator/browsertest"
)

// choose chooses from a list as a person does, whose browser then tells the page.
func (v *visitor) choose(id, value string) {
	v.t.Helper()
	v.Eval(`(e => { e.value = `+quoted(value)+`; e.dispatchEvent(new Event('change', {bubbles: true})); })(document.getElementById(`+quoted(id)+`))`, nil)
	v.until("document.getElementById(" + quoted(id) + ").value === " + quoted(value))
}

// holdsClock has the page's clock stand still between hold() and go(), so that
// what is struck then is struck at one time, however slow this machine is.
func (v *visitor) holdsClock() {
	v.t.Helper()
	v.Eval(`(() => {
		const now = performance.now.bind(performance);
		let behind = 0, held = null;
		performance.now = () => held ?? now() - behind;
		window.hold = () => { held = now() - behind; };
		window.go = (seconds = 0) => { behind = now() - held - 1000 * seconds; held = null; };
	})()`, nil)
}

// mouse presses or releases a mouse button on an element.
func (v *visitor) mouse(id, button string, down bool) {
	v.t.Helper()
	at, kind := v.middle(id), "mouseReleased"
	if down {
		kind = "mousePressed"
	}
	v.Call("Input.dispatchMouseEvent", map[string]any{"type": kind, "x": at.X, "y": at.Y, "button": button, "clickCount": 1}, nil)
}

// ways are the ways to press and release red.
var ways = map[string]func(v *visitor, down bool){
	"keyboard": func(v *visitor, down bool) { v.key("KeyR", down) },
	"mouse":    func(v *visitor, down bool) { v.mouse("key-red", "left", down) },
	"touch": func(v *visitor, down bool) {
		if down {
			v.fingers("touchStart", "key-red")
		} else {
			v.fingers("touchEnd")
		}
	},
}

// turnedOff has the reader off and the page's clock on, as at first, for the
// next way to press its keys.
func (v *visitor) turnedOff() {
	v.t.Helper()
	v.choose("double-strike", "0")
	v.Eval("hold(), go(2)", nil)
	v.calm()
	if v.text("display") != "Off" {
		v.strike("Space")
	}
	v.shows("display", "^Off$")
	v.Eval("hold(), go(2)", nil) // a press that comes now is no double strike
	v.calm()
}

// aDoubleStrikeIsOnePress: red twice at once and then once more leaves the reader
// off if the first two are one press, and on if they are two.
func aDoubleStrikeIsOnePress(t *testing.T, b *browsertest.Browser) {
	v := visit(t, b, served(t)+"?lang=en")
	v.holdsClock()
	for _, c := range []struct{ time, shows string }{{"0", `^\d{3} \d{3}$`}, {"500", "^Off$"}} {
		for way, red := range ways {
			v.choose("double-strike", c.time)
			v.Eval("hold()", nil)
			for range 2 {
				red(v, true)
				red(v, false)
			}
			v.Eval("go(2)", nil)
			v.calm()
			if c.time != "0" {
				v.shows("display", `^\d{3} \d{3}$`)
			}
			red(v, true)
			red(v, false)
			v.shows("display", c.shows)
			if t.Failed() {
				t.Fatalf("by %s, within %s ms", way, c.time)
			}
			v.turnedOff()
		}
	}
}

// theButtonsOfThePageAreFilteredToo: so are the keys that stand for them.
func theButtonsOfThePageAreFilteredToo(t *testing.T, b *browsertest.Browser) {
	v := visit(t, b, served(t)+"?lang=en&theme=standard")
	v.holdsClock()
	v.choose("double-strike", "300")
	theme := func() (s string) { v.Eval("document.documentElement.dataset.theme", &s); return s }
	for _, c := range []struct {
		name string
		once func()
	}{
		{"mouse", func() { v.mouse("theme", "left", true); v.mouse("theme", "left", false) }},
		{"switch", func() { v.Eval("document.getElementById('theme').click()", nil) }},
		{"key", func() { v.strike("F2") }},
	} {
		before := theme()
		v.Eval("hold()", nil)
		c.once()
		c.once()
		v.Eval("go(2)", nil)
		if now := theme(); now == before {
			t.Errorf("by %s: twice at once is twice", c.name)
		}
		c.once()
		if now := theme(); now != before {
			t.Errorf("by %s: what comes later does not count", c.name)
		}
		v.Eval("hold(), go(2)", nil)
	}
	v.Eval("document.getElementById('theme').focus()", nil)
	before := theme()
	v.key("Enter", true)
	for range 3 { // a held key repeats
		v.Call("Input.dispatchKeyEvent", map[string]any{"type": "keyDown", "code": "Enter", "key": "Enter", "text": "\r", "windowsVirtualKeyCode": 13, "autoRepeat": true}, nil)
	}
	v.key("Enter", false)
	if now := theme(); now == before {
		t.Error("a held key of a button repeats, or does nothing")
	}
}

func aKeyThatIsBrushedDoesNotCount(t *testing.T, b *browsertest.Browser) {
	for way, red := range ways {
		v := visit(t, b, served(t)+"?lang=en")
		v.holdsClock()
		v.choose("slow-keys", "500")
		v.Eval("hold()", nil)
		red(v, true)
		red(v, false)
		v.Eval("go(2)", nil)
		v.strike("ShiftLeft") // too short as well
		if got := v.text("display"); got != "Off" {
			t.Errorf("by %s: brushed, it shows %q", way, got)
		}
		red(v, true)
		v.until("document.getElementById('key-red').classList.contains('down')")
		red(v, false)
		v.shows("display", `^\d{3} \d{3}$`)
		var latched string
		if v.Eval("document.getElementById('latch').getAttribute('aria-pressed')", &latched); latched != "false" {
			t.Errorf("by %s: a short press of Shift latches", way)
		}
	}
}

// whatSlidesOffAKeyBeforeItCountsDoesNot: a finger that came down beside the
// key it meant.
func whatSlidesOffAKeyBeforeItCountsDoesNot(t *testing.T, b *browsertest.Browser) {
	v := visit(t, b, served(t)+"?lang=en")
	v.choose("slow-keys", "2000")
	v.mouse("key-red", "left", true)
	const waits = "import('./steady.js').then(s => s.isWaited(1010))"
	v.until(waits)
	at := v.middle("key-5")
	v.Call("Input.dispatchMouseEvent", map[string]any{"type": "mouseMoved", "x": at.X, "y": at.Y, "button": "left", "buttons": 1}, nil)
	v.until(waits + ".then(is => !is)")
	v.choose("slow-keys", "0")
	v.mouse("key-5", "left", false)
	if got := v.text("display"); got != "Off" {
		t.Errorf("it shows %q", got)
	}
}

func redLatchesByItself(t *testing.T, b *browsertest.Browser) {
	press := map[string]func(v *visitor, key string){
		"keyboard": func(v *visitor, key string) {
			if key == "red" {
				v.strike("Space")
			} else {
				v.strike("Digit" + key)
			}
		},
		"mouse":  func(v *visitor, key string) { v.mouse("key-"+key, "left", true); v.mouse("key-"+key, "left", false) },
		"touch":  func(v *visitor, key string) { v.fingers("touchStart", "key-"+key); v.fingers("touchEnd") },
		"switch": func(v *visitor, key string) { v.Eval("document.getElementById('key-"+key+"').click()", nil) },
	}
	for way, press := range press {
		v := visit(t, b, served(t)+"?lang=en")
		v.Eval("document.getElementById('auto-latch').click()", nil)
		latched := func(want string) {
			t.Helper()
			v.until("document.getElementById('latch').getAttribute('aria-pressed') === " + quoted(want))
		}
		press(v, "red")
		v.shows("display", `^\d{3} \d{3}$`)
		latched("false") // it came on, and nothing more
		v.calm()
		press(v, "red")
		latched("true")
		press(v, "9")
		v.shows("display", "^Vol 7$")
		latched("false")
		v.calm()
		v.Eval("document.querySelector('#functions li:nth-child(8) button').click()", nil) // red alone turns off
		v.shows("display", "^Off$")
		if t.Failed() {
			t.Fatalf("by %s", way)
		}
	}
}

// theTextIsAsLargeAsChosen: at every size and width nothing is lost.
func theTextIsAsLargeAsChosen(t *testing.T, b *browsertest.Browser) {
	for _, language := range []string{"en", "da"} {
		v := visit(t, b, served(t)+"?lang="+language+"&scenario=function-3-volume-up")
		v.shows("what", "F1")
		for _, width := range []int{1280, 320} {
			v.Look(browsertest.Look{Scheme: "light", Width: width, Height: 700})
			for size, want := range map[string]float64{"100": 18, "125": 22.5, "150": 27, "200": 36, "300": 54, "400": 72} {
				v.choose("size", size)
				var is float64
				if v.Eval("parseFloat(getComputedStyle(document.body).fontSize)", &is); is != want {
					t.Errorf("%s, %s %%: letters of %v px, want %v", language, size, is, want)
				}
				if out := v.sticksOut(width); len(out) > 0 {
					t.Errorf("%s, %s %%, %d px: %q stick out", language, size, width, out)
				}
			}
		}
	}
}

func choicesAreKept(t *testing.T, b *browsertest.Browser) {
	for language, second := range map[string]string{"en": "0.5 s", "da": "0,5 s"} {
		v := visit(t, b, served(t)+"?lang="+language)
		want := map[string]string{"size": "150", "double-strike": "500", "slow-keys": "0"}
		for id, value := range want {
			v.choose(id, value)
		}
		v.Eval("document.getElementById('auto-latch').click()", nil)
		v.again()
		for id, value := range want {
			v.until("document.getElementById(" + quoted(id) + ").value === " + quoted(value))
		}
		var is struct {
			Latch bool
			Time  string
			At    string
		}
		v.Eval(`({Latch: document.getElementById('auto-latch').checked, At: location.search,
			Time: document.getElementById('double-strike').selectedOptions[0].textContent})`, &is)
		if !is.Latch || is.Time != second || is.At != "?lang="+language {
			t.Errorf("%s: %+v", language, is)
		}
		for _, f := range v.Axe(t).Violations {
			t.Errorf("%s: %v", language, f)
		}
		v.Eval(`localStorage.setItem('codereader', JSON.stringify({size: 10000, doubleStrike: 'x', slowKeys: -1, autoLatch: 'yes'}))`, nil)
		v.again() // what no page keeps is not believed
		v.until("document.getElementById('size').value === '100' && document.getElementById('slow-keys').value === '0' && !document.getElementById('auto-latch').checked")
	}
}

// thePracticeLogOnHasALinkWhereThereIsOne: and no link that leads nowhere.
func thePracticeLogOnHasALinkWhereThereIsOne(t *testing.T, b *browsertest.Browser) {
	served(t)
	for _, c := range []struct {
		practice string
		links    int
	}{{"practice/", 1}, {"", 0}} {
		server := httptest.NewServer(Handler(Options{Practice: c.practice}))
		t.Cleanup(server.Close)
		v := visit(t, b, server.URL+"/?lang=da")
		var href string
		v.Eval("document.querySelector('#practice a').href", &href)
		if n := len(named(v.tree(), "link", "Øv dig i at logge på med den")); n != c.links {
			t.Errorf("%q: %d links", c.practice, n)
		}
		if c.links > 0 && !strings.HasSuffix(href, "/practice/?lang=da") {
			t.Errorf("the link leads to %s", href)
		}
	}
}
