package panel

import (
	"fmt"
	"image"
	"testing"

	"codereader/emulator/panel/paneltest"
	"codereader/keypad"
)

// drawnKey returns key k alone, drawn as the Painter does or with nothing on it.
func drawnKey(theme Theme, scale float64, k keypad.Key, s keyState, blank bool) *image.RGBA {
	var p Painter
	p.theme, p.pal = theme, &palettes[theme]
	p.setLetters(scale)
	img := image.NewRGBA(keyArea(k, scale))
	c := &canvas{img: img, scale: scale}
	if blank {
		drawBlank(c, p.pal, k, s)
	} else {
		drawKey(c, p.pal, p.keyText, k, s)
	}
	return img
}

// spot returns where a and b differ, and in how many pieces: pixels that touch,
// if only at a corner, are of one piece.
func spot(a, b *image.RGBA) (where image.Rectangle, pieces int) {
	seen := map[image.Point]bool{}
	differ := func(p image.Point) bool { return p.In(a.Rect) && a.RGBAAt(p.X, p.Y) != b.RGBAAt(p.X, p.Y) }
	for y := a.Rect.Min.Y; y < a.Rect.Max.Y; y++ {
		for x := a.Rect.Min.X; x < a.Rect.Max.X; x++ {
			at := image.Pt(x, y)
			if !differ(at) || seen[at] {
				continue
			}
			pieces++
			for queue := []image.Point{at}; len(queue) > 0; {
				p := queue[len(queue)-1]
				queue = queue[:len(queue)-1]
				if seen[p] || !differ(p) {
					continue
				}
				seen[p] = true
				where = where.Union(image.Rectangle{Min: p, Max: p.Add(image.Pt(1, 1))})
				for dy := -1; dy <= 1; dy++ {
					for dx := -1; dx <= 1; dx++ {
						queue = append(queue, p.Add(image.Pt(dx, dy)))
					}
				}
			}
		}
	}
	return where, pieces
}

func eachKeyLook(t *testing.T, run func(t *testing.T, theme Theme, scale float64, s keyState)) {
	for theme := Standard; theme < Themes; theme++ {
		for _, scale := range []float64{1, 1.5, 2, 3} {
			for _, s := range []keyState{keyUp, keyDown} {
				t.Run(fmt.Sprintf("%v %gx %v", theme, scale, s), func(t *testing.T) { run(t, theme, scale, s) })
			}
		}
	}
}

func TestRedHasExactlyOneDotInItsMiddle(t *testing.T) {
	eachKeyLook(t, func(t *testing.T, theme Theme, scale float64, s keyState) {
		dotted := drawnKey(theme, scale, keypad.Red, s, false)
		where, pieces := spot(dotted, drawnKey(theme, scale, keypad.Red, s, true))
		if pieces != 1 {
			t.Errorf("%d dots, want 1", pieces)
		}
		c := canvas{scale: scale}
		top := keySurface(&c, KeyBounds(keypad.Red, scale), s)
		middle := top.Min.Add(top.Size().Div(2))
		near := image.Rectangle{Min: middle, Max: middle}.Inset(-px(dotRadius*2, scale))
		if !where.In(near) || where.Dx() < px(dotRadius*2, scale)-2 {
			t.Errorf("the dot is at %v, want about %v across at %v", where, px(dotRadius*2, scale), middle)
		}
	})
}

func TestDotReadsAsRaised(t *testing.T) {
	eachKeyLook(t, func(t *testing.T, theme Theme, scale float64, s keyState) {
		img := drawnKey(theme, scale, keypad.Red, s, false)
		c := canvas{scale: scale}
		top := keySurface(&c, KeyBounds(keypad.Red, scale), s)
		x, y := (top.Min.X+top.Max.X)/2, (top.Min.Y+top.Max.Y)/2
		// The light comes from the upper left: there is the highlight, opposite
		// it the dark side.
		light := img.RGBAAt(x-px(3, scale), y-px(3.5, scale))
		dark := img.RGBAAt(x+px(6.5, scale), y+px(6, scale))
		if l, d := paneltest.Luminance(light), paneltest.Luminance(dark); l <= d {
			t.Errorf("upper left %v is not lighter than lower right %v", light, dark)
		}
		if s == keyDown && theme == Contrast {
			return // on black there is no darker shadow
		}
		ground := img.RGBAAt(x-px(20, scale), y)
		if l := paneltest.Contrast(light, ground); l < 1.5 {
			t.Errorf("the highlight stands out from the button by %.2f:1 only", l)
		}
		if shadow := img.RGBAAt(x+px(7, scale), y+px(7, scale)); paneltest.Luminance(shadow) >= paneltest.Luminance(ground) {
			t.Errorf("no shadow: %v at the lower right is not darker than the button's %v", shadow, ground)
		}
	})
}

func TestDigitKeysHaveTheirDigitAndNothingElse(t *testing.T) {
	eachKeyLook(t, func(t *testing.T, theme Theme, scale float64, s keyState) {
		var p Painter
		p.setLetters(scale)
		for k := keypad.Key0; k <= keypad.Key9; k++ {
			where, pieces := spot(drawnKey(theme, scale, k, s, false), drawnKey(theme, scale, k, s, true))
			if pieces != 1 {
				t.Errorf("%v has %d marks, want its digit alone", k, pieces)
			}
			glyph := p.keyText.glyph(rune('0'+k), 0).mask.Rect
			if where.Dx() > glyph.Dx() || where.Dy() > glyph.Dy() || where.Dy() < glyph.Dy()*3/4 {
				t.Errorf("the mark of %v is %v, want its digit, %v", k, where.Size(), glyph.Size())
			}
		}
	})
}

func TestPressedKeyChangesItsOwnAreaAndPlainly(t *testing.T) {
	for theme := Standard; theme < Themes; theme++ {
		for _, scale := range []float64{1, 1.5} {
			v := View{On: true, Display: "123 456", Theme: theme, Scale: scale}
			up := Render(v)
			var p Painter
			dst := image.NewRGBA(up.Rect)
			p.Paint(dst, &v)
			for k := keypad.Key0; k < keypad.Keys; k++ {
				v.Pressed = pressed(k)
				p.Paint(dst, &v)
				if at, bad := outside(dst, up, keyArea(k, scale)); bad {
					t.Fatalf("%v %vx: %v pressed changes pixel %v", theme, scale, k, at)
				}
				r, plain := KeyBounds(k, scale), 0
				for y := r.Min.Y; y < r.Max.Y; y++ {
					for x := r.Min.X; x < r.Max.X; x++ {
						if paneltest.Contrast(dst.RGBAAt(x, y), up.RGBAAt(x, y)) > 1.4 {
							plain++
						}
					}
				}
				if whole := r.Dx() * r.Dy(); plain*3 < whole {
					t.Errorf("%v %vx: pressing %v changes %d of %d pixels plainly, want a third", theme, scale, k, plain, whole)
				}
			}
		}
	}
}

func TestLatchShowsMoreThanAPress(t *testing.T) {
	for theme := Standard; theme < Themes; theme++ {
		v := View{On: true, Theme: theme, Scale: 1, Pressed: pressed(keypad.Red)}
		held := Render(v)
		v.Latched = true
		latched := Render(v)
		if at, bad := outside(latched, held, keyArea(keypad.Red, 1)); bad {
			t.Errorf("%v: the latch changes pixel %v, which is not red's", theme, at)
		}
		where, _ := spot(latched, held)
		if where.Dx() < 20 || where.Dy() < 20 {
			t.Errorf("%v: the sign of the latch is %v, want at least 20 each way", theme, where.Size())
		}
		if dot := legendArea(keypad.Red, 1).Inset(8); where.Overlaps(dot) {
			t.Errorf("%v: the sign of the latch at %v hides the dot at %v", theme, where, dot)
		}
		v.Pressed = pressed()
		if at, bad := outside(Render(v), latched, image.Rectangle{}); bad {
			t.Errorf("%v: latched red looks other when no finger is on it, at %v", theme, at)
		}
	}
}
