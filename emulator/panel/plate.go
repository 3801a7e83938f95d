package panel

import (
	"image"
	"image/color"
)

// plate is the mask of a rectangle with round corners. Its rows and columns
// between the corners are all alike, so that it is kept as a small mask whose
// middle row and column stand for all of them: a large plate costs no more to
// trace or to blur than its corners.
type plate struct {
	small *image.Alpha
	r     image.Rectangle // what the whole mask covers
}

// plate makes the mask of r with round corners. It is good until the next shape.
func (c *canvas) plate(r image.Rectangle, radius float32, blur int) plate {
	radius = max(0, min(radius, float32(r.Dx())/2, float32(r.Dy())/2))
	corner := int(radius) + 1 + blurPasses*blur
	size := image.Pt(min(r.Dx(), 2*corner+1), min(r.Dy(), 2*corner+1))
	small := image.Rectangle{Max: size}
	m := c.trace(small, roundRect(small, radius))
	if blur == 0 {
		return plate{m, r}
	}
	return plate{blurred(m, blur), r.Inset(-blurPasses * blur)}
}

// middle splits length, as it is in the whole mask, into what stands before and
// behind the middle of a small one.
func middle(small, length int) (before, behind int) {
	before = small / 2
	return before, length - (small - 1 - before)
}

// row returns the small mask's values for row y of the page.
func (p plate) row(y int) []uint8 {
	n := p.small.Rect.Dy()
	before, behind := middle(n, p.r.Dy())
	i := y - p.r.Min.Y
	switch {
	case i >= behind:
		i -= p.r.Dy() - n
	case i >= before:
		i = before
	}
	return p.small.Pix[i*p.small.Stride:][:p.small.Rect.Dx()]
}

// lay colours the page through a plate but for hollow, which something else
// will cover.
func (c *canvas) lay(p plate, at func(y int) color.RGBA, alpha uint32, hollow image.Rectangle) {
	before, behind := middle(p.small.Rect.Dx(), p.r.Dx())
	x0, x1 := p.r.Min.X+before, p.r.Min.X+behind
	for y := max(p.r.Min.Y, c.img.Rect.Min.Y); y < min(p.r.Max.Y, c.img.Rect.Max.Y); y++ {
		row, src := p.row(y), at(y)
		c.span(p.r.Min.X, y, row[:before], src, alpha)
		value := uint32(row[before]) * alpha / 0xFF
		if y < hollow.Min.Y || y >= hollow.Max.Y {
			c.run(x0, x1, y, src, value)
		} else {
			c.run(x0, max(x0, hollow.Min.X), y, src, value)
			c.run(min(x1, hollow.Max.X), x1, y, src, value)
		}
		c.span(x1, y, row[before+1:], src, alpha)
	}
}

// fillRound colours r with round corners.
func (c *canvas) fillRound(r image.Rectangle, radius float32, with ink) {
	if r.Empty() {
		return
	}
	c.lay(c.plate(r, radius, 0), with.at, 0xFF, image.Rectangle{})
}

// shadow draws the soft shadow of r with round corners, moved down by dy. It
// leaves out what r itself covers for sure.
func (c *canvas) shadow(r image.Rectangle, radius float32, dy, blur int, strength uint8) {
	if strength == 0 {
		return
	}
	p := c.plate(r.Add(image.Pt(0, dy)), radius, blur)
	black := func(int) color.RGBA { return color.RGBA{A: 0xFF} }
	c.lay(p, black, uint32(strength), r.Inset(int(radius)+1))
}
