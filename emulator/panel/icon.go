package panel

import (
	"image"
	"image/color"
	"math"
)

// stroke draws a straight line w wide with flat ends.
func (p pen) stroke(x0, y0, x1, y1, w float32) {
	dx, dy := x1-x0, y1-y0
	n := float32(math.Sqrt(float64(float64(dx)*float64(dx)) + float64(float64(dy)*float64(dy))))
	if n == 0 {
		return
	}
	ux, uy := dx/n*w/2, dy/n*w/2
	p.move(x0+uy, y0-ux)
	p.line(x1+uy, y1-ux)
	p.line(x1-uy, y1+ux)
	p.line(x0-uy, y0+ux)
}

// arch draws the upper half of a ring of outer radius r around x, y, w wide,
// with legs that reach down by leg.
func (p pen) arch(x, y, r, w, leg float32) {
	k := r * (1 - arc)
	p.move(x-r, y+leg)
	p.line(x-r, y)
	p.cube(x-r, y-r+k, x-r+k, y-r, x, y-r)
	p.cube(x+r-k, y-r, x+r, y-r+k, x+r, y)
	p.line(x+r, y+leg)
	p.line(x+r-w, y+leg)
	p.line(x+r-w, y)
	i := r - w
	k = i * (1 - arc)
	p.cube(x+i, y-i+k, x+i-k, y-i, x, y-i)
	p.cube(x-i+k, y-i, x-i, y-i+k, x-i, y)
	p.line(x-i, y+leg)
}

// sign draws a small picture, size pixels wide and high, in the middle of r.
// The shape is given on a field from 0 to 24.
func (c *canvas) sign(r image.Rectangle, size float64, ink1 color.RGBA, shape func(p pen, at func(v float32) float32, x, y float32)) {
	side := c.f(size)
	x := float32(r.Min.X+r.Max.X)/2 - side/2
	y := float32(r.Min.Y+r.Max.Y)/2 - side/2
	at := func(v float32) float32 { return v * side / 24 }
	c.fill(r, func(p pen) { shape(p, at, x, y) }, plain(ink1))
}

// padlock is the sign of the latch.
func padlock(p pen, at func(float32) float32, x, y float32) {
	p.round(x+at(4), y+at(11), x+at(20), y+at(22), at(2))
	p.arch(x+at(12), y+at(8), at(6), at(3), at(3.5))
}

// speaker is the body of a loudspeaker.
func speaker(p pen, at func(float32) float32, x, y float32) {
	p.move(x+at(1), y+at(8))
	p.line(x+at(6), y+at(8))
	p.line(x+at(12), y+at(3))
	p.line(x+at(12), y+at(21))
	p.line(x+at(6), y+at(16))
	p.line(x+at(1), y+at(16))
}

// cross is the mark beside a loudspeaker that is silent.
func cross(p pen, at func(float32) float32, x, y float32) {
	p.stroke(x+at(15), y+at(8), x+at(23), y+at(16), at(2.6))
	p.stroke(x+at(23), y+at(8), x+at(15), y+at(16), at(2.6))
}

// headphones is the sign of the socket.
func headphones(p pen, at func(float32) float32, x, y float32) {
	p.arch(x+at(12), y+at(12), at(10), at(2.4), at(4))
	p.round(x+at(2), y+at(13), x+at(7.5), y+at(22), at(2))
	p.round(x+at(16.5), y+at(13), x+at(22), y+at(22), at(2))
}

// drawSocketSign draws the headphones on the body, beside the socket.
func drawSocketSign(c *canvas, p *palette) {
	b := box{350, 151, 374, 175}
	c.sign(b.rect(c.scale), 18, p.mark, headphones)
}

// drawLatch draws the padlock of a latched red button, in area, at the upper
// right corner of its bounds r.
func drawLatch(c *canvas, p *palette, area image.Rectangle) {
	d := c.px(32)
	r := image.Rect(area.Max.X-d, area.Min.Y, area.Max.X, area.Min.Y+d)
	c.drawBadge(p, r, float32(d)/2)
	c.sign(r, 19, p.badgeText, padlock)
}

// drawBadge draws the ground of a sign that the emulator lays over the reader.
func (c *canvas) drawBadge(p *palette, r image.Rectangle, radius float32) {
	line := c.hair(2)
	c.fillRound(r, radius, plain(p.badgeText))
	in := r.Inset(line)
	c.fillRound(in, radius-float32(line), plain(p.badge))
}

// drawMute draws the sign of silence over the grille, in r.
func drawMute(c *canvas, p *palette, l *letters, r image.Rectangle, danish bool) {
	c.drawBadge(p, r, c.f(12))
	icon := r
	icon.Max.Y -= c.px(23)
	c.sign(icon, 36, p.badgeText, speaker)
	c.sign(icon, 36, p.badgeText, cross)
	word := "Muted"
	if danish {
		word = "Lyd fra"
	}
	l.text(c.img, l.centred(word, r), r.Max.Y-c.px(11), word, image.NewUniform(p.badgeText))
}
