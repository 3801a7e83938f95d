package web

import (
	"testing"

	"codereader/emulator/browsertest"
)

// function is one of the nine, and what is to be read of it.
type function struct {
	name   string
	digit  string // with red; "" is red alone
	shows  string // the display
	spoken string
}

// nine are the nine functions, in an order in which each can be done.
var nine = map[string][]function{
	"en": {
		{"1 on", "", `^\d{3} \d{3}$`, `^(\w+ ){2}\w+, (\w+ ){2}\w+$`},
		{"2 again", "0", `^\d{3} \d{3}$`, `^(\w+ ){2}\w+, (\w+ ){2}\w+$`},
		{"3 volume up", "9", "^Vol 7$", "^volume seven$"},
		{"4 volume down", "7", "^Vol 6$", "^volume six$"},
		{"5 speed down", "4", "^Speed 3$", "^speed three$"},
		{"6 speed up", "6", "^Speed 4$", "^speed four$"},
		{"7 language", "1", "^Dansk$", "^dansk$"},
		{"9 serial number", "5", "^0123456789$", "^serienummer, nul en, to tre, fire fem, seks syv, otte ni$"},
		{"8 off", "", "^Off$", ""},
	},
	"da": {
		{"1 on", "", `^\d{3} \d{3}$`, `^(\w+ ){2}\w+, (\w+ ){2}\w+$`},
		{"2 again", "0", `^\d{3} \d{3}$`, `^(\w+ ){2}\w+, (\w+ ){2}\w+$`},
		{"3 volume up", "9", "^Lyd 7$", "^lydstyrke syv$"},
		{"4 volume down", "7", "^Lyd 6$", "^lydstyrke seks$"},
		{"5 speed down", "4", "^Fart 3$", "^hastighed tre$"},
		{"6 speed up", "6", "^Fart 4$", "^hastighed fire$"},
		{"7 language", "1", "^English$", "^English$"},
		{"9 serial number", "5", "^0123456789$", "^serial number, zero one, two three, four five, six seven, eight nine$"},
		{"8 off", "", "^Slukket$", ""},
	},
}

// calm waits until every key is up: nobody's hand is as fast as this one, which
// would latch red anew in the hundredth of a second in which it still comes up.
func (v *visitor) calm() {
	v.t.Helper()
	v.until("document.querySelector('.key.down') === null")
}

// all does the nine functions with a way to press the keys, and holds what the
// live regions say after each.
func (v *visitor) all(language string, press func(digit string)) {
	v.t.Helper()
	for _, f := range nine[language] {
		v.calm()
		press(f.digit)
		v.shows("display", f.shows)
		if f.spoken != "" {
			v.shows("spoken", f.spoken)
		}
		if v.t.Failed() {
			v.t.Fatalf("%s: %s", language, f.name)
		}
	}
	for _, c := range v.Complaints() {
		v.t.Errorf("%s: the browser complains: %s", language, c)
	}
}

func everyFunctionByKeyboardAlone(t *testing.T, b *browsertest.Browser) {
	address := served(t)
	for _, language := range []string{"en", "da"} {
		v := visit(t, b, address+"?lang="+language)
		v.all(language, func(digit string) {
			if digit == "" {
				v.strike("Space")
			} else {
				v.strike("Space", "Digit"+digit)
			}
		})
	}
}

func everyFunctionByTouchAlone(t *testing.T, b *browsertest.Browser) {
	address := served(t)
	for _, language := range []string{"en", "da"} {
		v := visit(t, b, address+"?lang="+language)
		v.all(language, func(digit string) {
			v.fingers("touchStart", "key-red")
			if digit != "" {
				v.fingers("touchStart", "key-red", "key-"+digit)
				v.fingers("touchEnd", "key-red")
			}
			v.fingers("touchEnd")
		})
	}
}

func everyFunctionWithOneSwitch(t *testing.T, b *browsertest.Browser) {
	address := served(t)
	for _, language := range []string{"en", "da"} {
		v := visit(t, b, address+"?lang="+language)
		// A switch, as a screen reader, presses buttons and nothing else.
		v.all(language, func(digit string) {
			if digit == "" {
				v.Eval("document.getElementById('key-red').click()", nil)
				return
			}
			v.Eval("document.getElementById('latch').click()", nil)
			v.until("document.getElementById('key-red').getAttribute('aria-pressed') === 'true'")
			v.Eval("document.getElementById('key-"+digit+"').click()", nil)
			v.until("document.getElementById('key-red').getAttribute('aria-pressed') === 'false'")
		})
	}
}

func shortCutsPressTheRealKeys(t *testing.T, b *browsertest.Browser) {
	address := served(t)
	v := visit(t, b, address+"?lang=en")
	v.strike("KeyR")
	v.shows("display", `^\d{3} \d{3}$`)
	for _, c := range []struct{ code, shows string }{
		{"ArrowUp", "^Vol 7$"}, {"ArrowDown", "^Vol 6$"}, {"ArrowRight", "^Speed 5$"}, {"ArrowLeft", "^Speed 4$"},
		{"KeyS", "^0123456789$"}, {"Backspace", `^\d{3} \d{3}$`}, {"KeyL", "^Dansk$"},
	} {
		v.calm()
		v.strike(c.code)
		v.shows("display", c.shows)
	}
	v.strike("ShiftLeft")
	v.until("document.getElementById('latch').getAttribute('aria-pressed') === 'true'")
	v.strike("Digit9")
	v.shows("display", "^Lyd 7$")
}

func everyFunctionByMouseAlone(t *testing.T, b *browsertest.Browser) {
	v := visit(t, b, served(t)+"?lang=en")
	click := func(button, id string) {
		at := v.middle(id)
		for _, kind := range []string{"mousePressed", "mouseReleased"} {
			v.Call("Input.dispatchMouseEvent", map[string]any{"type": kind, "x": at.X, "y": at.Y, "button": button, "clickCount": 1}, nil)
		}
	}
	v.all("en", func(digit string) {
		if digit == "" {
			click("left", "key-red")
			return
		}
		click("right", "key-8") // latches red, wherever it is
		v.until("document.getElementById('key-red').getAttribute('aria-pressed') === 'true'")
		click("left", "key-"+digit)
		v.until("document.getElementById('key-red').getAttribute('aria-pressed') === 'false'")
	})
	v.calm()
	v.strike("Space") // which the mouse has not taken away
	v.shows("display", `^\d`)
}

func leavingThePageLetsEveryKeyGo(t *testing.T, b *browsertest.Browser) {
	v := visit(t, b, served(t)+"?lang=en")
	v.key("Space", true)
	v.until("document.getElementById('key-red').classList.contains('down')")
	v.Eval("window.dispatchEvent(new Event('blur'))", nil)
	v.until("!document.getElementById('key-red').classList.contains('down')")
	v.key("Space", false)
	v.strike("ArrowUp")
	v.shows("display", "^Vol 7$")
}
