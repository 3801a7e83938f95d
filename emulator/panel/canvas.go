package panel

import (
	"image"
	"image/color"
)

// canvas draws shapes onto a picture at a scale.
type canvas struct {
	img   *image.RGBA
	scale float64
	ras   raster
	mask  image.Alpha // of the shape in hand
}

// ink colours a shape: one colour, or a gradient from row y0 to row y1.
type ink struct {
	top, bottom color.RGBA
	y0, y1      int
}

// plain is ink of one colour.
func plain(c color.RGBA) ink { return ink{top: c, bottom: c} }

// gradient is ink that changes from the upper to the lower edge of r.
func gradient(top, bottom color.RGBA, r image.Rectangle) ink {
	return ink{top, bottom, r.Min.Y, r.Max.Y - 1}
}

// at is the colour of row y.
func (i ink) at(y int) color.RGBA {
	n := i.y1 - i.y0
	if n <= 0 || i.top == i.bottom {
		return i.top
	}
	d := min(max(y-i.y0, 0), n)
	return mix(i.top, i.bottom, d, n)
}

// mix is the colour d/n of the way from a to b, opaque.
func mix(a, b color.RGBA, d, n int) color.RGBA {
	m := func(a, b uint8) uint8 { return uint8((int(a)*(n-d) + int(b)*d + n/2) / n) }
	return color.RGBA{m(a.R, b.R), m(a.G, b.G), m(a.B, b.B), 0xFF}
}

// px rounds a length at scale 1 to whole pixels.
func (c *canvas) px(v float64) int { return px(v, c.scale) }

// hair is a length at scale 1 in whole pixels, at least one.
func (c *canvas) hair(v float64) int { return max(1, c.px(v)) }

// f is a length at scale 1 in pixels.
func (c *canvas) f(v float64) float32 { return float32(v * c.scale) }

// trace makes the mask of a shape that lies within r.
func (c *canvas) trace(r image.Rectangle, shape outline) *image.Alpha {
	n := r.Dx() * r.Dy()
	if cap(c.mask.Pix) < n {
		c.mask.Pix = make([]uint8, n)
	}
	c.mask = image.Alpha{Pix: c.mask.Pix[:n], Stride: r.Dx(), Rect: image.Rectangle{Max: r.Size()}}
	c.ras.reset(r.Dx(), r.Dy())
	shape(pen{&c.ras, r.Min})
	c.ras.draw(&c.mask)
	c.mask.Rect = r
	return &c.mask
}

// fill colours a shape that lies within r.
func (c *canvas) fill(r image.Rectangle, shape outline, with ink) {
	c.cover(c.trace(r, shape), with)
}

// flood colours all of r.
func (c *canvas) flood(r image.Rectangle, with ink) {
	r = r.Intersect(c.img.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		c.run(r.Min.X, r.Max.X, y, with.at(y), 0xFF)
	}
}

// cover lays ink through a mask.
func (c *canvas) cover(m *image.Alpha, with ink) {
	for y := max(m.Rect.Min.Y, c.img.Rect.Min.Y); y < min(m.Rect.Max.Y, c.img.Rect.Max.Y); y++ {
		row := m.Pix[(y-m.Rect.Min.Y)*m.Stride:][:m.Rect.Dx()]
		c.span(m.Rect.Min.X, y, row, with.at(y), 0xFF)
	}
}

// span blends an opaque colour into a row of the picture, from x on, through a
// row of a mask and alpha/255.
func (c *canvas) span(x, y int, mask []uint8, src color.RGBA, alpha uint32) {
	x0, x1 := max(x, c.img.Rect.Min.X), min(x+len(mask), c.img.Rect.Max.X)
	if x0 >= x1 {
		return
	}
	mask = mask[x0-x : x1-x]
	pix := c.img.Pix[c.img.PixOffset(x0, y):][:4*len(mask)]
	for i, m := range mask {
		a := uint32(m) * alpha / 0xFF
		if p := pix[4*i : 4*i+4 : 4*i+4]; a == 0xFF {
			p[0], p[1], p[2], p[3] = src.R, src.G, src.B, 0xFF
		} else if a != 0 {
			blend(p, src, a)
		}
	}
}

// run blends an opaque colour into a row from x0 to before x1, a/255 of it.
func (c *canvas) run(x0, x1, y int, src color.RGBA, a uint32) {
	x0, x1 = max(x0, c.img.Rect.Min.X), min(x1, c.img.Rect.Max.X)
	if x0 >= x1 || a == 0 {
		return
	}
	pix := c.img.Pix[c.img.PixOffset(x0, y):][:4*(x1-x0)]
	if a < 0xFF {
		for i := 0; i < len(pix); i += 4 {
			blend(pix[i:i+4:i+4], src, a)
		}
		return
	}
	pix[0], pix[1], pix[2], pix[3] = src.R, src.G, src.B, 0xFF
	for n := 4; n < len(pix); n *= 2 {
		copy(pix[n:], pix[:n])
	}
}

// blend lays an opaque colour over an opaque pixel, a/255 of it.
func blend(pix []uint8, src color.RGBA, a uint32) {
	_ = pix[3]
	b := 0xFF - a
	pix[0] = uint8((uint32(pix[0])*b + uint32(src.R)*a + 127) / 0xFF)
	pix[1] = uint8((uint32(pix[1])*b + uint32(src.G)*a + 127) / 0xFF)
	pix[2] = uint8((uint32(pix[2])*b + uint32(src.B)*a + 127) / 0xFF)
	pix[3] = 0xFF
}
