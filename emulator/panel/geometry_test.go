package panel

import (
	"fmt"
	"image"
	"math"
	"testing"

	"codereader/keypad"
)

var scales = []float64{1, 1.1, 1.25, 1.5, 1.73, 2, 3, 4}

func TestKeyAtIsKeyBoundsAtEveryPoint(t *testing.T) {
	for _, s := range scales {
		size := Size(s)
		for y := -3; y < size.Y+3; y++ {
			// Bounds are searched once a row, so that the test is quick.
			var row [keypad.Keys]image.Rectangle
			for k := range row {
				if r := KeyBounds(keypad.Key(k), s); r.Min.Y <= y && y < r.Max.Y {
					row[k] = r
				}
			}
			for x := -3; x < size.X+3; x++ {
				want := keypad.None
				for k, r := range row {
					if r.Min.X <= x && x < r.Max.X {
						want = keypad.Key(k)
					}
				}
				if got, ok := KeyAt(image.Pt(x, y), s); got != want || ok != (want != keypad.None) {
					t.Fatalf("scale %v: key at %d, %d is %v (%v), want %v", s, x, y, got, ok, want)
				}
			}
		}
	}
}

func TestKeysStandAsLayoutSays(t *testing.T) {
	for _, s := range scales {
		for row := range keypad.Rows {
			for col := range keypad.Columns {
				k := keypad.Layout[row][col]
				if k == keypad.None {
					continue
				}
				r := KeyBounds(k, s)
				if col > 0 && keypad.Layout[row][col-1] != keypad.None {
					if l := KeyBounds(keypad.Layout[row][col-1], s); l.Max.X >= r.Min.X || l.Min.Y != r.Min.Y {
						t.Errorf("scale %v: %v at %v is not right of %v", s, k, r, l)
					}
				}
				if row > 0 && keypad.Layout[row-1][col] != keypad.None {
					if a := KeyBounds(keypad.Layout[row-1][col], s); a.Max.Y >= r.Min.Y || a.Min.X != r.Min.X {
						t.Errorf("scale %v: %v at %v is not below %v", s, k, r, a)
					}
				}
			}
		}
	}
}

// touchTarget is the least size of a key, in pixels (WCAG 2.5.5).
const touchTarget = 44

func TestKeysAreLargeEnoughToTouch(t *testing.T) {
	for k := keypad.Key0; k < keypad.Keys; k++ {
		if r := KeyBounds(k, 1); r.Dx() < touchTarget || r.Dy() < touchTarget {
			t.Errorf("%v is %v, want at least %d each way", k, r.Size(), touchTarget)
		}
	}
}

func TestPictureFitsASmallScreen(t *testing.T) {
	if s := Size(1); s.X > 400 || s.Y > 760 {
		t.Errorf("the picture is %v at scale 1, want at most 400 by 760", s)
	}
}

func TestPartsDoNotOverlap(t *testing.T) {
	for _, s := range scales {
		parts := map[string]image.Rectangle{
			"bezel":   bezelBox.rect(s),
			"grille":  grilleBox().rect(s),
			"caption": captionBox.rect(s),
			"notice":  noticeBox.rect(s),
		}
		for k := keypad.Key0; k < keypad.Keys; k++ {
			parts[fmt.Sprint("key ", k)] = keyArea(k, s)
		}
		page := image.Rectangle{Max: Size(s)}
		for a, r := range parts {
			if !r.In(page) {
				t.Errorf("scale %v: %s at %v is not on the page", s, a, r)
			}
			for b, q := range parts {
				if a < b && r.Overlaps(q) {
					t.Errorf("scale %v: %s at %v overlaps %s at %v", s, a, r, b, q)
				}
			}
		}
	}
}

func TestScaleIsKeptInRange(t *testing.T) {
	for _, c := range []struct{ in, want float64 }{
		{0, 1}, {-1, 1}, {math.NaN(), 1}, {math.Inf(-1), 1}, {1.25, 1.25}, {5, 4}, {math.Inf(1), 4},
	} {
		if Size(c.in) != Size(c.want) {
			t.Errorf("size at %v is %v, want %v as at %v", c.in, Size(c.in), Size(c.want), c.want)
		}
	}
}

// All of the display is within its bounds, and nothing else is.
func TestDisplayStaysInItsBounds(t *testing.T) {
	for _, s := range scales {
		blank, full := Render(View{On: true, Scale: s}), Render(View{On: true, Display: "8888888888", Scale: s})
		var changed image.Rectangle
		for y := range blank.Rect.Dy() {
			for x := range blank.Rect.Dx() {
				if blank.RGBAAt(x, y) != full.RGBAAt(x, y) {
					changed = changed.Union(image.Rect(x, y, x+1, y+1))
				}
			}
		}
		if b := DisplayBounds(s); changed.Empty() || !changed.In(b) || b.Dx()-changed.Dx() > b.Dx()/5 {
			t.Errorf("scale %v: the display is in %v, and its letters are in %v", s, b, changed)
		}
	}
}

func TestNoKeyHasNoBounds(t *testing.T) {
	for _, k := range []keypad.Key{keypad.None, keypad.Keys} {
		if r := KeyBounds(k, 1); !r.Empty() {
			t.Errorf("%v has bounds %v", uint8(k), r)
		}
	}
}
