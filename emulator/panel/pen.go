package panel

import "image"

// arc is how far the control points of a cubic that draws a quarter circle of
// radius 1 are from its ends.
const arc = 0.5522847

// pen writes outlines in page coordinates into a rasterizer whose upper left
// pixel is at origin. Outlines that run the other way cut holes.
type pen struct {
	ras    *raster
	origin image.Point
}

// outline draws a shape with a pen.
type outline func(p pen)

func (p pen) move(x, y float32) {
	p.ras.moveTo(x-float32(p.origin.X), y-float32(p.origin.Y))
}

func (p pen) line(x, y float32) {
	p.ras.lineTo(x-float32(p.origin.X), y-float32(p.origin.Y))
}

func (p pen) cube(x1, y1, x2, y2, x3, y3 float32) {
	ox, oy := float32(p.origin.X), float32(p.origin.Y)
	p.ras.cubeTo(x1-ox, y1-oy, x2-ox, y2-oy, x3-ox, y3-oy)
}

// round draws a rectangle with round corners of radius r, clockwise.
func (p pen) round(x0, y0, x1, y1, r float32) {
	r = min(r, (x1-x0)/2, (y1-y0)/2)
	k := float32(r * (1 - arc))
	p.move(x0+r, y0)
	p.line(x1-r, y0)
	p.cube(x1-k, y0, x1, y0+k, x1, y0+r)
	p.line(x1, y1-r)
	p.cube(x1, y1-k, x1-k, y1, x1-r, y1)
	p.line(x0+r, y1)
	p.cube(x0+k, y1, x0, y1-k, x0, y1-r)
	p.line(x0, y0+r)
	p.cube(x0, y0+k, x0+k, y0, x0+r, y0)
}

// roundHole is round, the other way.
func (p pen) roundHole(x0, y0, x1, y1, r float32) {
	r = min(r, (x1-x0)/2, (y1-y0)/2)
	k := float32(r * (1 - arc))
	p.move(x0+r, y0)
	p.cube(x0+k, y0, x0, y0+k, x0, y0+r)
	p.line(x0, y1-r)
	p.cube(x0, y1-k, x0+k, y1, x0+r, y1)
	p.line(x1-r, y1)
	p.cube(x1-k, y1, x1, y1-k, x1, y1-r)
	p.line(x1, y0+r)
	p.cube(x1, y0+k, x1-k, y0, x1-r, y0)
}

// circle draws a circle.
func (p pen) circle(x, y, r float32) { p.round(x-r, y-r, x+r, y+r, r) }

// roundRect is the outline of r with round corners.
func roundRect(r image.Rectangle, radius float32) outline {
	return func(p pen) {
		p.round(float32(r.Min.X), float32(r.Min.Y), float32(r.Max.X), float32(r.Max.Y), radius)
	}
}

// frame is the outline of a line along the inside of r, w wide.
func frame(r image.Rectangle, radius, w float32) outline {
	x0, y0 := float32(r.Min.X), float32(r.Min.Y)
	x1, y1 := float32(r.Max.X), float32(r.Max.Y)
	return func(p pen) {
		p.round(x0, y0, x1, y1, radius)
		p.roundHole(x0+w, y0+w, x1-w, y1-w, max(radius-w, 0))
	}
}
