package panel

import (
	"bytes"
	"fmt"
	"image"
	"testing"

	"codereader/keypad"

	"pgregory.net/rapid"
)

// views draws any View at all, sensible or not.
func views(t *rapid.T) View {
	text := rapid.SampledFrom([]string{"", "123 456", "1234 5678", "------", "Speed 5", "Åø æ", "12345678901234", "\x00\xff€"})
	words := rapid.SampledFrom([][]string{nil, {"dansk"}, {"en", "to", "tre,", "fire", "fem", "seks"},
		{"serienummer,", "otte", "seks,", "syv", "fem,", "tre", "nul,", "ni"},
		{"one", "two", "one", "two", "one", "two", "one", "two", "one", "two", "one", "two", "one", "two", "one", "two"},
		{"Donaudampfschiffahrtsgesellschaftskapitän", "", ","}})
	notice := rapid.SampledFrom([]string{"", "no sound device", "a notice that is much too long for the two lines that it has below the caption and is cut short"})
	v := View{
		Display: text.Draw(t, "display"), On: rapid.Bool().Draw(t, "on"),
		Latched: rapid.Bool().Draw(t, "latched"), Muted: rapid.Bool().Draw(t, "muted"),
		Caption:  Caption{words.Draw(t, "words"), rapid.IntRange(-2, 9).Draw(t, "current")},
		Notice:   notice.Draw(t, "notice"),
		Scale:    1,
		Language: rapid.SampledFrom([]string{"", "da", "en"}).Draw(t, "language"),
	}
	if rapid.IntRange(0, 9).Draw(t, "other look") == 0 {
		v.Theme = Theme(rapid.IntRange(0, 2).Draw(t, "theme"))
		v.Scale = rapid.SampledFrom([]float64{0, 1, 1.25}).Draw(t, "scale")
	}
	if rapid.IntRange(0, 4).Draw(t, "help") == 0 {
		v.Help = []string{"Help", "", "M\tmute", "any key"}
	}
	for k := range v.Pressed {
		v.Pressed[k] = rapid.IntRange(0, 3).Draw(t, "pressed") == 0
	}
	return v
}

// outside compares two pictures whose origin is 0, 0: it returns a pixel that differs between a and b and is not in r.
func outside(a, b *image.RGBA, r image.Rectangle) (image.Point, bool) {
	for y := a.Rect.Min.Y; y < a.Rect.Max.Y; y++ {
		i := y * a.Stride
		if bytes.Equal(a.Pix[i:i+a.Stride], b.Pix[i:i+a.Stride]) {
			continue
		}
		for x := a.Rect.Min.X; x < a.Rect.Max.X; x++ {
			p := image.Pt(x, y)
			if !p.In(r) && a.RGBAAt(x, y) != b.RGBAAt(x, y) {
				return p, true
			}
		}
	}
	return image.Point{}, false
}

func TestRepaintedPictureIsTheFreshOne(t *testing.T) {
	// One Painter for all the runs, and another that paints all each time: what
	// is kept for a theme and a scale is not made anew for every picture.
	var p Painter
	fresh := map[[2]any]*Painter{}
	rapid.Check(t, func(t *rapid.T) {
		p.Forget()
		var dst *image.RGBA
		for range rapid.IntRange(1, 6).Draw(t, "views") {
			v := views(t)
			if size := Size(v.Scale); dst == nil || dst.Rect.Size() != size {
				dst = image.NewRGBA(image.Rectangle{Max: size})
			}
			before := image.NewRGBA(dst.Rect)
			copy(before.Pix, dst.Pix)
			changed := p.Paint(dst, &v)
			key := [2]any{v.Theme, v.Scale}
			if fresh[key] == nil {
				fresh[key] = new(Painter)
			}
			want := image.NewRGBA(dst.Rect)
			fresh[key].Paint(want, &v)
			if at, bad := outside(dst, want, image.Rectangle{}); bad {
				t.Fatalf("repainted picture differs from the fresh one at %v", at)
			}
			if at, bad := outside(dst, before, changed); bad {
				t.Fatalf("pixel %v has changed outside %v", at, changed)
			}
			if again := p.Paint(dst, &v); !again.Empty() {
				t.Fatalf("the same view again painted %v", again)
			}
		}
	})
}

func TestChangePaintsItsOwnPart(t *testing.T) {
	base := View{On: true, Display: "123 456", Caption: says(0, "en to tre, fire fem seks"), Scale: 1}
	for _, c := range []struct {
		name   string
		change func(v *View)
		want   image.Rectangle
	}{
		{"display", func(v *View) { v.Display = "Vol 7" }, glassBox.rect(1)},
		{"off", func(v *View) { v.On = false }, glassBox.rect(1)},
		{"key", func(v *View) { v.Pressed[5] = true }, keyArea(5, 1)},
		{"latch", func(v *View) { v.Latched = true }, keyArea(keypad.Red, 1)},
		{"mute", func(v *View) { v.Muted = true }, grilleBox().rect(1)},
		{"next word", func(v *View) { v.Caption.Current = 1 }, captionBox.rect(1)},
		{"other words", func(v *View) { v.Caption.Words = []string{"dansk"} }, captionBox.rect(1)},
		{"word in place", func(v *View) { v.Caption.Words[2] = "fire" }, captionBox.rect(1)},
		{"notice", func(v *View) { v.Notice = "no sound device" }, noticeBox.rect(1)},
		{"help", func(v *View) { v.Help = helpText }, image.Rectangle{Max: Size(1)}},
		{"theme", func(v *View) { v.Theme = Contrast }, image.Rectangle{Max: Size(1)}},
		{"language of nothing shown", func(v *View) { v.Language = "da" }, image.Rectangle{}},
		{"nothing", func(*View) {}, image.Rectangle{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := base
			v.Caption.Words = append([]string(nil), base.Caption.Words...)
			var p Painter
			dst := image.NewRGBA(image.Rectangle{Max: Size(1)})
			p.Paint(dst, &v)
			c.change(&v)
			if got := p.Paint(dst, &v); got != c.want {
				t.Errorf("painted %v, want %v", got, c.want)
			}
		})
	}
}

func TestAnyPictureCanBePaintedOn(t *testing.T) {
	v := View{On: true, Display: "123 456", Scale: 1}
	want := Render(v)
	for _, r := range []image.Rectangle{
		{}, image.Rect(0, 0, 1, 1), image.Rect(0, 0, 399, 500), image.Rect(-20, 30, 380, 774), image.Rect(5, 5, 600, 900),
	} {
		t.Run(fmt.Sprint(r), func(t *testing.T) {
			var p Painter
			dst := image.NewRGBA(r)
			if got := p.Paint(dst, &v); !got.In(r) {
				t.Errorf("painted %v, which is not in %v", got, r)
			}
			part := want.Rect.Intersect(r.Sub(r.Min))
			for y := part.Min.Y; y < part.Max.Y; y++ {
				for x := part.Min.X; x < part.Max.X; x++ {
					if got := dst.RGBAAt(x+r.Min.X, y+r.Min.Y); got != want.RGBAAt(x, y) {
						t.Fatalf("pixel %d, %d is %v, want %v", x, y, got, want.RGBAAt(x, y))
					}
				}
			}
		})
	}
	var p Painter
	if r := p.Paint(nil, &v); !r.Empty() {
		t.Errorf("painted %v of no picture", r)
	}
}

func TestForgottenPictureIsPaintedWhole(t *testing.T) {
	v := View{On: true, Display: "123 456", Scale: 1}
	var p Painter
	dst := image.NewRGBA(image.Rectangle{Max: Size(1)})
	p.Paint(dst, &v)
	clear(dst.Pix)
	p.Forget()
	if got := p.Paint(dst, &v); got != dst.Rect {
		t.Errorf("painted %v, want all", got)
	}
	if at, bad := outside(dst, Render(v), image.Rectangle{}); bad {
		t.Errorf("pixel %v differs", at)
	}
}

func TestDisplayAndKeysAllocateNothing(t *testing.T) {
	var p Painter
	v := View{On: true, Display: "123 456", Scale: 1, Caption: says(0, "en to tre")}
	dst := image.NewRGBA(image.Rectangle{Max: Size(1)})
	flip := func() {
		for _, s := range [...]string{"654 321", "123 456"} {
			v.Display = s
			v.Pressed[keypad.Red] = !v.Pressed[keypad.Red]
			p.Paint(dst, &v)
		}
	}
	flip()
	if n := testing.AllocsPerRun(20, flip); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestCaptionLeftBehindHelpIsGone(t *testing.T) {
	var p Painter
	dst := image.NewRGBA(image.Rectangle{Max: Size(1)})
	for _, v := range []View{
		{On: true, Caption: says(1, "en to tre")},
		{On: true, Help: helpText},
		{On: true}, // no words, and Current says the first
	} {
		p.Paint(dst, &v)
		if at, bad := outside(dst, Render(v), image.Rectangle{}); bad {
			t.Errorf("%d words, %d lines of help: pixel %v differs", len(v.Caption.Words), len(v.Help), at)
		}
	}
}
