package pane

import (
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"codereader/emulator/panel"
	"codereader/emulator/panel/paneltest"
	"codereader/emulator/window/inspector"
	"codereader/keypad"
	"codereader/voice"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

const ms = time.Millisecond

// axis is one with all that there can be: more keys than there is room for,
// marks that are near to each other, a key that was held from before on.
var axis = inspector.Axis{
	Title: "Contacts", From: 3 * time.Second, To: 5 * time.Second, More: "and 2 more keys",
	Rows: []inspector.AxisRow{
		{Key: keypad.Red, Name: "red", Contact: spans(3000, 3400, 3405, 4300), Debounced: spans(3000, 4305)},
		{Key: keypad.Key9, Name: "9", Contact: spans(3500, 3502, 3503, 3600, 4990, 5000), Debounced: spans(3508, 3605)},
		{Key: keypad.Key3, Name: "3", Contact: spans(3000, 5000), Debounced: spans(3000, 5000)},
	},
	Marks: []inspector.Mark{{At: 3508 * ms, Text: "red+9"}, {At: 3530 * ms, Text: "red+7"}, {At: 4305 * ms, Text: "tap"}},
}

func spans(at ...int) (all []inspector.Interval) {
	for i := 0; i < len(at); i += 2 {
		all = append(all, inspector.Interval{From: time.Duration(at[i]) * ms, To: time.Duration(at[i+1]) * ms})
	}
	return all
}

func paintAxis(t *testing.T, theme panel.Theme, scale float64, a *inspector.Axis) (*axisPainter, *image.RGBA) {
	t.Helper()
	img := image.NewRGBA(image.Rectangle{Max: axisBox().at(scale).Size()})
	p := &axisPainter{face: letterOf(t, scale).face, colours: &themes[theme], scale: scale, img: img}
	p.paint(a, voice.Danish)
	return p, img
}

func TestTheAxisLooksAsItShould(t *testing.T) {
	for name, c := range map[string]struct {
		theme panel.Theme
		scale float64
	}{"axis-standard": {panel.Standard, 1}, "axis-contrast-1.5x": {panel.Contrast, 1.5}} {
		_, got := paintAxis(t, c.theme, c.scale, &axis)
		file := filepath.Join("../../../../testdata/window", "inspector-"+name+".png")
		if *update {
			f, err := os.Create(file)
			if err != nil {
				t.Fatal(err)
			}
			if err := png.Encode(f, got); err != nil {
				t.Error(err)
			}
			if err := f.Close(); err != nil {
				t.Error(err)
			}
			continue
		}
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		want, err := png.Decode(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		if err := paneltest.Compare(got, want); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
}

// A bar is where its time is: half way back, half way along.
func TestBarsAreWhereTheirTimesAre(t *testing.T) {
	p, img := paintAxis(t, panel.Standard, 1, &axis)
	y := line + axisMarks + axisRow // the second row
	for _, c := range []struct {
		at   time.Duration
		bar  bool
		debd bool
	}{{3450 * ms, false, false}, {3550 * ms, true, true}, {3604 * ms, false, true}, {4 * time.Second, false, false}} {
		x := int(p.x(&axis, c.at))
		if got := img.RGBAAt(x, y+4) == p.colours.contact; got != c.bar {
			t.Errorf("at %v there is a bar: %v", c.at, got)
		}
		if got := img.RGBAAt(x, y+4+axisBar+2) == p.colours.debounced; got != c.debd {
			t.Errorf("at %v there is a debounced bar: %v", c.at, got)
		}
	}
	if x := p.x(&axis, 2*time.Second); x != axisName {
		t.Errorf("what is before the axis is at %v", x)
	}
}

// BenchmarkAxis paints the time axis, which is done for each frame.
func BenchmarkAxis(b *testing.B) {
	l, err := newSkin(panel.Standard, 1)
	if err != nil {
		b.Fatal(err)
	}
	img := image.NewRGBA(image.Rectangle{Max: axisBox().at(1).Size()})
	p := &axisPainter{face: l.text.face, colours: &themes[panel.Standard], scale: 1, img: img}
	for b.Loop() {
		p.paint(&axis, voice.English)
	}
}
