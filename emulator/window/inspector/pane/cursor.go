package pane

import (
	"image"

	"github.com/ebitenui/ebitenui/input"
	"github.com/hajimehoshi/ebiten/v2"
)

// Pointer is the mouse or a finger over the pane.
type Pointer struct {
	At   image.Point // from the pane's upper left corner
	Down bool        // it is pressed, or was since the frame before
}

// cursor gives the library the pointer that the window gave us, in the pane's
// own place. A press within one frame is seen by it as well.
type cursor struct{ now, was Pointer }

var _ input.CursorUpdater = (*cursor)(nil)

func (c *cursor) set(p Pointer) { c.was, c.now = c.now, p }

func (c *cursor) Update()                 {}
func (c *cursor) AfterUpdate()            {}
func (c *cursor) Draw(*ebiten.Image)      {}
func (c *cursor) AfterDraw(*ebiten.Image) {}

func (c *cursor) MouseButtonPressed(b ebiten.MouseButton) bool {
	return b == ebiten.MouseButtonLeft && c.now.Down
}

func (c *cursor) MouseButtonJustPressed(b ebiten.MouseButton) bool {
	return b == ebiten.MouseButtonLeft && c.now.Down && !c.was.Down
}

func (c *cursor) MouseButtonJustReleased(b ebiten.MouseButton) bool {
	return b == ebiten.MouseButtonLeft && !c.now.Down && c.was.Down
}

func (c *cursor) CursorPosition() (int, int) { return c.now.At.X, c.now.At.Y }

func (c *cursor) GetCursorImage(string) *ebiten.Image { return nil }
func (c *cursor) GetCursorOffset(string) image.Point  { return image.Point{} }
