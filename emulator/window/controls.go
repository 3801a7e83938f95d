package window

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator"
	"codereader/keypad"
)

// controls makes what a person asks for of what the devices say. It knows
// nothing of a window or a machine.
type controls struct {
	// keyAt returns the reader's key at a point of the window, and nearKey says
	// whether a point is so near to a key that a finger on it would still hold
	// the key down.
	keyAt   func(image.Point) (keypad.Key, bool)
	nearKey func(image.Point, keypad.Key) bool

	// keyName returns what the keyboard's layout has on a key, "" if that is
	// not known.
	keyName func(ebiten.Key) string

	// exploring has every key say what it does, one that does nothing as well.
	exploring bool

	focused bool
	was     keySet // down in the tick before
	holding keySet // and holds a key of the reader
	shift   shiftTap
	mouse   mouse
	fingers fingers
}

// step takes a tick and returns what a person asks for by it.
func (c *controls) step(t *tick) []action {
	lost := c.focused && !t.focused
	c.focused = t.focused
	if lost {
		return c.loseFocus(t)
	}
	var b batch
	for k := range ebiten.KeyMax + 1 {
		if generic(k) {
			continue
		}
		if c.was[k] && c.holding[k] && (!t.down[k] || t.went[k]) {
			c.holding[k] = false
			b.release(emulator.Source(k), readerKeys[k], t.went[k])
		}
		if t.went[k] || t.down[k] && !c.was[k] {
			c.wentDown(t, k, &b)
		}
	}
	c.shift.step(t, &c.was, &b)
	c.mouse.step(c, t, &b)
	c.fingers.step(c, t, &b)
	c.was = t.down
	return b.actions()
}

// wentDown adds what a key does that went down.
func (c *controls) wentDown(t *tick, k ebiten.Key, b *batch) {
	if t.foreign() {
		return
	}
	if t.ctrl() {
		if kind, ok := ctrlCommand(k, c.keyName(k)); ok {
			b.ask(kind)
		} else if c.exploring && !modifier(k) {
			b.ask(noFunction)
		}
		return
	}
	if key, ok := readerKeys[k]; ok {
		c.holding[k] = true
		b.press(emulator.Source(k), key)
	} else if digit, ok := shortcuts[k]; ok {
		b.asks = append(b.asks, action{kind: chord, key: digit})
	} else if kind, ok := commands[k]; ok {
		b.ask(kind)
	} else if c.exploring && !modifier(k) {
		b.ask(noFunction)
	}
}

// modifier says whether a key is there for what is pressed with it.
func modifier(k ebiten.Key) bool {
	switch k {
	case ebiten.KeyShiftLeft, ebiten.KeyShiftRight, ebiten.KeyControlLeft, ebiten.KeyControlRight:
		return true
	}
	return false
}

// loseFocus lets everything go. What is down still does nothing more until it
// has been up.
func (c *controls) loseFocus(t *tick) []action {
	c.was, c.holding = t.down, keySet{}
	c.shift = shiftTap{}
	c.mouse.letGo(t)
	c.fingers.letGo()
	return []action{{kind: releaseAll}}
}
