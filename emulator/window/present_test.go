package window

import (
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"
	"time"

	"codereader/emulator/panel"
	"codereader/emulator/panel/paneltest"
	"codereader/keypad"
)

// threeSteps is a demonstration for a reader that speaks quickly, in English.
const threeSteps = "# Title\n\n# A note.\npress red\nsettle\nchord 9\nsettle\npress red\n"

// presenting is a reader with a demonstration.
func presenting(how setup) setup {
	how.Present = threeSteps
	return how
}

// presented starts a demonstration on a screen and waits for its first page.
func presented(tb testing.TB, s *screen, how setup) *program {
	tb.Helper()
	p := launch(tb, s, presenting(how))
	p.moveTo(image.Pt(1, 1))
	p.awaitStage("the title", func(s panel.Stage) bool { return s.Heading == "Title" && s.Count == "3 steps" })
	return p
}

// stage returns the page that was painted last.
func (p *program) stage() panel.Stage {
	if m := p.last("stage"); m != nil {
		return *m.Stage
	}
	return panel.Stage{}
}

// awaitStage waits until the page that was painted last is as ok says.
func (p *program) awaitStage(what string, ok func(panel.Stage) bool) {
	p.tb.Helper()
	p.await(what, func() bool { return ok(p.stage()) })
}

// rests waits until the show rests at a step: with the keys of the reader up,
// and its words spoken, if there are any.
func (p *program) rests(count, heading string) {
	p.tb.Helper()
	p.awaitStage(count, func(s panel.Stage) bool {
		return s.Count == count && s.Heading == heading && s.Caption.Current < 0 &&
			!slices.Contains(s.Reader.Pressed[:], true) && s.Sign == "" &&
			(len(s.Caption.Words) > 0 || s.Does == "turns off" || heading == "Title")
	})
}

// showsStage waits until the whole screen shows what the panel draws of the page
// that was painted last.
func (p *program) showsStage() {
	p.tb.Helper()
	poll(p.tb, "the screen to show the page", func() error {
		at := p.place()
		if at.Size() != p.screen.size {
			return fmt.Errorf("the window is %v of a screen of %v", at, p.screen.size)
		}
		got, err := p.screen.capture(at)
		if err != nil {
			return err
		}
		return paneltest.Compare(got, panel.RenderStage(p.stage(), at.Size()))
	})
}

func TestAPresentationFillsTheScreen(t *testing.T) {
	for _, c := range []struct {
		size  image.Point
		theme panel.Theme
	}{{image.Pt(1024, 768), panel.Standard}, {image.Pt(1920, 1080), panel.Contrast}} {
		t.Run(fmt.Sprintf("%d-%v", c.size.X, c.theme), func(t *testing.T) {
			how := quick
			how.Theme = c.theme
			p := presented(t, openScreen(t, c.size.X, c.size.Y), how)
			p.showsStage()
			p.xdo("key", "Next")
			p.rests("Step 1 of 3", "Red")
			s := p.stage()
			if s.Does != "turns on and reads the code" || s.Note != "A note." || s.Coming != "Next: Red + 9: volume up" ||
				strings.Join(s.Caption.Words, " ") != "seven four five, six nine zero" || s.Reader.Theme != c.theme {
				t.Errorf("the page is %+v", s)
			}
			p.showsStage()
		})
	}
}

func TestAPresentersRemoteLeadsThroughADemonstration(t *testing.T) {
	p := presented(t, openScreen(t, 1024, 768), quick)
	for _, c := range []struct{ key, count, heading string }{
		{"Next", "Step 1 of 3", "Red"},
		{"Next", "Step 2 of 3", "Red + 9"},
		{"Prior", "Step 1 of 3", "Red"},
		{"Prior", "3 steps", "Title"},
		{"space", "Step 1 of 3", "Red"},
		{"Right", "Step 2 of 3", "Red + 9"},
		{"Left", "Step 1 of 3", "Red"},
		{"n", "Step 2 of 3", "Red + 9"},
		{"Down", "Step 3 of 3", "Red"},
	} {
		p.xdo("key", c.key)
		p.rests(c.count, c.heading)
	}
	if s := p.stage(); s.Coming != "The end" || s.Does != "turns off" {
		t.Errorf("at the end: %+v", s)
	}
	before := p.keys()
	p.xdo("key", "Home")
	p.awaitKeys(before, "+red -red")
	p.rests("Step 3 of 3", "Red")
}

func TestABlackScreenIsAPause(t *testing.T) {
	p := presented(t, openScreen(t, 1024, 768), quick)
	p.xdo("key", "Next")
	p.rests("Step 1 of 3", "Red")
	p.xdo("key", "period")
	p.awaitStage("a black page", func(s panel.Stage) bool { return s.Dark })
	p.showsStage()
	p.xdo("key", "Next") // only lights it
	p.awaitStage("a page", func(s panel.Stage) bool { return !s.Dark })
	p.rests("Step 1 of 3", "Red")
	p.xdo("key", "p")
	p.awaitStage("a pause", func(s panel.Stage) bool { return s.Sign == "Pause" && !s.Dark })
	p.xdo("key", "F1")
	p.awaitStage("the keys", func(s panel.Stage) bool { return len(s.Keys) > 5 })
	p.showsStage()
	p.xdo("key", "p")
	p.awaitStage("no pause", func(s panel.Stage) bool { return s.Sign == "" && len(s.Keys) == 0 })
	p.showsStage()
}

func TestATrainerPressesTheReadersKeysInBetween(t *testing.T) {
	p := presented(t, openScreen(t, 1024, 768), quick)
	p.xdo("key", "Next")
	p.rests("Step 1 of 3", "Red")
	before := p.keys()
	p.xdo("key", "3")
	p.awaitStage("the digit", func(s panel.Stage) bool { return s.Heading == "3" && s.Count == "Step 1 of 3 · Your own keys" })
	p.awaitKeys(before, "+3 -3")
	f := staging(p.place().Size())
	b := panel.KeyBounds(keypad.Key8, f.scale)
	p.moveTo(f.origin.Add(b.Min.Add(b.Max).Div(2)))
	p.xdo("click", "1")
	p.awaitStage("the other digit", func(s panel.Stage) bool { return s.Heading == "8" })
	p.awaitKeys(before, "+3 -3 +8 -8")
	p.xdo("key", "Next")
	p.rests("Step 2 of 3", "Red + 9")
}

func TestAPresentationIsLeftAndComeBackTo(t *testing.T) {
	noting := quick
	noting.Notice = "a message that is not for the room"
	p := presented(t, openScreen(t, 1024, 900), noting)
	p.xdo("key", "Next")
	p.rests("Step 1 of 3", "Red")
	if n := p.told("view"); n > 1 { // before the show has begun there may be one
		t.Errorf("the reader was shown by itself %d times", n)
	}
	p.xdo("key", "Escape")
	p.awaitView("the reader with the code", func(v panel.View) bool { return v.Display == "745 690" && v.Notice == noting.Notice })
	poll(t, "a window of its own", func() error {
		if at := p.place(); at.Size() == p.screen.size {
			return fmt.Errorf("it is at %v", at)
		}
		return p.shows()
	})
	before := p.keys()
	p.xdo("key", "space") // is the red button again
	p.awaitKeys(before, "+red -red")
	p.awaitView("off", func(v panel.View) bool { return !v.On })
	p.xdo("key", "F5")
	p.await("the show again", func() bool {
		s := p.stage()
		return s.Count == "Step 1 of 3" && s.Reader.On && s.Reader.Display == "745 690"
	})
	p.showsStage()
	p.xdo("key", "Next")
	p.rests("Step 2 of 3", "Red + 9")
}

func TestAPresentationRunsByItself(t *testing.T) {
	alone := quick
	alone.Auto, alone.Rest = true, 300*time.Millisecond
	p := launch(t, openScreen(t, 1024, 768), presenting(alone))
	p.rests("Step 3 of 3 · Runs by itself", "Red")
	if got, want := p.keys(), "+red -red +red +9 -9 -red +red -red"; got != want {
		t.Errorf("the keys were %s, want %s", got, want)
	}
}
