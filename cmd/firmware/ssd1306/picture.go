package ssd1306

// picture is what the display shows, as the chip keeps it: pages of columns of
// eight dots.
type picture [Pages][Width]byte

// set lights a dot.
func (p *picture) set(x, y int) { p[y/8][x] |= 1 << (y % 8) }

// lit says whether a dot is lit.
func (p *picture) lit(x, y int) bool { return p[y/8][x]>>(y%8)&1 == 1 }

// sizes are how large a dot of a letter may be drawn, from the largest: lines
// of up to so many letters, and the dot's width and height. Letters that are
// higher than wide are read from farther away, and there is room for it.
var sizes = [...]struct{ letters, width, height int }{
	{7, 3, 5},  // a code of six digits: 35 dots high
	{10, 2, 4}, // any line: 28 dots high
}

// maxLetters is the longest line.
const maxLetters = 10

// draw draws a text in the middle of the display.
func draw(text string) (p picture) {
	if len(text) > maxLetters {
		text = text[:maxLetters]
	}
	size := sizes[len(sizes)-1]
	if len(text) <= sizes[0].letters {
		size = sizes[0]
	}
	advance := (glyphWidth + 1) * size.width
	left := (Width - len(text)*advance + size.width) / 2
	top := (Height - baseline*size.height) / 2
	for i := range len(text) {
		p.letter(glyphOf(text[i]), left+i*advance, top, size.width, size.height)
	}
	return p
}

// letter draws a letter with its upper left corner at x, y.
func (p *picture) letter(g *glyph, x, y, width, height int) {
	for row, dots := range g {
		for column := range glyphWidth {
			if dots>>(glyphWidth-1-column)&1 == 0 {
				continue
			}
			for dx := range width {
				for dy := range height {
					p.set(x+column*width+dx, y+row*height+dy)
				}
			}
		}
	}
}
