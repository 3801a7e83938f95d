package window

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator/panel"
)

// sizeStep is by how much Ctrl and plus or minus change the scale.
const sizeStep = 0.25

// What a screen keeps for itself around a window, in device-independent
// pixels: frames, a title and a bar or two.
const (
	screenSides  = 16
	screenHeight = 72
)

// largest returns the largest scale at which the window fits the screen.
func largest() float64 {
	m := ebiten.Monitor()
	if m == nil {
		return panel.MaxScale
	}
	w, h := m.Size()
	return fitScale(float64(w-screenSides), float64(h-screenHeight))
}

// minWindow is the smallest scale that the window can be made by hand.
const minWindow = 0.5

// startScale returns the scale to start with: the wanted one, or the largest
// that fits the screen.
func startScale(wanted, largest float64) float64 {
	return max(min(wanted, largest), minWindow)
}

// resize makes the window larger or smaller by a step, or as large as it was
// at start. It leaves alone a window that fills the screen.
func (a *app) resize(how actionKind) {
	if ebiten.IsFullscreen() || ebiten.IsWindowMaximized() {
		return
	}
	now := a.pageScale(a.outside[0], a.outside[1])
	scale := a.start
	switch how {
	case larger:
		scale = stepUp(now, a.largestPage())
	case smaller:
		scale = stepDown(now)
	}
	a.setSize(scale)
	wake() // for what came in meanwhile
}

// keepOnScreen moves a window of w by h, if it has grown over the right or the
// lower edge of the screen.
func keepOnScreen(w, h int) {
	m := ebiten.Monitor()
	if m == nil {
		return
	}
	sw, sh := m.Size()
	x, y := ebiten.WindowPosition()
	nx, ny := inside(x, w, sw-screenSides/2), inside(y, h, sh-screenHeight/2)
	if nx != x || ny != y {
		ebiten.SetWindowPosition(nx, ny)
	}
}

// inside returns where to put a length that is at a place, so that it ends
// before the edge and yet begins after 0.
func inside(at, length, edge int) int { return max(min(at, edge-length), min(at, 0)) }

// slack is by how much a window of whole pixels may miss its scale.
const slack = 0.01

// stepUp returns the next larger scale, no larger than the largest that fits,
// or the same if there is none.
func stepUp(now, largest float64) float64 {
	next := (math.Floor((now+slack)/sizeStep) + 1) * sizeStep
	return max(now, min(next, largest, panel.MaxScale))
}

// stepDown returns the next smaller scale.
func stepDown(now float64) float64 {
	next := (math.Ceil((now-slack)/sizeStep) - 1) * sizeStep
	return max(next, minWindow)
}

// fullScreen has the window fill the screen or not.
func fullScreen(on bool) {
	ebiten.SetFullscreen(on)
	wake() // for what came in meanwhile
}
