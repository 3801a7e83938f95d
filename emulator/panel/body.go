package panel

import "image"

// drawBody draws all that never moves: the ground, the reader's body, the
// display's frame, the socket, the grille and the cards below.
func drawBody(c *canvas, p *palette) {
	page := c.img.Rect
	c.flood(page, gradient(p.deskTop, p.deskBottom, page))
	drawSocket(c, p)
	drawCase(c, p)
	drawBezel(c, p)
	drawSocketSign(c, p)
	drawGrille(c, p)
	drawCard(c, p, captionBox.rect(c.scale))
}

// drawCase draws the body: a shadow, an outline, a rim that the light falls on
// from above, and the face.
func drawCase(c *canvas, p *palette) {
	r := bodyBox.rect(c.scale)
	radius := c.f(bodyRadius)
	c.shadow(r, radius, c.px(5), c.px(4), p.shadow)
	c.fillRound(r, radius, plain(p.bodyLine))
	line := c.hair(1)
	if p.flat {
		line = c.hair(3)
	}
	rim := r.Inset(line)
	c.fillRound(rim, radius-float32(line), gradient(p.rimTop, p.rimBottom, rim))
	edge := rim.Inset(c.hair(2.5))
	c.fillRound(edge, radius-float32(r.Dx()-edge.Dx())/2, gradient(p.bodyTop, p.bodyBottom, edge))
}

// drawBezel draws the frame that the display lies in.
func drawBezel(c *canvas, p *palette) {
	r := bezelBox.rect(c.scale)
	radius := c.f(16)
	lip := r.Add(image.Pt(0, c.hair(1)))
	c.fillRound(lip, radius, plain(p.bezelLine))
	c.fillRound(r, radius, gradient(p.bezelTop, p.bezelBottom, r))
}

// drawGlass draws the display's ground, lit or not.
func drawGlass(c *canvas, p *palette, on bool) {
	r := glassBox.rect(c.scale)
	radius := c.f(9)
	ground := p.glassOff
	if on {
		ground = p.glassOn
	}
	if p.flat {
		c.fillRound(r, radius, plain(ground))
		return
	}
	// The frame throws a shadow on the upper edge of the glass.
	const steps = 4
	c.fillRound(r, radius, plain(mix(ground, p.bezelTop, 1, 2)))
	for i := range steps {
		r.Min.Y += c.hair(1)
		if i == 0 {
			r.Min.X += c.hair(1)
			r.Max.X -= c.hair(1)
			r.Max.Y -= c.hair(1)
		}
		c.fillRound(r, radius-c.f(1), plain(mix(ground, p.bezelTop, steps-1-i, 4*steps)))
	}
}

// drawSocket draws the headphone socket in the right side: its collar stands
// out from behind the body.
func drawSocket(c *canvas, p *palette) {
	r := socketBox.rect(c.scale)
	radius := c.f(3)
	c.shadow(r, radius, c.px(2), c.px(2), p.shadow)
	c.fillRound(r, radius, plain(p.mark))
	in := r.Inset(c.hair(1))
	metal := gradient(p.rimBottom, p.mark, in)
	if p.flat {
		metal = plain(p.rimBottom)
	}
	c.fillRound(in, radius, metal)
	slit := image.Rect(r.Max.X-c.px(4), r.Min.Y+c.px(11), r.Max.X, r.Max.Y-c.px(11))
	c.fillRound(slit, c.f(1), plain(p.hole))
}

// grilleRows is how many holes stand in each row of the grille.
var grilleRows = [...]int{5, 6, 7, 6, 5}

// drawGrille draws the loudspeaker's holes in the middle of its place.
func drawGrille(c *canvas, p *palette) {
	const pitchX, pitchY, radius = 12.6, 11.4, 3.2
	b := grilleBox()
	midX, midY := (b.x0+b.x1)/2, (b.y0+b.y1)/2
	for i, n := range grilleRows {
		y := midY + (float64(i)-float64(len(grilleRows)-1)/2)*pitchY
		for j := range n {
			x := midX + (float64(j)-float64(n-1)/2)*pitchX
			r := box{x - radius - 1, y - radius - 1, x + radius + 1, y + radius + 2}.rect(c.scale)
			hole := func(dy float64) outline {
				return func(p pen) { p.circle(c.f(x), c.f(y+dy), c.f(radius)) }
			}
			c.fill(r, hole(1), plain(p.holeEdge))
			c.fill(r, hole(0), plain(p.hole))
		}
	}
}

// drawCard draws the ground of a text below the reader.
func drawCard(c *canvas, p *palette, r image.Rectangle) {
	radius := c.f(14)
	line := c.hair(1.5)
	c.fillRound(r, radius, plain(p.cardLine))
	in := r.Inset(line)
	c.fillRound(in, radius-float32(line), plain(p.card))
}
