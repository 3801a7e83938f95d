package paneltest

import (
	"image/color"
	"math"
)

// Contrast returns the contrast ratio of two opaque colours, 1 to 21, as WCAG
// 2.2 defines it: (lighter + 0.05) / (darker + 0.05).
func Contrast(a, b color.Color) float64 {
	la, lb := Luminance(a), Luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// Luminance returns the relative luminance of an opaque colour, 0 for black to 1
// for white, as WCAG 2.2 defines it.
func Luminance(c color.Color) float64 {
	v := color.NRGBAModel.Convert(c).(color.NRGBA)
	return 0.2126*linear(v.R) + 0.7152*linear(v.G) + 0.0722*linear(v.B)
}

// linear is the light that an sRGB value stands for.
func linear(v uint8) float64 {
	s := float64(v) / 255
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}
