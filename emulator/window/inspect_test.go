package window

import (
	"fmt"
	"image"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/panel"
	"codereader/emulator/window/inspector"
	"codereader/emulator/window/inspector/pane"
	"codereader/keypad"
	"codereader/voice"
)

func TestF3ShowsTheInspectorBesideTheReaderAndHidesIt(t *testing.T) {
	p := launch(t, openScreen(t, 1280, 900), paused)
	before := p.place()
	p.moveTo(image.Pt(1, 1))
	p.openInspector()
	p.awaitView("the notice", func(v panel.View) bool { return strings.HasPrefix(v.Notice, "Inspector open.") })
	p.goldenWindow("inspector-off")
	p.xdo("key", "F3")
	p.awaitView("the notice", func(v panel.View) bool { return strings.HasPrefix(v.Notice, "Inspector shut") })
	poll(t, "the window to be as it was", func() error {
		if at := p.place(); at.Size() != before.Size() {
			return fmt.Errorf("it is at %v, and was at %v", at, before)
		}
		return p.shows()
	})
	painted := p.told("inspected")
	p.xdo("key", "3")
	p.awaitKeys("", "+3 -3")
	if p.told("inspected") != painted {
		t.Error("the inspector is painted though it is shut")
	}
	p.openInspector()
	p.awaitInspected("what happened before", func(v *inspector.View) bool { return v.Total == 2 })
}

func TestTheInspectorShowsEachStep(t *testing.T) {
	p := inspect(t, openScreen(t, 1280, 900), paused)
	p.xdo("key", "space")
	p.awaitInspected("red to bounce", func(v *inspector.View) bool { return p.field("Recognised") == "red bounces" })
	p.step(5)
	p.awaitInspected("the code to be said", func(v *inspector.View) bool { return len(v.Said) == 1 && v.Said[0].Current == -1 })
	p.xdo("key", "Up")
	p.step(4)
	p.awaitView("the notice", func(v panel.View) bool { return strings.HasPrefix(v.Notice, "Step to") && v.Display == "Vol 7" })
	p.goldenWindow("inspector-chord")
	p.xdo("key", "F2")
	p.awaitView("contrast", func(v panel.View) bool { return v.Theme == panel.Contrast })
	p.goldenWindow("inspector-contrast")
	p.back(4)
	p.awaitInspected("later events", func(v *inspector.View) bool { return len(v.Rows) > 0 && v.Rows[len(v.Rows)-1].Later })
	for _, want := range []string{"Chosen: 0:00.075 say", "Chosen: 0:00.045 display"} {
		p.xdo("key", "ctrl+Up")
		p.awaitView(want, func(v panel.View) bool { return strings.HasPrefix(v.Notice, want) })
	}
	p.goldenWindow("inspector-back")
}

func TestTheInspectorIsDanishToo(t *testing.T) {
	danish := paused
	danish.Language = voice.Danish
	p := launch(t, openScreen(t, 1280, 900), danish)
	p.moveTo(image.Pt(1, 1))
	p.openInspector()
	p.xdo("key", "space")
	p.step(3)
	p.awaitInspected("the code", func(v *inspector.View) bool { return v.Language == voice.Danish && v.Reader[1].Value == "745 690" })
	p.awaitView("the notice", func(v panel.View) bool { return strings.HasPrefix(v.Notice, "Skridt til 0:00,045") })
	p.goldenWindow("inspector-danish")
}

func TestTheInspectorFillsTheScreenWithTheReader(t *testing.T) {
	p := inspect(t, openScreen(t, 1280, 800), paused)
	p.xdo("key", "F11")
	poll(t, "the full screen", func() error {
		if at := p.place(); at != (image.Rectangle{Max: p.screen.size}) {
			return fmt.Errorf("the window is at %v", at)
		}
		return nil
	})
	p.goldenWindow("inspector-full-screen")
	p.clickPane(func(s float64) image.Rectangle { return pane.ButtonBounds(inspector.Faster, s) })
	p.awaitView("the click", func(v panel.View) bool { return v.Notice == "Paused; when time passes: 2×." })
}

func TestButtonsAndEventsAreClicked(t *testing.T) {
	p := inspect(t, openScreen(t, 1280, 900), paused)
	button := func(c inspector.Command) func(float64) image.Rectangle {
		return func(s float64) image.Rectangle { return pane.ButtonBounds(c, s) }
	}
	p.xdo("key", "space")
	p.awaitInspected("the key", func(v *inspector.View) bool { return v.Total > 0 })
	p.clickPane(button(inspector.Step))
	p.awaitInspected("a step", func(*inspector.View) bool { return p.field("Device time") == "0:00.005" })
	p.step(4)
	p.clickPane(func(s float64) image.Rectangle { return pane.RowBounds(1, s) })
	p.awaitInspected("the jump", func(v *inspector.View) bool { return p.field("Device time") == "0:00.040" && v.Rows[1].Now })
	p.clickPane(func(s float64) image.Rectangle { return pane.KindBounds(0, s) })
	p.awaitInspected("no keys", func(v *inspector.View) bool { return v.Hidden[emulator.KindKey] && v.Rows[0].Kind == "power" })
	p.clickPane(button(inspector.Forward))
	p.awaitInspected("forward", func(*inspector.View) bool { return p.field("Device time") == "0:00.045" })
	p.clickPane(button(inspector.Back))
	p.awaitInspected("back", func(*inspector.View) bool { return p.field("Device time") == "0:00.040" })
	p.clickPane(button(inspector.Pause))
	p.awaitInspected("time", func(v *inspector.View) bool { return !v.Paused })
	p.clickPane(button(inspector.Pause))
	p.awaitInspected("no time", func(v *inspector.View) bool { return v.Paused })
	if got := p.keys(); got != "+red -red" {
		t.Errorf("the clicks pressed keys: %s", got)
	}
}

func TestTheListIsScrolledByTheWheel(t *testing.T) {
	p := inspect(t, openScreen(t, 1280, 900), quick)
	for i := range 10 {
		p.xdo("key", "3")
		p.awaitKeys(strings.TrimSpace(strings.Repeat(" +3 -3", i)), "+3 -3")
	}
	p.awaitInspected("events", func(v *inspector.View) bool { return v.Total == 20 && v.Top == 12 })
	p.moveTo(p.onPane(func(s float64) image.Rectangle { return pane.RowBounds(4, s) }))
	p.xdo("click", "4")
	p.awaitInspected("up", func(v *inspector.View) bool { return v.Top < 12 })
	p.xdo("click", "5", "click", "5", "click", "5", "click", "5")
	p.awaitInspected("down", func(v *inspector.View) bool { return v.Top == 12 })
	p.xdo("key", "Prior")
	p.awaitInspected("a page up", func(v *inspector.View) bool { return v.Top == 4 })
}

// The reader's keys are the reader's, whatever is open.
func TestTheMouseOverTheInspectorPressesNothingOfTheReader(t *testing.T) {
	p := inspect(t, openScreen(t, 1280, 900), quick)
	p.moveTo(p.onPane(func(s float64) image.Rectangle { return pane.RowBounds(7, s) }))
	// Where the pointer is in a frame, there it was pressed.
	frame := func() {
		t.Helper()
		n := p.told("inspected")
		p.await("a frame", func() bool { return p.told("inspected") > n+2 })
	}
	frame()
	p.xdo("click", "3", "mousedown", "1")
	frame()
	reader := fittingBeside(p)
	p.moveTo(reader(keypad.Key5))
	frame()
	p.xdo("mouseup", "1")
	frame()
	p.xdo("click", "1")
	p.awaitKeys("", "+5 -5")
	p.xdo("key", "9")
	p.awaitKeys("+5 -5", "+9 -9")
}

// fittingBeside returns where the reader's keys are beside an open inspector.
func fittingBeside(p *program) func(keypad.Key) image.Point {
	at := p.place()
	one := panel.Size(1)
	scale := min(float64(at.Dx())/float64(one.X+pane.Width), float64(at.Dy())/pane.Height)
	f := fitting(at.Dx()-scaled(pane.Width, scale), at.Dy())
	return func(k keypad.Key) image.Point {
		b := panel.KeyBounds(k, f.scale)
		middle := b.Min.Add(b.Max).Div(2)
		return at.Min.Add(f.origin).Add(image.Pt(scaled(middle.X, f.shrink), scaled(middle.Y, f.shrink)))
	}
}

func TestKeysOfTheInspectorDoNothingWhileItIsShut(t *testing.T) {
	p := launch(t, openScreen(t, 1280, 900), quick)
	for _, c := range []string{"F5", "F6", "F7", "F8", "F9", "ctrl+f", "ctrl+t", "Prior"} {
		p.xdo("key", c)
	}
	p.xdo("key", "3")
	p.awaitKeys("", "+3 -3")
	if p.told("rate") > 0 || p.told("inspected") > 0 || p.view().Notice != "" {
		t.Errorf("rate %v, notice %q", p.last("rate"), p.view().Notice)
	}
}

func TestWhatIsTypedIsNotPressed(t *testing.T) {
	p := inspect(t, openScreen(t, 1280, 900), quick)
	p.xdo("key", "ctrl+d")
	p.awaitInspected("the question", func(v *inspector.View) bool { return v.Entry.Asking })
	if v := p.inspected().Entry; v.Prompt != "Drift in ppm:" || v.Text != "-1000000" {
		t.Errorf("it asks %+v", v)
	}
	p.xdo("type", "12R5")
	p.awaitInspected("the line", func(v *inspector.View) bool { return v.Entry.Text == "12R5" })
	p.xdo("key", "BackSpace")
	p.awaitInspected("less", func(v *inspector.View) bool { return v.Entry.Text == "12R" })
	p.xdo("key", "BackSpace")
	p.awaitInspected("less", func(v *inspector.View) bool { return v.Entry.Text == "12" })
	p.xdo("key", "Return")
	p.awaitView("the notice", func(v panel.View) bool { return v.Notice == "The clock drifts by 12 ppm." })
	p.xdo("key", "ctrl+t")
	p.awaitInspected("the question", func(v *inspector.View) bool { return v.Entry.Prompt == "The clock shall show:" })
	p.xdo("type", "2030-01-02T03:04:05Z")
	p.xdo("key", "Return")
	p.awaitView("the notice", func(v panel.View) bool { return v.Notice == "The clock shows 2030-01-02 03:04:05.0Z." })
	p.awaitInspected("no question", func(v *inspector.View) bool { return !v.Entry.Asking })
	p.xdo("key", "ctrl+t")
	p.awaitInspected("the question", func(v *inspector.View) bool { return v.Entry.Asking })
	p.xdo("key", "Escape")
	p.awaitView("the notice", func(v panel.View) bool { return v.Notice == "Nothing changed." })
	p.xdo("key", "3")
	p.awaitKeys("", "+3 -3")
}

func TestALineIsTypedWhereItIsSeen(t *testing.T) {
	p := inspect(t, openScreen(t, 1280, 900), paused)
	p.xdo("key", "ctrl+t")
	p.awaitInspected("the question", func(v *inspector.View) bool { return v.Entry.Asking })
	p.xdo("type", "noon")
	p.awaitInspected("the line", func(v *inspector.View) bool { return v.Entry.Text == "noon" })
	p.xdo("key", "Return")
	p.awaitView("why not", func(v panel.View) bool { return strings.HasPrefix(v.Notice, "clock: a time is written") })
	p.goldenWindow("inspector-line")
}

func TestSnapshotsGoToAFileAndBack(t *testing.T) {
	file := filepath.Join(t.TempDir(), "s.json")
	p := inspect(t, openScreen(t, 1280, 900), paused)
	p.xdo("key", "space")
	p.step(3)
	p.xdo("key", "ctrl+s")
	p.awaitInspected("the question", func(v *inspector.View) bool { return v.Entry.Asking })
	p.xdo("type", file)
	p.awaitInspected("the line", func(v *inspector.View) bool { return v.Entry.Text == file })
	p.xdo("key", "Return")
	p.awaitView("the notice", func(v panel.View) bool { return v.Notice == "Saved in "+file+"." })
	p.awaitInspected("no question", func(v *inspector.View) bool { return !v.Entry.Asking })
	p.step(3)
	p.xdo("key", "ctrl+o")
	p.awaitInspected("the question", func(v *inspector.View) bool { return v.Entry.Asking && v.Entry.Text == file })
	p.xdo("key", "Return")
	p.awaitView("the notice", func(v panel.View) bool { return strings.HasPrefix(v.Notice, "Loaded from "+file) })
	p.awaitInspected("the state of then", func(*inspector.View) bool { return p.field("Device time") == "0:00.045" })
}

func TestTimePassesInTheInspectorByItself(t *testing.T) {
	p := inspect(t, openScreen(t, 1280, 900), quick)
	begin := p.field("Device time")
	painted := p.told("inspected")
	p.await("time to pass", func() bool { return p.told("inspected") >= painted+20 })
	if p.field("Device time") == begin {
		t.Error("the device time stays")
	}
	p.xdo("key", "F9")
	p.await("another rate", func() bool { m := p.last("rate"); return m != nil && m.Text == "2" })
	p.xdo("key", "F5")
	p.await("no time", func() bool { return p.last("rate").Text == "0" })
	p.awaitInspected("no time", func(v *inspector.View) bool { return v.Paused })
	painted = p.told("inspected")
	<-time.After(300 * time.Millisecond)
	if more := p.told("inspected") - painted; more > 2 {
		t.Errorf("paused, it was painted %d times in 300 ms", more)
	}
	p.xdo("key", "F3")
	p.await("time as it should", func() bool { return p.last("rate").Text == "1" })
}
