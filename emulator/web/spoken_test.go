package web

import (
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"

	"codereader/emulator/browsertest"
	"codereader/emulator/practice/lesson"
	"codereader/voice"
)

// hears has the page note how long each sound is that a lesson makes, and lets
// the page's clock leap.
func (v *visitor) hears() {
	v.t.Helper()
	v.Eval(`(() => {
		window.taught = [];
		const create = AudioContext.prototype.createBuffer;
		AudioContext.prototype.createBuffer = function (channels, length, rate) {
			if (rate === 8000) taught.push(length / rate);
			return create.call(this, channels, length, rate);
		};
		const now = performance.now.bind(performance);
		let ahead = 0;
		performance.now = () => now() + ahead;
		window.leap = seconds => { ahead += 1000 * seconds; dispatchEvent(new Event('blur')); };
	})()`, nil)
}

// leap lets time pass for the page.
func (v *visitor) leap(seconds string) {
	v.t.Helper()
	v.Eval("leap("+seconds+")", nil)
}

// taught returns how often a lesson has spoken.
func (v *visitor) taught() (n int) {
	v.t.Helper()
	v.Eval("taught.length", &n)
	return n
}

// tabTo goes to an element with the Tab key, or back.
func (v *visitor) tabTo(id string, back bool) {
	v.t.Helper()
	for range 100 {
		var at string
		if v.Eval("document.activeElement.id", &at); at == id {
			return
		}
		modifiers := 0
		if back {
			modifiers = 8
		}
		for _, kind := range []string{"rawKeyDown", "keyUp"} {
			v.Call("Input.dispatchKeyEvent", map[string]any{
				"type": kind, "code": "Tab", "key": "Tab", "windowsVirtualKeyCode": 9, "modifiers": modifiers,
			}, nil)
		}
	}
	v.t.Fatalf("Tab does not come to %s", id)
}

// step does what a lesson asks for, with the keyboard.
func (v *visitor) step(s *lesson.Step) {
	v.t.Helper()
	switch s.Goal {
	case lesson.On, lesson.Off:
		v.strike("KeyR")
	case lesson.Idle:
		v.leap("60")
	case lesson.Chord:
		v.strike("KeyR", "Digit"+s.Digit.String())
	}
}

func everyLessonIsHeardByKeyboardAlone(t *testing.T, b *browsertest.Browser) {
	all, err := lesson.All()
	if err != nil {
		t.Fatal(err)
	}
	for l := range voice.Language(voice.Languages) {
		v := visit(t, b, served(t)+"?lang="+l.Code())
		v.hears()
		for i, one := range all {
			v.tabTo("lesson", i > 0)
			if i > 0 {
				v.strike("ArrowDown")
			}
			v.tabTo("learn", false)
			before := v.taught()
			v.strike("Enter")
			v.shows("told", one.Title[l])
			v.until("taught.length > " + strconv.Itoa(before))
			for at := range one.Steps {
				before = v.taught()
				v.step(&one.Steps[at])
				v.leap("15") // the reader has said what it says
				v.until("taught.length > " + strconv.Itoa(before))
			}
			v.until("document.querySelector('#told .told-over') !== null")
			v.until("import('./sound.js').then(s => s.teaching())")
			if i == 0 {
				for _, f := range v.Axe(t).Violations {
					t.Errorf("%s, a lesson that is over: %v", l.Code(), f)
				}
			}
			v.leap("60") // the reader is off
			for _, name := range []string{LessonName(l, LessonWords), LessonName(l, one.Name)} {
				if !slices.ContainsFunc(v.Requests(), func(r string) bool { return strings.HasSuffix(r, "/"+name) }) {
					t.Errorf("%s was not asked for", name)
				}
			}
		}
		var shortest float64
		if v.Eval("Math.min(...taught)", &shortest); shortest < 1 {
			t.Errorf("%s: something was spoken in %.1f s", l.Code(), shortest)
		}
		for _, c := range v.Complaints() {
			t.Errorf("the browser complains: %s", c)
		}
	}
}

func aLessonIsHeardOrReadOutAndNeverBoth(t *testing.T, b *browsertest.Browser) {
	v := visit(t, b, served(t)+"?lang=en&lesson=volume-up")
	v.hears()
	live := func(want string) {
		t.Helper()
		v.until("document.getElementById('told').getAttribute('aria-live') === " + quoted(want))
	}
	v.shows("told", "9")
	live("polite") // no sound yet
	v.Eval("document.getElementById('remind').click()", nil)
	live("off")
	v.until("import('./sound.js').then(s => s.teaching())")
	for _, f := range v.Axe(t).Violations {
		t.Error(f)
	}
	v.strike("Digit2") // any press cuts it, and a new prompt comes
	v.until("document.querySelector('#told .told-wrong') !== null")
	v.key("KeyR", true)
	v.until("import('./sound.js').then(s => !s.teaching())")
	v.key("KeyR", false)
	v.Eval("document.getElementById('sound').click()", nil)
	live("polite")
	v.Eval("document.getElementById('sound').click()", nil)
	live("off")
	v.tabTo("use-aloud", false)
	v.strike("Space")
	live("polite")
	before := v.taught()
	v.leap("15")
	v.Eval("document.getElementById('remind').click()", nil)
	v.leap("15")
	if n := v.taught(); n != before {
		t.Errorf("switched off it speaks %d times", n-before)
	}
	v.again()
	var checked bool
	if v.Eval("document.getElementById('use-aloud').checked", &checked); checked {
		t.Error("that lessons are only shown is not remembered")
	}
}

func aLessonIsHeardWithoutANetworkOnceItWasBegun(t *testing.T, b *browsertest.Browser) {
	server := httptest.NewServer(Handler(Options{}))
	v := visit(t, b, server.URL+"/?lang=en&lesson=serial")
	v.Eval("navigator.serviceWorker.ready.then(() => true)", nil)
	v.until("navigator.serviceWorker.controller !== null")
	v.until("caches.match('lessons/en/serial.pack').then(r => r && caches.match('lessons/en/words.pack')).then(r => r !== undefined)")
	server.CloseClientConnections()
	server.Close()
	v.again()
	v.hears()
	v.Eval("document.getElementById('learn').click()", nil)
	v.until("taught.length > 0")

	// Another lesson cannot be fetched: then it is read out.
	v.Eval("document.getElementById('lesson').value = 'off'; document.getElementById('learn').click()", nil)
	v.until("document.getElementById('told').getAttribute('aria-live') === 'polite'")
}
