package window

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"
)

// keySet is a set of keys of the keyboard.
type keySet [ebiten.KeyMax + 1]bool

// tick is what keyboard, mouse and fingers say in one frame. What went down
// and up since the frame before is down in this one and up in the next.
type tick struct {
	focused bool
	down    keySet // is down, or went down since the frame before
	went    keySet // went down since the frame before
	gone    keySet // came up since then

	cursor           image.Point // in pixels of the window
	left, leftWent   bool
	right, rightWent bool

	leftGone, rightGone bool

	touches []touch
}

// touch is a finger on the screen.
type touch struct {
	id ebiten.TouchID
	at image.Point
}

// generic says whether k stands for two keys, which are there by themselves.
func generic(k ebiten.Key) bool {
	switch k {
	case ebiten.KeyAlt, ebiten.KeyControl, ebiten.KeyMeta, ebiten.KeyShift:
		return true
	}
	return false
}

func (t *tick) ctrl() bool { return t.down[ebiten.KeyControlLeft] || t.down[ebiten.KeyControlRight] }

func (t *tick) shift() bool { return t.down[ebiten.KeyShiftLeft] || t.down[ebiten.KeyShiftRight] }

// drop takes keys out of the tick, which are somebody else's.
func (t *tick) drop(keys *keySet) {
	for k := range keys {
		if keys[k] {
			t.down[k], t.went[k], t.gone[k] = false, false, false
		}
	}
}

// foreign says whether a modifier is held that makes every key somebody
// else's: those of the window manager, and the right Alt that types the third
// character of a key.
func (t *tick) foreign() bool {
	return t.down[ebiten.KeyAltLeft] || t.down[ebiten.KeyAltRight] ||
		t.down[ebiten.KeyMetaLeft] || t.down[ebiten.KeyMetaRight]
}

// anyButton says whether a button of the mouse or a finger is down.
func (t *tick) anyButton() bool { return t.left || t.right || len(t.touches) > 0 }

// unfinished says whether something is up by now that counts as down in this
// tick, and needs another one to come up.
func (t *tick) unfinished() bool {
	for k := range t.gone {
		if t.gone[k] && t.down[k] {
			return true
		}
	}
	return t.left && t.leftGone || t.right && t.rightGone
}
