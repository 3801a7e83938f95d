package panel

import (
	"image"
	"image/color"
	"image/draw"

	"golang.org/x/image/vector"
)

// canvas draws shapes onto a picture at a scale.
type canvas struct {
	img   *image.RGBA
	scale float64
	ras   vector.Rasterizer
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
	c.ras.Reset(r.Dx(), r.Dy())
	c.ras.DrawOp = draw.Src
	shape(pen{&c.ras, r.Min})
	c.ras.Draw(&c.mask, c.mask.Rect, image.Opaque, image.Point{})
	c.mask.Rect = r
	return &c.mask
}

// fill colours a shape that lies within r.
func (c *canvas) fill(r image.Rectangle, shape outline, with ink) {
	c.cover(c.trace(r, shape), with.at, 0xFF)
}

// cover lays a colour, which may change from row to row, through a mask.
func (c *canvas) cover(m *image.Alpha, at func(y int) color.RGBA, alpha uint32) {
	r := m.Rect.Intersect(c.img.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		src := at(y)
		mask := m.Pix[m.PixOffset(r.Min.X, y):]
		row := c.img.Pix[c.img.PixOffset(r.Min.X, y):]
		for x := range r.Dx() {
			if a := uint32(mask[x]) * alpha / 0xFF; a != 0 {
				blend(row[4*x:4*x+4:4*x+4], src, a)
			}
		}
	}
}

// blend lays an opaque colour over an opaque pixel, a/255 of it.
func blend(pix []uint8, src color.RGBA, a uint32) {
	over := func(d, s uint8) uint8 { return uint8((uint32(d)*(0xFF-a) + uint32(s)*a + 127) / 0xFF) }
	pix[0] = over(pix[0], src.R)
	pix[1] = over(pix[1], src.G)
	pix[2] = over(pix[2], src.B)
	pix[3] = 0xFF
}

// shadow draws the soft shadow of a shape within r, moved down by dy.
func (c *canvas) shadow(r image.Rectangle, shape outline, dy, radius int, strength uint8) {
	if strength == 0 {
		return
	}
	m := c.trace(r, shape)
	soft := blurred(m, radius)
	soft.Rect = soft.Rect.Add(image.Pt(0, dy))
	c.cover(soft, func(int) color.RGBA { return color.RGBA{A: 0xFF} }, uint32(strength))
}
