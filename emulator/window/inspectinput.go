package window

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator/window/inspector"
	"codereader/emulator/window/inspector/pane"
)

// inspectInput takes from the devices what is for the inspector, and leaves the
// rest to the reader.
type inspectInput struct {
	was     keySet // down in the tick before
	ours    keySet // went down while a line was typed, and is still down
	pressed bool   // the left button went down over the pane
	rest    tick   // what is left for the reader
	asked   []inspector.Command
	chars   []rune
	typed   func([]rune) []rune // puts what was typed since behind some characters
}

// keys takes what the keyboard asks for. While a line is typed, the keyboard is
// for that.
func (n *inspectInput) keys(t *tick, c *inspector.Control) {
	typing := c.Model.Asking()
	if typing {
		n.line(t, c)
	} else {
		n.asked = inspectorStrokes(t, &n.was)
	}
	n.was = t.down
	for k := range ebiten.KeyMax + 1 {
		ctrl := k == ebiten.KeyControlLeft || k == ebiten.KeyControlRight || k == ebiten.KeyControl
		// Announcements are turned off and on whatever is typed.
		n.ours[k] = t.down[k] && (n.ours[k] || typing && !ctrl && !t.ctrl() && k != ebiten.KeyF10)
	}
}

// line gives the control what is typed. The Ctrl that asked for the line may
// still count as down.
func (n *inspectInput) line(t *tick, c *inspector.Control) {
	n.chars = n.typed(n.chars[:0])
	c.Type(n.chars)
	switch {
	case wentDown(t, &n.was, ebiten.KeyEnter), wentDown(t, &n.was, ebiten.KeyNumpadEnter):
		c.Enter()
	case wentDown(t, &n.was, ebiten.KeyEscape):
		c.Leave()
	case wentDown(t, &n.was, ebiten.KeyBackspace):
		c.Erase()
	case wentDown(t, &n.was, ebiten.KeyF4):
		c.ReadLine()
	}
}

// split returns the pointer over the pane, which begins at side in the window,
// and what is left for the reader.
func (n *inspectInput) split(t *tick, side image.Point) (pane.Pointer, *tick) {
	r := &n.rest
	touches := r.touches[:0]
	*r = *t
	r.touches = touches
	r.drop(&n.ours)
	over := t.cursor.X >= side.X
	p := pane.Pointer{At: t.cursor.Sub(side)}
	for _, finger := range t.touches {
		if finger.at.X < side.X {
			r.touches = append(r.touches, finger)
		} else if !p.Down {
			p = pane.Pointer{At: finger.at.Sub(side), Down: true}
		}
	}
	// A press belongs to where it began, wherever it goes.
	n.pressed = t.left && (n.pressed && !t.leftWent || over && t.leftWent)
	if n.pressed {
		p.Down = true
		r.left, r.leftWent, r.leftGone = false, false, false
	}
	if over {
		r.right, r.rightWent, r.rightGone = false, false, false
	}
	return p, r
}
