package window

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"codereader/emulator/panel"
	"codereader/keypad"
)

// turnOn taps red and waits until the reader has spoken.
func (p *program) turnOn() {
	p.tb.Helper()
	p.xdo("key", "space")
	p.await("the code to be said", func() bool { return p.saidSince(0) != "" })
	p.awaitView("on and silent", func(v panel.View) bool { return v.On && still(v) })
}

// blur gives the keyboard to the empty screen. The pointer goes there too, for
// what has no other window goes to the one under the pointer.
func (p *program) blur() {
	p.tb.Helper()
	p.moveTo(p.screen.size.Sub(image.Pt(1, 1)))
	root, err := p.screen.xdo("search", "--maxdepth", "0", "")
	if err != nil {
		p.tb.Fatal(err)
	}
	p.xdo("windowfocus", strings.Fields(root)[len(strings.Fields(root))-1])
}

func TestShiftLatchesRedUntilTheNextDigit(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.xdo("key", "Shift_L")
	p.awaitView("latched", func(v panel.View) bool { return v.Latched && v.Pressed[keypad.Red] })
	p.golden("latched")
	p.xdo("key", "9")
	p.awaitView("the chord", func(v panel.View) bool { return !v.Latched && v.Display == "Vol 7" && still(v) })
	p.awaitKeys("", "+red +9 -9 -red")
	p.golden("3-volume-up")
}

func TestShiftASecondTimeUnlatches(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.xdo("key", "Shift_R")
	p.awaitView("latched", func(v panel.View) bool { return v.Latched })
	p.xdo("key", "Shift_R")
	p.awaitView("a tap of red", func(v panel.View) bool { return !v.Latched && v.On })
	p.awaitKeys("", "+red -red")
}

func TestRightClickLatchesAndTheMouseAddsTheDigit(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.moveTo(p.place().Min.Add(image.Pt(3, 3)))
	p.xdo("click", "3")
	p.awaitView("latched", func(v panel.View) bool { return v.Latched })
	p.golden("latched")
	p.moveTo(p.pointAt(keypad.Key5))
	p.xdo("click", "1")
	p.awaitView("the chord", func(v panel.View) bool { return !v.Latched && v.Display == "8675309" })
}

func TestLosingFocusReleasesEveryKey(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.turnOn()
	p.xdo("keydown", "space", "keydown", "3")
	p.awaitView("two keys down", func(v panel.View) bool { return v.Pressed[keypad.Red] && v.Pressed[keypad.Key3] })
	before := p.keys()
	p.blur()
	p.awaitView("all keys up", func(v panel.View) bool { return v.Pressed == [keypad.Keys]bool{} })
	p.awaitKeys(before, "-red -3")
	// The chord with 3 does nothing, and so does the rest of it.
	p.golden("1-code")
	p.xdo("keyup", "space", "keyup", "3")
	p.focus()
	p.xdo("key", "4")
	p.awaitKeys(before, "-red -3 +4 -4")
}

func TestLosingFocusReleasesTheLatch(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.xdo("key", "Shift_L")
	p.awaitView("latched", func(v panel.View) bool { return v.Latched })
	p.blur()
	p.awaitView("not latched", func(v panel.View) bool { return !v.Latched && !v.Pressed[keypad.Red] })
}

func TestAKeyHeldByKeyboardAndMouseIsOneKey(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.moveTo(p.pointAt(keypad.Red))
	p.xdo("keydown", "space")
	p.awaitKeys("", "+red")
	p.xdo("mousedown", "1", "keyup", "space", "key", "1")
	p.awaitKeys("", "+red +1 -1")
	p.xdo("mouseup", "1")
	p.awaitKeys("", "+red +1 -1 -red")
}

func TestEveryTapIsSeenHoweverShort(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	var want []string
	for i := range 40 {
		digit := fmt.Sprint(i % 10)
		want = append(want, "+"+digit, "-"+digit)
		p.xdo("key", "--delay", "0", digit)
		// Not the next key before this one is in the trace: the order of two
		// keys within one frame is not to be known.
		p.awaitKeys("", strings.Join(want, " "))
	}
}

// Xvfb repeats a key from 0.66 s on, 25 times a second.
func TestAHeldKeyDoesNotRepeat(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	const held = "1.2"
	p.xdo("keydown", "7", "sleep", held, "keyup", "7")
	p.awaitKeys("", "+7 -7")
	p.xdo("keydown", "Up", "sleep", held, "keyup", "Up")
	p.awaitKeys("+7 -7", "+red +9 -9 -red")
	p.xdo("keydown", "m", "sleep", held, "keyup", "m", "key", "8")
	p.awaitKeys("+7 -7 +red +9 -9 -red", "+8 -8")
	if n := p.told("mute"); n != 1 {
		t.Errorf("muted and unmuted %d times by one press", n)
	}
}

func TestShortcutsPressTheRealKeys(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	before := ""
	for _, s := range []struct{ key, digit string }{
		{"Up", "9"}, {"Down", "7"}, {"Right", "6"}, {"Left", "4"}, {"l", "1"}, {"s", "5"}, {"BackSpace", "0"},
	} {
		p.xdo("key", s.key)
		chord := fmt.Sprintf("+red +%s -%s -red", s.digit, s.digit)
		p.awaitKeys(before, chord)
		before = p.keys()
	}
}

func TestTheNumericPadHasDigitsAndRed(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.xdo("keydown", "KP_Enter")
	p.awaitKeys("", "+red")
	p.xdo("key", "KP_5")
	p.awaitKeys("", "+red +5 -5")
	p.xdo("keyup", "KP_Enter")
	p.awaitKeys("", "+red +5 -5 -red")
	p.xdo("key", "Return")
	p.awaitKeys("+red +5 -5 -red", "+red -red")
	p.xdo("key", "r")
	p.awaitKeys("+red +5 -5 -red +red -red", "+red -red")
}

func TestSlidingOffAKeyReleasesIt(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.moveTo(p.pointAt(keypad.Key5))
	p.xdo("mousedown", "1")
	p.awaitKeys("", "+5")
	p.moveTo(p.pointAt(keypad.Key6))
	p.awaitKeys("", "+5 -5")
	p.xdo("mouseup", "1", "click", "1")
	p.awaitKeys("", "+5 -5 +6 -6")
}
