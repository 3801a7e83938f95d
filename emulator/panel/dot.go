package panel

import (
	"image"
	"math"

	"codereader/keypad"
)

// dotRadius is the size of the red button's raised dot, at scale 1.
const dotRadius = 9.0

// drawDot draws the raised dot in the middle of the red button: its shadow to
// the lower right, then a dome with the light from the upper left.
func drawDot(c *canvas, p *palette, top image.Rectangle, state keyState) {
	x := float32(top.Min.X+top.Max.X) / 2
	y := float32(top.Min.Y+top.Max.Y) / 2
	r := c.f(dotRadius)
	reach := int(r) + c.hair(3)
	at := image.Rect(int(x)-reach, int(y)-reach, int(x)+reach+1, int(y)+reach+1)
	disc := func(dx, dy, r float32) outline {
		return func(p pen) { p.circle(x+dx, y+dy, r) }
	}
	if p.flat {
		legend := plain(p.look(keypad.Red, state).legend)
		lift := c.f(1.2)
		c.fill(at, disc(lift, lift, r), legend)
		if state == keyUp { // on the black of a pressed button a black rim would cut the dot in two
			c.fill(at, disc(-lift, -lift, r-c.f(1)), plain(p.badge))
		}
		c.fill(at, disc(-lift, -lift, r-c.f(2.6)), plain(p.dotLight))
		return
	}
	d := c.px(dotRadius)
	under := image.Rect(int(x)-d, int(y)-d, int(x)+d, int(y)+d).Add(image.Pt(c.hair(1.4), 0))
	c.shadow(under, r, c.px(2), c.hair(1.3), 0xC0)
	c.fill(at, disc(0, 0, r), plain(p.redPressed.side))
	c.dome(at, x, y, r-c.f(0.7), &p.red)
}

// The direction of the light, a vector of length 1: from the upper left and
// from in front.
const (
	lightX = -0.48
	lightY = -0.60
	lightZ = 0.64
)

// dome draws a half sphere: dark where it turns away from the light, the face's
// own colour, and its glint where it looks into the light.
func (c *canvas) dome(at image.Rectangle, cx, cy, r float32, look *face) {
	m := c.trace(at, func(p pen) { p.circle(cx, cy, r) })
	const full, own = 1000, 600
	at = at.Intersect(c.img.Rect)
	for y := at.Min.Y; y < at.Max.Y; y++ {
		for x := at.Min.X; x < at.Max.X; x++ {
			a := m.AlphaAt(x, y).A
			if a == 0 {
				continue
			}
			nx := (float64(x) + 0.5 - float64(cx)) / float64(r)
			ny := (float64(y) + 0.5 - float64(cy)) / float64(r)
			// The conversions keep the compiler from fusing multiply and add,
			// which would round differently from machine to machine.
			nz := math.Sqrt(max(0, 1-float64(nx*nx)-float64(ny*ny)))
			lit := float64(nx*lightX) + float64(ny*lightY) + float64(nz*lightZ)
			level := int(max(0, lit) * full)
			col := mix(look.side, look.top, min(level, own), own)
			if level > own {
				col = mix(look.top, look.glint, level-own, full-own)
			}
			i := c.img.PixOffset(x, y)
			blend(c.img.Pix[i:i+4], col, uint32(a))
		}
	}
}
