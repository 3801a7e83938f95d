package window

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator/panel"
	"codereader/keypad"
)

// slide is how far off a key a pointer still holds it, in pixels at scale 1:
// half of what lies between two keys.
const slide = 8.0

// fit is where the picture of the reader is in the window, and how large.
type fit struct {
	window image.Point // size of the window in pixels
	scale  float64     // at which the picture is painted
	shrink float64     // of the painted picture to the window: 1, unless the window is too small
	origin image.Point // the picture's upper left corner in the window
	size   image.Point // of the picture in the window; of the page, if there is one
	staged bool        // it is in the page of a presentation
}

// fitting returns the largest picture for a window of w by h pixels, in its
// middle. A window that is smaller than the smallest picture gets one that is
// painted at twice its size, if that is large enough, and drawn at half of it.
func fitting(w, h int) fit {
	s := fitScale(float64(w), float64(h))
	f := fit{window: image.Pt(w, h), scale: min(s, panel.MaxScale), shrink: 1}
	if s < panel.MinScale {
		f.scale = max(panel.MinScale, 2*s)
		f.shrink = s / f.scale
	}
	f.size = panel.Size(f.scale)
	if f.shrink < 1 {
		f.size = image.Pt(scaled(f.size.X, f.shrink), scaled(f.size.Y, f.shrink))
	}
	f.origin = image.Pt(max(w-f.size.X, 0)/2, max(h-f.size.Y, 0)/2)
	return f
}

// staging returns where the reader is in the page of a presentation that fills
// a window.
func staging(window image.Point) fit {
	page, shrink := panel.StagePage(window)
	at, scale := panel.StageReader(page)
	at = image.Pt(int(float64(at.X)*shrink), int(float64(at.Y)*shrink))
	return fit{window: window, scale: scale, shrink: shrink, origin: at, size: page, staged: true}
}

// filter returns how the painted picture is brought to its size in the window.
func (f *fit) filter() ebiten.Filter {
	if f.shrink < 1 {
		return ebiten.FilterLinear
	}
	return ebiten.FilterNearest
}

// fitScale returns the scale at which the picture fills w by h.
func fitScale(w, h float64) float64 {
	one := panel.Size(1)
	return min(w/float64(one.X), h/float64(one.Y))
}

// windowSize returns the size of a window that shows the picture at a scale.
func windowSize(scale float64) (w, h int) {
	one := panel.Size(1)
	return scaled(one.X, scale), scaled(one.Y, scale)
}

func scaled(length int, by float64) int { return max(int(math.Round(float64(length)*by)), 1) }

// toPicture returns the point of the painted picture that is at a point of the
// window.
func (f *fit) toPicture(at image.Point) image.Point {
	at = at.Sub(f.origin)
	if f.shrink < 1 {
		at = image.Pt(int(math.Floor((float64(at.X)+0.5)/f.shrink)), int(math.Floor((float64(at.Y)+0.5)/f.shrink)))
	}
	return at
}

// keyAt returns the reader's key at a point of the window.
func (f *fit) keyAt(at image.Point) (keypad.Key, bool) {
	return panel.KeyAt(f.toPicture(at), f.scale)
}

// nearKey says whether a point of the window is on a key, or off it by no more
// than a trembling hand may slide.
func (f *fit) nearKey(at image.Point, k keypad.Key) bool {
	near := panel.KeyBounds(k, f.scale).Inset(-int(math.Round(slide * f.scale)))
	return f.toPicture(at).In(near)
}
