package panel

import (
	"image"
	"unicode/utf8"
)

// displayBase is how far below the glass's middle the letters stand, at scale 1.
const displayBase = 24.0

// drawDisplay writes the display's text into the middle of the glass, one
// character a cell, at most DisplayLen.
func drawDisplay(dst *image.RGBA, l *letters, scale float64, text string, src *image.Uniform) {
	n := min(utf8.RuneCountInString(text), DisplayLen)
	r := glassBox.rect(scale)
	mid := (glassBox.x0+glassBox.x1)/2 - float64(n)*cellWidth/2
	base := r.Min.Y + r.Dy()/2 + px(displayBase, scale)
	i := 0
	for _, char := range text {
		if i == n {
			return
		}
		g := l.glyph(char, 0)
		x := px(mid+float64(i)*cellWidth, scale)
		x += (px(cellWidth, scale) - g.advance.Round()) / 2
		l.put(dst, g, x, base, src)
		i++
	}
}
