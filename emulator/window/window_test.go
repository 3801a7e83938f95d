package window

import (
	"fmt"
	"image"
	"strings"
	"testing"
	"time"

	"codereader/emulator/panel"
)

func TestHelpIsShownAndSpokenInTheReadersLanguage(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.xdo("key", "F1")
	p.awaitView("help", func(v panel.View) bool { return len(v.Help) > 0 && v.Help[0] == "Help in en" })
	p.golden("help")
	if m := p.last("speak"); m == nil || m.Text != "en" {
		t.Errorf("help was spoken in %v, want en", m)
	}
	p.xdo("key", "Escape")
	p.awaitView("no help", func(v panel.View) bool { return len(v.Help) == 0 })
	p.await("help to be silent", func() bool { return p.told("hush") == 1 })
	p.golden("8-off")

	p.xdo("key", "l")
	p.awaitView("Danish", func(v panel.View) bool { return v.Display == "Dansk" && still(v) })
	p.xdo("key", "F1")
	p.awaitView("Danish help", func(v panel.View) bool { return len(v.Help) > 0 && v.Help[0] == "Help in da" })
	p.await("Danish help spoken", func() bool { return p.last("speak").Text == "da" })
	p.xdo("key", "F1")
	p.awaitView("no help again", func(v panel.View) bool { return len(v.Help) == 0 })
}

func TestAClickClosesHelpAndPressesNothing(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.xdo("key", "F1")
	p.awaitView("help", func(v panel.View) bool { return len(v.Help) > 0 })
	p.moveTo(p.pointAt(5))
	p.xdo("click", "1")
	p.awaitView("no help", func(v panel.View) bool { return len(v.Help) == 0 })
	p.xdo("click", "1")
	p.awaitKeys("", "+5 -5")
}

func TestAKeyClosesHelpAndIsPressed(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.xdo("key", "F1")
	p.awaitView("help", func(v panel.View) bool { return len(v.Help) > 0 })
	p.xdo("key", "space")
	p.awaitView("the code", func(v panel.View) bool { return len(v.Help) == 0 && v.Display == "745 690" })
}

func TestThemeChanges(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.turnOn()
	p.xdo("key", "F2")
	p.awaitView("contrast", func(v panel.View) bool { return v.Theme == panel.Contrast })
	p.golden("contrast")
	p.xdo("key", "F2")
	p.awaitView("standard", func(v panel.View) bool { return v.Theme == panel.Standard })
	p.golden("1-code")
}

func TestMuteIsTurnedOnAndOff(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.turnOn()
	p.xdo("key", "m")
	p.awaitView("muted", func(v panel.View) bool { return v.Muted })
	if m := p.last("mute"); m == nil || m.Text != "true" {
		t.Errorf("the sound was turned off: %v", m)
	}
	p.golden("muted")
	p.xdo("key", "m")
	p.awaitView("unmuted", func(v panel.View) bool { return !v.Muted })
	if m := p.last("mute"); m.Text != "false" {
		t.Errorf("the sound was turned on: %v", m)
	}
	p.golden("1-code")
}

func TestTheWordBeingSpokenIsMarked(t *testing.T) {
	slow := quick
	slow.Word = 5 * time.Second
	p := launch(t, openScreen(t, 1024, 900), slow)
	p.xdo("key", "space")
	p.awaitView("the second word", func(v panel.View) bool {
		return v.Caption.Current == 1 && strings.Join(v.Caption.Words, " ") == "seven four five, six nine zero"
	})
	p.golden("caption")
	p.xdo("key", "3")
	p.awaitView("no caption of what was cut", func(v panel.View) bool { return still(v) })
}

func TestANoticeIsShownAndGoes(t *testing.T) {
	noting := quick
	noting.Notice = "no sound device: the reader goes on without"
	p := launch(t, openScreen(t, 1024, 900), noting)
	p.awaitView("the notice", func(v panel.View) bool { return v.Notice == noting.Notice })
	p.golden("notice")
	p.awaitView("no notice", func(v panel.View) bool { return v.Notice == "" })
	p.golden("8-off")
}

func TestTheStartSizeIsAskedForAndFitsTheScreen(t *testing.T) {
	large := quick
	large.Scale = 4
	large.Theme = panel.Contrast
	p := launch(t, openScreen(t, 1024, 900), large)
	if at := p.place(); !at.In(image.Rect(0, 0, 1024, 900)) || at.Dy() < 744 {
		t.Errorf("the window is at %v", at)
	}
	if v := p.view(); v.Theme != panel.Contrast {
		t.Errorf("the theme is %v", v.Theme)
	}
}

func TestTheWindowIsDrawnAgainWhenItIsUncovered(t *testing.T) {
	s := openScreen(t, 1024, 900)
	p := launch(t, s, quick)
	other := launch(t, s, quick)
	p.window, other.window = windows(t, p, other)
	over := p.place().Min
	for range 8 { // the driver stops drawing after a few unchanged frames
		other.xdo("windowmove", "--sync", other.window, fmt.Sprint(over.X+50), fmt.Sprint(over.Y+60), "windowraise", other.window)
		poll(t, "the window to be covered", func() error {
			if p.shows() == nil {
				return fmt.Errorf("it is not covered")
			}
			return nil
		})
		other.xdo("windowmove", "--sync", other.window, fmt.Sprint(over.X+500), fmt.Sprint(over.Y))
		poll(t, "the uncovered window to be drawn", p.shows)
	}
}

// windows returns the windows of two programs on one screen.
func windows(t *testing.T, a, b *program) (of, ofOther string) {
	t.Helper()
	find := func(p *program) string {
		out, err := p.screen.xdo("search", "--all", "--pid", fmt.Sprint(p.cmd.Process.Pid), "--class", appName)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Fields(out)[0]
	}
	return find(a), find(b)
}

func TestCtrlQClosesTheWindow(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.turnOn()
	p.xdo("key", "ctrl+q")
	p.awaitEnd(0)
	if m := p.last("closed"); m == nil || m.View.Display != "745 690" {
		t.Errorf("the last picture was %+v", m)
	}
}

// The program may be told to end while its window is being opened.
func TestTheWindowClosesWhenTheProgramIsToEnd(t *testing.T) {
	s := openScreen(t, 1024, 900)
	for _, ms := range []time.Duration{1, 20, 50, 100, 150, 200, 300, 1000} {
		ending := quick
		ending.Quit = ms * time.Millisecond
		start(t, s, ending).awaitEnd(0)
	}
}

// awaitEnd waits until the program has ended with a status.
func (p *program) awaitEnd(status int) {
	p.tb.Helper()
	p.await("the end of the program", func() bool { return p.told("exit") > 0 })
	if got := p.last("exit").Text; got != fmt.Sprint(status) {
		p.tb.Errorf("the program ended with status %s, want %d: %s", got, status, p.stderr.String())
	}
}
