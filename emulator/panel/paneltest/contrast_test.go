package paneltest

import (
	"image/color"
	"math"
	"testing"
)

func TestContrastIsWCAGs(t *testing.T) {
	grey := func(v uint8) color.Color { return color.Gray{v} }
	for _, c := range []struct {
		a, b color.Color
		want float64
	}{
		{grey(0), grey(255), 21},
		{grey(255), grey(0), 21},
		{grey(9), grey(9), 1},
		{grey(0x77), grey(255), 4.48}, // the well-known grey that just misses 4.5
		{grey(0x59), grey(255), 7.00}, // and the one that reaches 7
		{color.RGBA{0xFF, 0, 0, 0xFF}, grey(255), 4.00},
		{color.RGBA{0xFF, 0xFF, 0, 0xFF}, grey(0), 19.56},
	} {
		if got := Contrast(c.a, c.b); math.Abs(got-c.want) > 0.01 {
			t.Errorf("contrast of %v and %v is %.2f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}
