package panel

import (
	"image"

	"codereader/keypad"
)

// keyArea is the part of the picture that belongs to a key: its bounds and what
// its shadow and its latch reach. The areas of two keys never overlap.
func keyArea(k keypad.Key, scale float64) image.Rectangle {
	return KeyBounds(k, scale).Inset(-int(keyMargin * scale))
}

// radius is how round the corners of key k are. The red button is round at its
// ends, so that its shape tells it too.
func radius(k keypad.Key) float64 {
	if k == keypad.Red {
		return (keyHeight - keyDepth) / 2 // its surface is half round at each end
	}
	return keyRadius
}

// keySurface is the top of a key in bounds r: above its side when it is up, sunk by
// its depth when it is down.
func keySurface(c *canvas, r image.Rectangle, state keyState) image.Rectangle {
	depth := c.hair(keyDepth)
	if state == keyUp {
		r.Max.Y -= depth
	} else {
		r.Min.Y += depth
	}
	return r
}

// drawKey draws one key: a digit with its name, red with its dot.
func drawKey(c *canvas, p *palette, l *letters, k keypad.Key, state keyState) {
	top := drawBlank(c, p, k, state)
	if k == keypad.Red {
		drawDot(c, p, top, state)
		return
	}
	name := k.String()
	b := l.glyph(rune(name[0]), 0).mask.Rect
	y := (top.Min.Y + top.Max.Y - b.Min.Y - b.Max.Y) / 2
	l.text(c.img, l.centred(name, top), y, name, image.NewUniform(p.look(k, state).legend))
}

// drawBlank draws a key with nothing on it and returns its surface.
func drawBlank(c *canvas, p *palette, k keypad.Key, state keyState) image.Rectangle {
	r := KeyBounds(k, c.scale)
	top := keySurface(c, r, state)
	round := c.f(radius(k))
	drawWell(c, p, r, round)
	look := p.look(k, state)
	if state == keyUp {
		c.shadow(r, round, c.px(3), c.hair(1.4), p.shadow)
	}
	if p.flat && state == keyUp {
		drawFlat(c, look, r, top, round)
		return top
	}
	c.fillRound(r, round, plain(look.side))
	c.fillRound(top, round, plain(look.glint))
	in := top
	in.Min.Y += c.hair(1.2)
	c.fillRound(in, round-c.f(0.6), gradient(look.top, look.bottom, in))
	if state != keyUp {
		edge := top.Inset(c.hair(1))
		c.fill(edge, frame(edge, round-c.f(1), c.f(ringWidth)), plain(look.ring))
	}
	return top
}

// drawFlat draws a key of a flat theme that is up: an outline, and the side set
// off from the surface by its tone alone.
func drawFlat(c *canvas, look *face, r, top image.Rectangle, round float32) {
	line := c.hair(2)
	side := r // its upper half would shine through at the surface's corners
	side.Min.Y += r.Dy() / 2
	c.fillRound(r, round, plain(look.ring))
	for _, part := range [...]struct {
		r   image.Rectangle
		ink ink
	}{{side, plain(look.side)}, {top, plain(look.top)}} {
		c.fillRound(part.r.Inset(line), round-float32(line), part.ink)
	}
}

// ringWidth is how thick the outline of a pressed key is, at scale 1.
const ringWidth = 3.5

// drawWell draws the gap in the body that a key stands in.
func drawWell(c *canvas, p *palette, r image.Rectangle, round float32) {
	w := c.hair(2.5)
	r = r.Inset(-w)
	lip := r.Add(image.Pt(0, c.hair(1)))
	c.fillRound(lip, round+float32(w), plain(p.rimTop))
	c.fillRound(r, round+float32(w), plain(p.well))
}

// look returns the colours of key k.
func (p *palette) look(k keypad.Key, state keyState) *face {
	switch {
	case k == keypad.Red && state == keyUp:
		return &p.red
	case k == keypad.Red:
		return &p.redPressed
	case state == keyUp:
		return &p.key
	}
	return &p.keyPressed
}
