package web

import (
	"encoding/json"
	"net/http/httptest"
	"testing"

	"codereader/emulator/browsertest"
)

// served returns the address of the built page. The test is skipped if it was
// not built.
func served(t testing.TB) string {
	t.Helper()
	files, err := built()
	if err != nil {
		t.Fatal(err)
	}
	if files[index] == nil {
		t.Skip("the page has not been built: make web")
	}
	s := httptest.NewServer(Handler(Options{Practice: "practice/"}))
	t.Cleanup(s.Close)
	return s.URL + "/"
}

// visitor is somebody who uses the page.
type visitor struct {
	*browsertest.Page
	t testing.TB
}

// wide is a usual window.
var wide = browsertest.Look{Scheme: "light", Width: 1280, Height: 900}

// visit opens the page as its address says, and waits until the reader is
// there.
func visit(t testing.TB, b *browsertest.Browser, address string) *visitor {
	t.Helper()
	v := &visitor{b.Open(t, address), t}
	v.Look(wide)
	v.until("document.documentElement.dataset.ready === 'yes'")
	return v
}

// until waits until a condition holds, which is JavaScript, or a promise. How long that may
// take is the browser's patience.
func (v *visitor) until(condition string) {
	v.t.Helper()
	var holds bool
	v.Eval(`new Promise(done => {
		const end = performance.now() + 20000;
		const look = async () => await (`+condition+`) ? done(true) : performance.now() > end ? done(false) : setTimeout(look, 10);
		look();
	})`, &holds)
	if !holds {
		var is string
		v.Eval("document.body.innerText", &is)
		v.t.Fatalf("never came true: %s\n%v\n%s", condition, v.Complaints(), is)
	}
}

// text returns the text of an element.
func (v *visitor) text(id string) (s string) {
	v.t.Helper()
	v.Eval("document.getElementById("+quoted(id)+").textContent", &s)
	return s
}

// shows waits until an element has a text that matches a pattern.
func (v *visitor) shows(id, pattern string) {
	v.t.Helper()
	v.until("new RegExp(" + quoted(pattern) + ").test(document.getElementById(" + quoted(id) + ").textContent)")
}

func quoted(s string) string {
	text, _ := json.Marshal(s) // a string can be
	return string(text)
}

// key presses or releases a key of the keyboard.
func (v *visitor) key(code string, down bool) {
	v.t.Helper()
	kind := "keyUp"
	if down {
		kind = "rawKeyDown"
	}
	k := keyboard[code]
	v.Call("Input.dispatchKeyEvent", map[string]any{
		"type": kind, "code": code, "key": k.key, "windowsVirtualKeyCode": k.number, "modifiers": 0,
	}, nil)
	if down && k.text != "" {
		v.Call("Input.dispatchKeyEvent", map[string]any{"type": "char", "code": code, "key": k.key, "text": k.text}, nil)
	}
}

// strike presses keys together, one after the other, and lets them go.
func (v *visitor) strike(codes ...string) {
	v.t.Helper()
	for _, c := range codes {
		v.key(c, true)
	}
	for i := range codes {
		v.key(codes[len(codes)-1-i], false)
	}
}

// struck is what a key of the keyboard is to a browser.
type struck struct {
	key    string
	number int
	text   string
}

// keyboard is a Danish keyboard, as far as it is used.
var keyboard = map[string]struck{
	"Space": {" ", 32, " "}, "Enter": {"Enter", 13, "\r"}, "Tab": {"Tab", 9, ""}, "Escape": {"Escape", 27, ""},
	"Backspace": {"Backspace", 8, ""}, "ArrowUp": {"ArrowUp", 38, ""}, "ArrowDown": {"ArrowDown", 40, ""},
	"ArrowLeft": {"ArrowLeft", 37, ""}, "ArrowRight": {"ArrowRight", 39, ""}, "ShiftLeft": {"Shift", 16, ""},
	"KeyR": {"r", 82, "r"}, "KeyL": {"l", 76, "l"}, "KeyS": {"s", 83, "s"}, "KeyM": {"m", 77, "m"},
	"PageUp": {"PageUp", 33, ""}, "PageDown": {"PageDown", 34, ""},
	"KeyX": {"x", 88, "x"}, "KeyQ": {"q", 81, "q"}, "KeyA": {"a", 65, "a"}, "KeyP": {"p", 80, "p"}, "KeyB": {"b", 66, "b"},
	"F1": {"F1", 112, ""}, "F2": {"F2", 113, ""}, "F4": {"F4", 115, ""}, "F10": {"F10", 121, ""},
	"Digit0": {"0", 48, "0"}, "Digit1": {"1", 49, "1"}, "Digit2": {"2", 50, "2"}, "Digit3": {"3", 51, "3"},
	"Digit4": {"4", 52, "4"}, "Digit5": {"5", 53, "5"}, "Digit6": {"6", 54, "6"}, "Digit7": {"7", 55, "7"},
	"Digit8": {"8", 56, "8"}, "Digit9": {"9", 57, "9"},
}

// spot is a place on the page.
type spot struct{ X, Y float64 }

// middle returns the middle of an element, scrolled into sight.
func (v *visitor) middle(id string) (at spot) {
	v.t.Helper()
	v.Eval(`(e => { e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();
		return {X: r.x + r.width / 2, Y: r.y + r.height / 2}; })(document.getElementById(`+quoted(id)+`))`, &at)
	return at
}

// fingers has fingers on elements, all together, and nowhere else.
func (v *visitor) fingers(kind string, ids ...string) {
	v.t.Helper()
	points := []map[string]any{}
	for i, id := range ids {
		at := v.middle(id)
		points = append(points, map[string]any{"x": at.X, "y": at.Y, "id": i + 1})
	}
	v.Call("Input.dispatchTouchEvent", map[string]any{"type": kind, "touchPoints": points}, nil)
}
