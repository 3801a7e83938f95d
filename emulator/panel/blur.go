package panel

import "image"

// blurPasses box filters one after the other come close to a Gaussian.
const blurPasses = 3

// blurred returns m made soft: three box filters of the radius, in whole
// numbers, so that it is the same on every processor. The result is larger than
// m by three times the radius on each side.
func blurred(m *image.Alpha, radius int) *image.Alpha {
	if radius < 1 {
		out := image.NewAlpha(m.Rect)
		copy(out.Pix, m.Pix)
		return out
	}
	out := image.NewAlpha(m.Rect.Inset(-blurPasses * radius))
	w, h := out.Rect.Dx(), out.Rect.Dy()
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		copy(out.Pix[out.PixOffset(m.Rect.Min.X, y):], m.Pix[m.PixOffset(m.Rect.Min.X, y):][:m.Rect.Dx()])
	}
	line := make([]uint8, max(w, h))
	for range blurPasses {
		for y := range h {
			boxFilter(out.Pix[y*out.Stride:], 1, line[:w], radius)
		}
		for x := range w {
			boxFilter(out.Pix[x:], out.Stride, line[:h], radius)
		}
	}
	return out
}

// boxFilter replaces every step-th value by the mean of the radius values on
// each side of it; line is room for as many values as there are.
func boxFilter(pix []uint8, step int, line []uint8, radius int) {
	n, width := len(line), 2*radius+1
	sum := 0
	for i := range min(radius, n) {
		sum += int(pix[i*step])
	}
	for i := range n {
		if j := i + radius; j < n {
			sum += int(pix[j*step])
		}
		line[i] = uint8((sum + width/2) / width)
		if j := i - radius; j >= 0 {
			sum -= int(pix[j*step])
		}
	}
	for i, v := range line {
		pix[i*step] = v
	}
}
