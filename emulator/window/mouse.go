package window

import "codereader/keypad"

// mouse holds down the key on which its left button went down, and lets it go
// as a finger would that slides off it; sliding on to a key presses nothing.
// Its right button latches red, wherever it is.
type mouse struct {
	left, right bool // were down in the tick before
	key         keypad.Key
	holding     bool
}

func (m *mouse) step(c *controls, t *tick, b *batch) {
	pressed := t.leftWent || t.left && !m.left
	if m.holding && (!t.left || pressed || !c.nearKey(t.cursor, m.key)) {
		m.holding = false
		b.release(mouseSource, m.key, pressed)
	}
	if pressed {
		b.asks = append(b.asks, action{kind: point, by: mouseSource})
		if k, ok := c.keyAt(t.cursor); ok {
			m.key, m.holding = k, true
			b.press(mouseSource, k)
		}
	}
	if t.rightWent || t.right && !m.right {
		b.asks = append(b.asks, action{kind: latch, by: mouseSource})
	}
	m.left, m.right = t.left, t.right
}

// letGo forgets what is held.
func (m *mouse) letGo(t *tick) {
	*m = mouse{left: t.left, right: t.right}
}
