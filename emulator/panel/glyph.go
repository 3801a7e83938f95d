package panel

import (
	"image"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// subpixels is at how many places within a pixel a letter may stand, so that
// running text is evenly spaced at small sizes.
const subpixels = 4

// maxGlyphs bounds a face's cache against text without end.
const maxGlyphs = 1024

// letters is a font at one size, with the letters drawn so far.
type letters struct {
	font   *sfnt.Font
	ppem   fixed.Int26_6
	tall   float32 // letters are stretched upwards by this factor
	buf    sfnt.Buffer
	ras    raster
	glyphs map[glyphKey]glyph
}

type glyphKey struct {
	r   rune
	sub uint8
}

// glyph is a letter drawn.
type glyph struct {
	mask    *image.Alpha // its place is relative to the dot; nil if blank
	advance fixed.Int26_6
}

// newLetters returns the letters of a font, size pixels to the em.
func newLetters(f *sfnt.Font, size float64, tall float32) *letters {
	return &letters{
		font: f, ppem: fixed.Int26_6(size*64 + 0.5), tall: tall,
		glyphs: make(map[glyphKey]glyph),
	}
}

// glyph returns a letter that stands sub/subpixels behind a whole pixel.
func (l *letters) glyph(r rune, sub uint8) glyph {
	key := glyphKey{r, sub}
	if g, ok := l.glyphs[key]; ok {
		return g
	}
	if len(l.glyphs) >= maxGlyphs {
		clear(l.glyphs)
	}
	g := l.draw(r, sub)
	l.glyphs[key] = g
	return g
}

// draw makes a letter. One that the font lacks is its empty box.
func (l *letters) draw(r rune, sub uint8) glyph {
	index, err := l.font.GlyphIndex(&l.buf, r)
	if err != nil {
		return glyph{}
	}
	var g glyph
	if g.advance, err = l.font.GlyphAdvance(&l.buf, index, l.ppem, font.HintingNone); err != nil {
		return glyph{}
	}
	segments, err := l.font.LoadGlyph(&l.buf, index, l.ppem, nil)
	if err != nil || len(segments) == 0 {
		return g
	}
	b := segments.Bounds()
	y0 := int(float32(b.Min.Y)*l.tall/64) - 2
	y1 := int(float32(b.Max.Y)*l.tall/64) + 2
	box := image.Rect(b.Min.X.Floor()-1, y0, b.Max.X.Ceil()+2, y1)
	l.ras.reset(box.Dx(), box.Dy())
	dx := float32(sub)/subpixels - float32(box.Min.X)
	at := func(p fixed.Point26_6) (x, y float32) {
		return float32(p.X)/64 + dx, float32(float32(p.Y)*l.tall/64) - float32(box.Min.Y)
	}
	for _, s := range segments {
		x0, y0 := at(s.Args[0])
		x1, y1 := at(s.Args[1])
		x2, y2 := at(s.Args[2])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			l.ras.moveTo(x0, y0)
		case sfnt.SegmentOpLineTo:
			l.ras.lineTo(x0, y0)
		case sfnt.SegmentOpQuadTo:
			l.ras.quadTo(x0, y0, x1, y1)
		case sfnt.SegmentOpCubeTo:
			l.ras.cubeTo(x0, y0, x1, y1, x2, y2)
		}
	}
	g.mask = image.NewAlpha(image.Rectangle{Max: box.Size()})
	l.ras.draw(g.mask)
	g.mask.Rect = box
	return g
}

// width returns how far s reaches.
func (l *letters) width(s string) fixed.Int26_6 {
	var w fixed.Int26_6
	for _, r := range s {
		w += l.glyph(r, 0).advance
	}
	return w
}

// text draws s with its dot at x, y.
func (l *letters) text(dst *image.RGBA, x fixed.Int26_6, y int, s string, src *image.Uniform) {
	for _, r := range s {
		sub := uint8(x & 63 * subpixels / 64)
		g := l.glyph(r, sub)
		l.put(dst, g, x.Floor(), y, src)
		x += g.advance
	}
}

// put draws one letter with its dot at x, y.
func (l *letters) put(dst *image.RGBA, g glyph, x, y int, src *image.Uniform) {
	if g.mask == nil {
		return
	}
	cover(dst, g.mask, image.Pt(x, y), src)
}

// centred returns where the dot of s is if s stands in the middle of r.
func (l *letters) centred(s string, r image.Rectangle) fixed.Int26_6 {
	return fixed.I(r.Min.X) + (fixed.I(r.Dx())-l.width(s))/2
}
