package font

import (
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// letters are what the reader, its captions and its help must be able to show.
const letters = "0123456789-–,.:;!?+()'/…" +
	"abcdefghijklmnopqrstuvwxyzæøå" +
	"ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ" + "éäöü"

var fonts = map[string]func() *sfnt.Font{"Display": Display, "Bold": Bold, "Text": Text}

func TestEveryFontHasEveryLetter(t *testing.T) {
	for name, f := range fonts {
		var b sfnt.Buffer
		for _, r := range letters {
			g, err := f().GlyphIndex(&b, r)
			if err != nil || g == 0 {
				t.Errorf("%s has no %q (%v)", name, r, err)
			}
		}
	}
}

func TestDisplayLettersHaveOneWidth(t *testing.T) {
	var b sfnt.Buffer
	f := Display()
	want := advance(t, f, &b, '0')
	for _, r := range letters {
		if got := advance(t, f, &b, r); got != want {
			t.Errorf("%q is %v wide, 0 is %v", r, got, want)
		}
	}
}

func advance(t *testing.T, f *sfnt.Font, b *sfnt.Buffer, r rune) fixed.Int26_6 {
	t.Helper()
	g, err := f.GlyphIndex(b, r)
	if err != nil {
		t.Fatal(err)
	}
	a, err := f.GlyphAdvance(b, g, fixed.I(64), font.HintingNone)
	if err != nil {
		t.Fatal(err)
	}
	return a
}
