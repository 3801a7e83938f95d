package pane

import (
	"github.com/hajimehoshi/ebiten/v2/text/v2"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
)

// letters are a font at one size, for the processor and for the widgets.
type letters struct {
	face   font.Face
	widget text.Face
}

func newLetters(f *sfnt.Font, size float64) (*letters, error) {
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		return nil, err
	}
	return &letters{face, text.NewGoXFace(face)}, nil
}

// width returns how long a text is, in whole pixels.
func (l *letters) width(s string) int { return font.MeasureString(l.face, s).Ceil() }

// fit returns as much of a text as there is room for, with an ellipsis if that
// is not all.
func (l *letters) fit(s string, room int) string {
	if l.width(s) <= room {
		return s
	}
	r := []rune(s)
	for len(r) > 0 && l.width(string(r)+"…") > room {
		r = r[:len(r)-1]
	}
	return string(r) + "…"
}

// end returns as much of the end of a text as there is room for.
func (l *letters) end(s string, room int) string {
	r := []rune(s)
	for len(r) > 0 && l.width(string(r)) > room {
		r = r[1:]
	}
	return string(r)
}
