package window

import (
	"fmt"
	"image"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/present"
)

var showCommandNames = map[showCommand]string{
	showNothing: "nothing", showNext: "next", showBack: "back", showAgain: "again", showPause: "pause",
	showDark: "dark", showAuto: "auto", showKeys: "keys", showLeave: "leave",
}

// What a tick asks of a presentation, and what is left for the reader.
func TestThePresentationTakesItsKeysAndLeavesTheRest(t *testing.T) {
	for _, c := range []struct {
		name   string
		active bool
		ticks  []string
		want   []string
	}{
		{"Next", true, []string{"PageDown!", "", "Space!", "", "ArrowRight!", "", "ArrowDown!", "", "N!"},
			[]string{"next", "", "next", "", "next", "", "next", "", "next"}},
		{"Back", true, []string{"PageUp!", "", "ArrowLeft!", "", "ArrowUp!", "", "Backspace!"},
			[]string{"back", "", "back", "", "back", "", "back"}},
		{"AgainAndPauses", true, []string{"R!", "", "Home!", "", "P!", "", "B!", "", "Period!", "", "A!", "", "F1!", "", "Escape!"},
			[]string{"again", "", "again", "", "pause", "", "dark", "", "dark", "", "auto", "", "keys", "", "leave"}},
		{"AKeyThatIsHeldAsksOnce", true, []string{"PageDown!", "PageDown", "PageDown", "", "PageDown"},
			[]string{"next", "", "", "", "next"}},
		{"DigitsAndEnterAreTheReaders", true, []string{"Digit5!", "", "Enter!", "M!"},
			[]string{"[+5]", "[-5]", "[+red]", "[mute -red]"}},
		{"WhatWouldDisturbDoesNothing", true, []string{"F3!", "", "F12!", "", "F5!"}, []string{"nothing", "", "nothing", "", "nothing"}},
		{"WithControlOrAltTheyAreOthers", true, []string{"ControlLeft P!", "", "AltLeft Space!", ""}, []string{"", "", "", ""}},
		{"WhenItIsLeftKeysAreTheReaders", false, []string{"Space!", "", "PageDown!", "", "F5!", "", "ShiftLeft F5!"},
			[]string{"[+red]", "[-red]", "", "", "leave", "", ""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var n presentInput
			controls := newTestControls()
			for i, text := range c.ticks {
				asked, rest := n.take(readTick(t, text), c.active)
				var words []string
				for _, a := range asked {
					words = append(words, showCommandNames[a])
				}
				if left := actionsText(controls.step(rest)); left != "" {
					words = append(words, "["+left+"]")
				}
				if got := strings.Join(words, " "); got != c.want[i] {
					t.Errorf("tick %d, %q: %q, want %q", i, text, got, c.want[i])
				}
			}
		})
	}
}

// A key that leaves the presentation is not the reader's until it has been up.
func TestAKeyOfThePresentationStaysItsOwn(t *testing.T) {
	var n presentInput
	n.take(readTick(t, "Space!"), true)
	if _, rest := n.take(readTick(t, "Space"), false); rest.down != (keySet{}) {
		t.Error("the reader gets a key that was pressed for the presentation")
	}
	n.take(readTick(t, ""), false)
	if _, rest := n.take(readTick(t, "Space!"), false); rest.down == (keySet{}) {
		t.Error("the reader does not get its key")
	}
}

func TestThePointerIsHiddenUntilTheMouseMoves(t *testing.T) {
	var h hider
	at := func(ms int) time.Time { return time.UnixMilli(int64(ms)) }
	for i, c := range []struct {
		ms     int
		on     bool
		x      int
		width  int // of the window
		again  bool
		hidden bool
	}{
		{0, false, 5, 300, false, false},
		{10, true, 5, 300, false, true},
		{500, true, 90, 300, false, true}, // the window has moved, and not the mouse
		{1900, true, 95, 300, false, false},
		{2000, true, 95, 900, false, true}, // it is slow to fill the screen
		{2900, true, 90, 900, false, true},
		{3100, true, 90, 900, false, true},
		{3200, true, 91, 900, false, false},
		{3300, true, 91, 900, true, true}, // the show goes on
		{3400, true, 91, 900, false, true},
		{3500, false, 91, 900, false, false},
	} {
		p := image.Pt(c.x, 0)
		if c.again {
			h.again(p)
		}
		h.frame(at(c.ms), c.on, p, image.Pt(c.width, c.width))
		if h.hidden != c.hidden {
			t.Errorf("%s: hidden is %v", fmt.Sprint(i, c), h.hidden)
		}
	}
}

// presents has ticks pass in a presentation, and waits until it is as ok says.
func (p *listener) presents(ok func(present.View) bool, ticks ...string) {
	p.t.Helper()
	for _, text := range append(ticks, "") {
		p.app.perform(p.app.controls.step(p.app.presentation.take(readTick(p.t, text))))
	}
	poll(p.t, "the presentation", func() error {
		p.app.mirror.live.Do(func(m *emulator.Machine) { p.app.mirror.look(m) })
		p.app.presentation.step(time.Now())
		p.app.tellRate()
		if v := p.app.presentation.view(); !ok(v) {
			return fmt.Errorf("it is %+v", v)
		}
		return nil
	})
}

func TestAPresentationIsGivenByEarAlone(t *testing.T) {
	p := listenTo(t, "chord 9\nchord 9")
	rests := func(step int) func(present.View) bool {
		return func(v present.View) bool { return v.Step == step && !v.Playing && v.Speaks == (step > 0) }
	}
	p.app.mirror.live.Do(func(m *emulator.Machine) { p.app.mirror.look(m) })
	p.app.welcome()
	p.hears("presentation on")
	p.presents(rests(1), "PageDown!")
	p.hears("says volume seven")
	p.presents(rests(0), "PageUp!")
	p.hears("back")
	paused := func(is bool) func(present.View) bool { return func(v present.View) bool { return v.Paused == is } }
	p.presents(paused(true), "P!")
	p.hears("pause on")
	p.presents(paused(false), "Period!")
	p.hears("pause off")
	p.presents(rests(1), "Space!")
	p.presents(rests(2), "Space!")
	p.hears("says volume seven", "says volume eight", "end")
	p.presents(rests(2), "R!")
	p.hears("says volume eight", "end")
	p.presents(func(v present.View) bool { return v.Auto }, "A!")
	p.hears("next on")
	p.presents(func(v present.View) bool { return !v.Active }, "Escape!")
	p.hears("presentation off")
	p.types("ArrowUp!")
	p.hears("says highest volume")
	p.presents(rests(2), "F5!")
	p.hears("presentation on")
}
