package pane

import (
	"image"
	"testing"

	"codereader/assets/font"
	"codereader/emulator/panel"
	"codereader/emulator/panel/paneltest"
	"codereader/emulator/window/inspector"
	"codereader/voice"
)

// all are the places of what can be clicked or read, by their names.
func all() map[string]box {
	places := map[string]box{"axis": axisBox(), "level": levelBox(), "slider": sliderBox()}
	for i, c := range buttons {
		places[c.Text(voice.English)] = buttonBox(i)
	}
	for i := range inspector.ListKinds {
		places[inspector.ListKind(i).String()] = kindBox(i)
	}
	for i := range inspector.ListRows {
		places["row "+string(rune('0'+i))] = rowBox(i)
	}
	return places
}

func TestEverythingIsWithinThePaneAndNothingOverlaps(t *testing.T) {
	for _, scale := range []float64{0.5, 1, 1.37, 4} {
		whole := box{0, 0, Width, Height}.at(scale)
		for name, b := range all() {
			at := b.at(scale)
			if at.Empty() || !at.In(whole) {
				t.Errorf("scale %v: %s is at %v", scale, name, at)
			}
			for other, o := range all() {
				if name != other && at.Overlaps(o.at(scale)) {
					t.Errorf("scale %v: %s at %v overlaps %s at %v", scale, name, at, other, o.at(scale))
				}
			}
		}
	}
}

func TestThePaneIsAsHighAsTheReader(t *testing.T) {
	if high := panel.Size(1).Y; high != Height {
		t.Errorf("the pane is %d high, the reader %d", Height, high)
	}
}

func TestBoundsAreWhereThingsAre(t *testing.T) {
	if got := ButtonBounds(inspector.Step, 2); got != buttonBox(1).at(2) {
		t.Errorf("the step's button is at %v", got)
	}
	if got := ButtonBounds(inspector.PageUp, 1); got != (image.Rectangle{}) {
		t.Errorf("a command without a button has one at %v", got)
	}
	if RowBounds(3, 1) != rowBox(3).at(1) || KindBounds(3, 1) != kindBox(3).at(1) {
		t.Error("rows or kinds are elsewhere")
	}
}

// The buttons say all of what they say, in both languages and states.
func TestButtonsHaveRoomForWhatTheySay(t *testing.T) {
	for _, scale := range []float64{0.75, 1, 2} {
		l := letterOf(t, scale)
		for _, lang := range []voice.Language{voice.Danish, voice.English} {
			for _, still := range []bool{false, true} {
				v := inspector.View{Language: lang, Paused: still, Frozen: still}
				for i, c := range buttons {
					if w, room := l.width(v.Button(c)), buttonBox(i).at(scale).Dx(); w+4 > room {
						t.Errorf("scale %v: %q is %d pixels long, and has %d", scale, v.Button(c), w, room)
					}
				}
			}
		}
	}
}

func letterOf(t *testing.T, scale float64) *letters {
	t.Helper()
	l, err := newLetters(font.Text(), textSize*scale)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestTextIsReadableOnWhatItStandsOn(t *testing.T) {
	for theme := range panel.Theme(panel.Themes) {
		c := &themes[theme]
		for name, ratio := range map[string]float64{
			"text":          paneltest.Contrast(c.text, c.ground),
			"names":         paneltest.Contrast(c.name, c.ground),
			"later events":  paneltest.Contrast(c.later, c.ground),
			"later, hover":  paneltest.Contrast(c.later, c.hover),
			"buttons":       paneltest.Contrast(c.text, c.button),
			"hover":         paneltest.Contrast(c.text, c.hover),
			"pressed":       paneltest.Contrast(c.text, c.down),
			"now":           paneltest.Contrast(c.nowText, c.now),
			"what is typed": paneltest.Contrast(c.text, c.axis),
			"what is wrong": paneltest.Contrast(c.wrong, c.axis),
		} {
			if want := []float64{panel.Standard: 4.5, panel.Contrast: 7}[theme]; ratio < want {
				t.Errorf("%v: %s have a contrast of %.1f:1, want %v", theme, name, ratio, want)
			}
		}
		for name, ratio := range map[string]float64{
			"contacts":      paneltest.Contrast(c.contact, c.axis),
			"debounced":     paneltest.Contrast(c.debounced, c.axis),
			"marks":         paneltest.Contrast(c.markLine, c.axis),
			"button frames": paneltest.Contrast(c.buttonEdge, c.ground),
		} {
			if ratio < 3 {
				t.Errorf("%v: %s have a contrast of %.1f:1", theme, name, ratio)
			}
		}
	}
}
