package panel

import "image"

// cover and transfer do what [image/draw.DrawMask] and [image/draw.Draw] do, to
// the bit, for the pictures that there are here. With that package, which knows
// every other kind as well, the page would be a fiftieth larger.

// cover lays src over dst through a mask that is moved by at.
func cover(dst *image.RGBA, mask *image.Alpha, at image.Point, src *image.Uniform) {
	const most = 0xFFFF
	r := mask.Rect.Add(at).Intersect(dst.Rect)
	red, green, blue, alpha := src.RGBA()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := mask.Pix[mask.PixOffset(r.Min.X-at.X, y-at.Y):][:r.Dx()]
		pix := dst.Pix[dst.PixOffset(r.Min.X, y):][:4*r.Dx()]
		for i, m := range row {
			if m == 0 {
				continue
			}
			m := uint32(m) * 0x101
			rest := (most - alpha*m/most) * 0x101
			d := pix[4*i : 4*i+4 : 4*i+4]
			d[0] = uint8((uint32(d[0])*rest + red*m) / most >> 8)
			d[1] = uint8((uint32(d[1])*rest + green*m) / most >> 8)
			d[2] = uint8((uint32(d[2])*rest + blue*m) / most >> 8)
			d[3] = uint8((uint32(d[3])*rest + alpha*m) / most >> 8)
		}
	}
}

// transfer copies what both pictures have of r, which are not one.
func transfer(dst, src *image.RGBA, r image.Rectangle) {
	r = r.Intersect(dst.Rect).Intersect(src.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		copy(dst.Pix[dst.PixOffset(r.Min.X, y):][:4*r.Dx()], src.Pix[src.PixOffset(r.Min.X, y):])
	}
}
