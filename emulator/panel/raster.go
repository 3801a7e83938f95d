package panel

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
)

// raster turns outlines into masks, to the same bits on every platform.
//
// x/image/vector alone does not: it reckons large pictures and all curves in
// floating point, where some processors round less often. So curves are made
// into lines here, every product rounded, and large pictures out of tiles that
// are small enough for it to reckon in integers.
type raster struct {
	vec  vector.Rasterizer
	size image.Point
	path []vertex
	at   vertex
}

// vertex is a point of a path; a path begins anew where start is set.
type vertex struct {
	x, y  float32
	start bool
}

// rasterTile is the largest picture for which x/image/vector reckons in
// integers.
const rasterTile = 512

// reset makes r ready for a mask of a size.
func (r *raster) reset(w, h int) {
	r.size, r.path, r.at = image.Pt(w, h), r.path[:0], vertex{}
}

func (r *raster) moveTo(x, y float32) {
	r.at = vertex{x, y, true}
	r.path = append(r.path, r.at)
}

func (r *raster) lineTo(x, y float32) {
	r.at = vertex{x, y, false}
	r.path = append(r.path, r.at)
}

// quadTo draws a quadratic curve.
func (r *raster) quadTo(x1, y1, x2, y2 float32) {
	x0, y0 := r.at.x, r.at.y
	n := pieces(bend(x0, x1, x2), bend(y0, y1, y2))
	for i := 1; i < n; i++ {
		t := float32(i) / float32(n)
		r.lineTo(
			between(between(x0, x1, t), between(x1, x2, t), t),
			between(between(y0, y1, t), between(y1, y2, t), t))
	}
	r.lineTo(x2, y2)
}

// cubeTo draws a cubic curve.
func (r *raster) cubeTo(x1, y1, x2, y2, x3, y3 float32) {
	x0, y0 := r.at.x, r.at.y
	n := pieces(max(bend(x0, x1, x2), bend(x1, x2, x3)), max(bend(y0, y1, y2), bend(y1, y2, y3)))
	for i := 1; i < n; i++ {
		t := float32(i) / float32(n)
		r.lineTo(cubic(x0, x1, x2, x3, t), cubic(y0, y1, y2, y3, t))
	}
	r.lineTo(x3, y3)
}

func cubic(a, b, c, d, t float32) float32 {
	ab, bc, cd := between(a, b, t), between(b, c, t), between(c, d, t)
	return between(between(ab, bc, t), between(bc, cd, t), t)
}

// between is the point t of the way from a to b. The product is rounded before
// it is added.
func between(a, b, t float32) float32 { return a + float32(t*(b-a)) }

// bend is how much a curve with three of its points turns, in pixels.
func bend(a, b, c float32) float32 {
	d := float32(a-b) + float32(c-b)
	return max(d, -d)
}

// pieces is how many lines make a curve that turns so much look like one.
func pieces(x, y float32) int {
	d := float64(max(x, y))
	return 2 + int(math.Sqrt(float64(12*d)))
}

// draw writes the mask of the path, all of it.
func (r *raster) draw(mask *image.Alpha) {
	for y := 0; y < r.size.Y; y += rasterTile {
		for x := 0; x < r.size.X; x += rasterTile {
			tile := image.Rect(x, y, min(x+rasterTile, r.size.X), min(y+rasterTile, r.size.Y))
			r.vec.Reset(tile.Dx(), tile.Dy())
			r.vec.DrawOp = draw.Src
			ox, oy := float32(x), float32(y)
			for i, v := range r.path {
				switch {
				case !v.start:
					r.vec.LineTo(v.x-ox, v.y-oy)
				default:
					if i > 0 {
						r.vec.ClosePath()
					}
					r.vec.MoveTo(v.x-ox, v.y-oy)
				}
			}
			r.vec.ClosePath()
			r.vec.Draw(mask, tile, image.Opaque, image.Point{})
		}
	}
}
