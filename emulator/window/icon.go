package window

import (
	"image"
	"image/color"
	"math"
)

// iconSizes are the sizes that window managers ask for.
var iconSizes = []int{16, 32, 48, 64}

// icons returns the window's icon in each size.
func icons() []image.Image {
	all := make([]image.Image, 0, len(iconSizes))
	for _, size := range iconSizes {
		all = append(all, icon(size))
	}
	return all
}

// iconPart is a rounded rectangle on a field of 32 by 32.
type iconPart struct {
	x0, y0, x1, y1, radius float64
	colour                 color.RGBA
}

// iconParts are the reader as it can be told at a glance: a light body, a dark
// display, keys, and the red button with its dot.
var iconParts = []iconPart{
	{5, 1, 27, 31, 5, color.RGBA{0x3A, 0x3F, 0x46, 0xFF}},
	{6, 2, 26, 30, 4, color.RGBA{0xF4, 0xF2, 0xEE, 0xFF}},
	{8, 5, 24, 12, 1.5, color.RGBA{0x15, 0x18, 0x1C, 0xFF}},
	{8, 15, 12, 18, 1, color.RGBA{0x45, 0x4B, 0x54, 0xFF}},
	{14, 15, 18, 18, 1, color.RGBA{0x45, 0x4B, 0x54, 0xFF}},
	{20, 15, 24, 18, 1, color.RGBA{0x45, 0x4B, 0x54, 0xFF}},
	{8, 21, 12, 24, 1, color.RGBA{0x45, 0x4B, 0x54, 0xFF}},
	{14, 20, 24.5, 29, 4.5, color.RGBA{0xC8, 0x1A, 0x36, 0xFF}},
	{17.5, 23, 21, 26, 1.5, color.RGBA{0xFF, 0xC4, 0xCB, 0xFF}},
}

// icon draws the icon at a size.
func icon(size int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, size, size))
	unit := 32 / float64(size)
	for y := range size {
		for x := range size {
			at := color.RGBA{}
			for _, p := range iconParts {
				at = over(at, p.colour, p.cover((float64(x)+0.5)*unit, (float64(y)+0.5)*unit, unit))
			}
			img.SetRGBA(x, y, at)
		}
	}
	return img
}

// cover returns how much of a pixel with its middle at x, y the part covers,
// 0 to 1.
func (p *iconPart) cover(x, y, pixel float64) float64 {
	// How far the point is outside the rectangle that the corners round off.
	dx := max(p.x0+p.radius-x, x-p.x1+p.radius, 0)
	dy := max(p.y0+p.radius-y, y-p.y1+p.radius, 0)
	return min(max((p.radius-math.Hypot(dx, dy))/pixel+0.5, 0), 1)
}

// over lays a colour over another one; both are premultiplied.
func over(under, c color.RGBA, cover float64) color.RGBA {
	mix := func(u, c uint8) uint8 { return uint8(math.Round(float64(u)*(1-cover) + float64(c)*cover)) }
	return color.RGBA{mix(under.R, c.R), mix(under.G, c.G), mix(under.B, c.B), mix(under.A, c.A)}
}
