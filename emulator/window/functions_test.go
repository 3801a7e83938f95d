package window

import (
	"strings"
	"testing"
	"time"

	"codereader/emulator/panel"
	"codereader/keypad"
	"codereader/voice"
)

// quick is a reader that speaks so fast that the tests need not wait for it.
var quick = setup{Scale: 1, Language: voice.English, Word: 60 * time.Millisecond, Linger: 50 * time.Millisecond}

// person presses the reader's keys in one way.
type person interface {
	tap()            // red alone
	chord(digit int) // red and a digit
}

// functions are the nine functions of device.md, each done by a reader that
// has just been turned on or is off.
var functions = []struct {
	name    string // of the test and the picture
	on      bool   // the reader is on and has shown a code
	digit   int    // below 0: red alone
	display string
	said    string // "": nothing
}{
	{"1-code", false, -1, "745 690", "seven four five, six nine zero"},
	{"2-again", true, 0, "745 690", "seven four five, six nine zero"},
	{"3-volume-up", false, 9, "Vol 7", "volume seven"},
	{"4-volume-down", false, 7, "Vol 6", "volume six"},
	{"5-speed-down", false, 4, "Speed 3", "speed three"},
	{"6-speed-up", false, 6, "Speed 4", "speed four"},
	{"7-language", false, 1, "Dansk", "dansk"},
	{"8-off", true, -1, "", ""},
	{"9-serial", false, 5, "8675309", "serienummer, otte seks, syv fem, tre nul, ni"},
}

// testFunctions goes through the nine functions.
func testFunctions(t *testing.T, p *program, by person) {
	for _, f := range functions {
		if p.view().On != f.on {
			before := len(p.events())
			by.tap()
			p.await("the code to be said", func() bool { return !f.on || p.saidSince(before) != "" })
			p.awaitView("turned as "+f.name+" needs it", func(v panel.View) bool { return v.On == f.on && still(v) })
		}
		before := len(p.events())
		if f.digit < 0 {
			by.tap()
		} else {
			by.chord(f.digit)
		}
		p.await(f.name+" said in words", func() bool { return p.saidSince(before) == f.said })
		p.awaitView(f.name, func(v panel.View) bool {
			return v.Display == f.display && v.On == (f.display != "") && still(v)
		})
		p.golden(f.name)
	}
}

// still says whether nothing moves in a view.
func still(v panel.View) bool {
	return v.Pressed == [keypad.Keys]bool{} && len(v.Caption.Words) == 0
}

// saidSince returns what was said to its end since there were n events.
func (p *program) saidSince(n int) string {
	text := ""
	var ended []string
	for _, e := range p.events()[n:] {
		switch e.Kind {
		case "say":
			text = e.Text
		case "said":
			ended = append(ended, text)
		}
	}
	return strings.Join(ended, "; ")
}

func TestTheNineFunctionsByKeyboard(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	testFunctions(t, p, typist{p})
}

func TestTheNineFunctionsByMouse(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	testFunctions(t, p, clicker{p})
}

// typist uses the keyboard with two hands.
type typist struct{ p *program }

func (u typist) tap() { u.p.xdo("key", "space") }

func (u typist) chord(digit int) {
	u.p.xdo("keydown", "space", "key", string(rune('0'+digit)), "keyup", "space")
}

// clicker has a mouse, which presses one key at a time.
type clicker struct{ p *program }

func (u clicker) tap() {
	u.p.moveTo(u.p.pointAt(keypad.Red))
	u.p.xdo("click", "1")
}

func (u clicker) chord(digit int) {
	u.p.moveTo(u.p.pointAt(keypad.Key(digit)))
	u.p.xdo("click", "3", "click", "1")
}
