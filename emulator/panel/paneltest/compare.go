package paneltest

import (
	"fmt"
	"image"
	"image/color"
	"runtime"
)

// Processors that fuse multiplication and addition round differently, so that
// edges come out a little darker or lighter there. This is how much, measured on
// arm64 and s390x.
const (
	// MaxDifference is the largest difference of a colour channel, of 255.
	MaxDifference = 3
	// MaxShare is how many of 10,000 pixels may differ.
	MaxShare = 3
)

// Compare returns an error unless got is the picture want. On amd64 every pixel
// must be the same; on other processors up to [MaxShare] of 10,000 may differ, by
// at most [MaxDifference]. The error says how many pixels differ, by how much
// and where, in want's coordinates.
func Compare(got, want image.Image) error {
	if runtime.GOARCH == "amd64" {
		return compare(got, want, 0, 0)
	}
	return compare(got, want, MaxDifference, MaxShare)
}

func compare(got, want image.Image, limit, share int) error {
	g, w := got.Bounds(), want.Bounds()
	if g.Size() != w.Size() {
		return fmt.Errorf("paneltest: the picture is %v pixels large, want %v", g.Size(), w.Size())
	}
	var where image.Rectangle
	count, most := 0, 0
	var worst image.Point
	for y := range w.Dy() {
		for x := range w.Dx() {
			at := w.Min.Add(image.Pt(x, y))
			d := difference(got.At(g.Min.X+x, g.Min.Y+y), want.At(at.X, at.Y))
			if d == 0 {
				continue
			}
			count++
			where = where.Union(image.Rectangle{Min: at, Max: at.Add(image.Pt(1, 1))})
			if d > most {
				most, worst = d, at
			}
		}
	}
	total := w.Dx() * w.Dy()
	if most <= limit && count*10_000 <= share*total {
		return nil
	}
	return fmt.Errorf("paneltest: %d of %d pixels differ (%.3f %%), within %v, the most at %v by %d of 255; allowed are %.2f %% by %d",
		count, total, 100*float64(count)/float64(total), where, worst, most, float64(share)/100, limit)
}

// difference is how far two colours are apart in the channel that differs most,
// of 255.
func difference(a, b color.Color) int {
	p, q := color.NRGBAModel.Convert(a).(color.NRGBA), color.NRGBAModel.Convert(b).(color.NRGBA)
	return max(apart(p.R, q.R), apart(p.G, q.G), apart(p.B, q.B), apart(p.A, q.A))
}

func apart(a, b uint8) int { return max(int(a), int(b)) - min(int(a), int(b)) }
