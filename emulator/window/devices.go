package window

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
)

// devices reads keyboard, mouse and touch screen.
type devices struct {
	keys []ebiten.Key
	ids  []ebiten.TouchID
	last tick
}

// read returns what the devices say now. It is called once in each frame, and
// the tick is valid until the next call.
func (d *devices) read() *tick {
	t := &d.last
	t.focused = ebiten.IsFocused()

	t.down, t.went, t.gone = keySet{}, keySet{}, keySet{}
	d.keys = inpututil.AppendPressedKeys(d.keys[:0])
	for _, k := range d.keys {
		t.down[k] = true
	}
	d.keys = inpututil.AppendJustPressedKeys(d.keys[:0])
	for _, k := range d.keys {
		t.down[k], t.went[k] = true, true
	}
	d.keys = inpututil.AppendJustReleasedKeys(d.keys[:0])
	for _, k := range d.keys {
		t.gone[k] = true
	}

	t.cursor = windowPoint(ebiten.CursorPositionF())
	t.leftWent = inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonLeft)
	t.left = t.leftWent || ebiten.IsMouseButtonPressed(ebiten.MouseButtonLeft)
	t.leftGone = inpututil.IsMouseButtonJustReleased(ebiten.MouseButtonLeft)
	t.rightWent = inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonRight)
	t.right = t.rightWent || ebiten.IsMouseButtonPressed(ebiten.MouseButtonRight)
	t.rightGone = inpututil.IsMouseButtonJustReleased(ebiten.MouseButtonRight)

	t.touches = t.touches[:0]
	d.ids = ebiten.AppendTouchIDs(d.ids[:0])
	for _, id := range d.ids {
		t.touches = append(t.touches, touch{id, windowPoint(ebiten.TouchPositionF(id))})
	}
	return t
}

// windowPoint returns the pixel of the window at a place that Ebitengine gives.
func windowPoint(x, y float64) image.Point {
	return image.Pt(int(math.Floor(x*coarse)), int(math.Floor(y*coarse)))
}
