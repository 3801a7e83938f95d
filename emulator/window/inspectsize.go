package window

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator/panel"
	"codereader/emulator/window/inspector/pane"
)

// toggleInspector opens the inspector or shuts it. A window that does not fill
// the screen becomes wider for it, and as it was when it is shut.
func (a *app) toggleInspector() {
	n := &a.inspection
	full := ebiten.IsFullscreen() || ebiten.IsWindowMaximized()
	if n.open {
		n.open = false
		n.watched.Store(false)
		n.control.Shut()
		n.control.Model.Clear()
		n.pane.Free()
		if !full {
			a.narrow()
		}
		a.refit(n.whole)
		wake()
		return
	}
	if n.pane == nil {
		n.pane = pane.New(n.control)
	}
	now := fitScale(a.outside[0], a.outside[1])
	n.open = true
	n.watched.Store(true)
	n.control.Open()
	if !full {
		n.before = a.outside
		a.setSize(min(now, a.largestPage()))
		w, h := a.pageSize(min(now, a.largestPage()))
		n.widened = [2]float64{float64(w), float64(h)}
	}
	a.refit(n.whole)
	wake()
}

// narrow makes the window as it was before the inspector was opened, or fits it
// to the reader if its size was changed since.
func (a *app) narrow() {
	n := &a.inspection
	if a.outside == n.widened && n.before != [2]float64{} {
		ebiten.SetWindowSize(int(n.before[0]), int(n.before[1]))
		return
	}
	s := n.scale(image.Pt(int(a.outside[0]), int(a.outside[1])))
	a.setSize(max(s, minWindow))
}

// pageSize returns the size of a window that shows all that is open, at a
// scale.
func (a *app) pageSize(scale float64) (w, h int) {
	if !a.inspection.open {
		return windowSize(scale)
	}
	return scaled(panel.Size(1).X+pane.Width, scale), scaled(pane.Height, scale)
}

// pageScale returns the scale at which all that is open fills w by h.
func (a *app) pageScale(w, h float64) float64 {
	if !a.inspection.open {
		return fitScale(w, h)
	}
	return a.inspection.scale(image.Pt(int(w), int(h)))
}

// largestPage returns the largest scale at which all that is open fits the
// screen.
func (a *app) largestPage() float64 {
	m := ebiten.Monitor()
	if m == nil {
		return panel.MaxScale
	}
	w, h := m.Size()
	return a.pageScale(float64(w-screenSides), float64(h-screenHeight))
}

// setSize makes the window show all that is open at a scale.
func (a *app) setSize(scale float64) {
	w, h := a.pageSize(scale)
	ebiten.SetWindowSize(w, h)
	keepOnScreen(w, h)
}
