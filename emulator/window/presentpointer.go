package window

import (
	"image"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
)

// stillTime is how long the pointer may seem to move when the window begins to
// fill the screen, and after it has changed its size: it moves below the pointer.
const stillTime = time.Second

// hider hides the pointer while a presentation is on, until the mouse is moved.
type hider struct {
	on, hidden bool
	at         image.Point // of the pointer that is hidden
	window     image.Point // its size
	since      time.Time   // the window may have moved
}

// frame hides the pointer or shows it, as it is to be in a frame of a window.
func (h *hider) frame(now time.Time, on bool, at, window image.Point) {
	switch {
	case on && (!h.on || window != h.window):
		h.since, h.at, h.window = now, at, window
		h.set(true)
	case on && now.Sub(h.since) < stillTime:
		h.at = at
	case h.hidden && (!on || at != h.at):
		h.set(false)
	}
	h.on = on
}

// again hides the pointer where it is: the show goes on.
func (h *hider) again(at image.Point) {
	if h.on && !h.hidden {
		h.at = at
		h.set(true)
	}
}

func (h *hider) set(hidden bool) {
	h.hidden = hidden
	mode := ebiten.CursorModeVisible
	if hidden {
		mode = ebiten.CursorModeHidden
	}
	ebiten.SetCursorMode(mode)
}
