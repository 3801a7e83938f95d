package window

import (
	"slices"

	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator"
	"codereader/keypad"
)

// fingers are the touches on the screen, any number of them at once. Each
// holds down the key that it was put on, until it is lifted or slides off.
type fingers struct{ list []finger }

// finger is a touch that is followed.
type finger struct {
	id      ebiten.TouchID
	by      emulator.Source
	key     keypad.Key
	holding bool
}

func (f *fingers) step(c *controls, t *tick, b *batch) {
	for _, to := range t.touches {
		i := slices.IndexFunc(f.list, func(o finger) bool { return o.id == to.id })
		if i < 0 {
			f.put(c, to, b)
			continue
		}
		o := &f.list[i]
		if o.holding && !c.nearKey(to.at, o.key) {
			o.holding = false
			b.release(o.by, o.key, false)
		}
	}
	f.list = slices.DeleteFunc(f.list, func(o finger) bool {
		lifted := !slices.ContainsFunc(t.touches, func(to touch) bool { return to.id == o.id })
		if lifted && o.holding {
			b.release(o.by, o.key, false)
		}
		return lifted
	})
}

// put follows a touch that is new.
func (f *fingers) put(c *controls, to touch, b *batch) {
	o := finger{id: to.id, by: f.free()}
	b.asks = append(b.asks, action{kind: point, by: o.by})
	if k, ok := c.keyAt(to.at); ok {
		o.key, o.holding = k, true
		b.press(o.by, k)
	}
	f.list = append(f.list, o)
}

// free returns the first source that no finger has. Touches cannot number
// them: their ids may be any integers.
func (f *fingers) free() emulator.Source {
	by := touchSource
	for slices.ContainsFunc(f.list, func(o finger) bool { return o.by == by }) {
		by++
	}
	return by
}

// letGo lets every finger hold nothing until it is lifted.
func (f *fingers) letGo() {
	for i := range f.list {
		f.list[i].holding = false
	}
}
