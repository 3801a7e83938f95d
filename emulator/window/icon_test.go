package window

import (
	"image/color"
	"testing"
)

func TestIconShowsARedButtonOnALightBodyAtEverySize(t *testing.T) {
	for _, img := range icons() {
		size := img.Bounds().Dx()
		at := func(x, y int) color.RGBA { return img.At(x*size/32, y*size/32).(color.RGBA) }
		if c := at(15, 25); c.R < 0x90 || c.G > 0x60 || c.A != 0xFF {
			t.Errorf("size %d: the button is %v, want red", size, c)
		}
		if c := at(10, 28); c.R < 0xE0 || c.G < 0xE0 || c.B < 0xE0 {
			t.Errorf("size %d: the body is %v, want light", size, c)
		}
		if c := at(0, 0); c.A != 0 {
			t.Errorf("size %d: the corner is %v, want nothing", size, c)
		}
	}
}
