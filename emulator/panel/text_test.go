package panel

import (
	"image"
	"slices"
	"strings"
	"testing"

	"codereader/assets/font"

	"golang.org/x/image/math/fixed"
)

// displayLetters are what the display can show (device.md, "Panel").
const displayLetters = "0123456789- abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ"

func TestDisplayLettersStayInTheirCells(t *testing.T) {
	for _, scale := range scales {
		var p Painter
		p.setLetters(scale)
		glass := glassBox.rect(scale)
		base := glass.Min.Y + glass.Dy()/2 + px(displayBase, scale)
		for _, r := range displayLetters {
			g := p.displayText.glyph(r, 0)
			if g.mask == nil {
				if r != ' ' {
					t.Errorf("%q is blank", r)
				}
				continue
			}
			ink := inked(g.mask)
			if ink.Min.Y+base < glass.Min.Y+px(3, scale) || ink.Max.Y+base > glass.Max.Y-px(3, scale) {
				t.Errorf("%vx: %q reaches from %d to %d, the glass from %d to %d",
					scale, r, ink.Min.Y+base, ink.Max.Y+base, glass.Min.Y, glass.Max.Y)
			}
			// The pale pixel at a letter's edge may be the neighbour's too.
			if cell := px(cellWidth, scale); ink.Dx() > cell+1 {
				t.Errorf("%vx: %q is %d wide, its cell %d", scale, r, ink.Dx(), cell)
			}
		}
	}
}

// inked returns the part of a mask that is not empty.
func inked(m *image.Alpha) image.Rectangle {
	var r image.Rectangle
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
			if m.AlphaAt(x, y).A != 0 {
				r = r.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return r
}

func TestDisplayShowsTenCharacters(t *testing.T) {
	show := func(text string) *image.RGBA { return Render(View{On: true, Display: text, Scale: 1}) }
	if at, bad := outside(show("01234567890123"), show("0123456789"), image.Rectangle{}); bad {
		t.Errorf("an eleventh character shows at %v", at)
	}
	if where, _ := spot(show("0123456789"), show("012345678")); where.Empty() {
		t.Error("the tenth character does not show")
	}
}

func TestDarkDisplayIsBlank(t *testing.T) {
	off := Render(View{Scale: 1})
	if at, bad := outside(Render(View{Display: "123 456", Scale: 1}), off, image.Rectangle{}); bad {
		t.Errorf("a display that is off shows something at %v", at)
	}
}

func TestLinesAreNoWiderThanAsked(t *testing.T) {
	l := newLetters(font.Text(), 20, 1)
	w := fixed.I(150)
	for _, text := range []string{"", "a", "no sound device", strings.Repeat("word ", 40), strings.Repeat("x", 200), "æøå ÆØÅ 日本"} {
		lines := wrap(l, text, w)
		for _, line := range lines {
			if got := l.width(line); got > w {
				t.Errorf("%q is %v wide, want at most %v", line, got, w)
			}
		}
		if n := 2; len(lines) > n {
			short := atMost(l, slices.Clone(lines), n, w)
			if len(short) != n || !strings.HasSuffix(short[n-1], ellipsis) || l.width(short[n-1]) > w {
				t.Errorf("%q cut to %d lines is %q", text, n, short)
			}
		}
	}
	if got := wrap(l, "one two", fixed.I(500)); !slices.Equal(got, []string{"one two"}) {
		t.Errorf("what fits is broken into %q", got)
	}
}

func TestHelpFitsThePage(t *testing.T) {
	long := append([]string{"Keys"}, slices.Repeat([]string{"Ctrl and plus\tmakes the reader larger, up to four times"}, 20)...)
	for _, scale := range []float64{1, 1.5, 4} {
		in := image.Rectangle{Max: Size(scale)}.Inset(px(helpEdge, scale))
		for _, lines := range [][]string{helpText, long, {"Keys"}, {""}, {"\t"}} {
			set := fitHelp(lines, scale)
			for _, row := range set.rows {
				l, x := set.text, 0
				if row.heading {
					l = set.bold
				}
				if row.indent {
					x = set.keys
				}
				if row.y > in.Max.Y || x+l.width(row.words).Ceil() > in.Dx() || row.key != "" && set.bold.width(row.key).Ceil() >= set.keys {
					t.Errorf("%vx: %q %q at %d is not on the page", scale, row.key, row.words, row.y)
				}
			}
		}
	}
	if small, large := fitHelp(long, 1), fitHelp(helpText, 1); small.lead >= large.lead {
		t.Errorf("lines are %d apart in a long help and %d in a short one", small.lead, large.lead)
	}
}

func TestManyLettersDoNotFillMemory(t *testing.T) {
	l := newLetters(font.Text(), 12, 1)
	for r := rune(0); r < 3*maxGlyphs; r++ {
		l.glyph(r, 0)
	}
	if n := len(l.glyphs); n > maxGlyphs {
		t.Errorf("%d letters are kept, want at most %d", n, maxGlyphs)
	}
}
