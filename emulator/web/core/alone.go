package core

import (
	"codereader/emulator"
	"codereader/keypad"
)

// RedAlone has a hand press red alone, as the functions ask for it: it turns the
// reader on or off, also where red latches by itself or is latched.
func RedAlone(h *emulator.Hand) {
	if h.Latched() {
		h.Latch() // comes up without a digit
		return
	}
	auto := h.AutoLatch
	h.AutoLatch = false
	h.Tap(keypad.Red)
	h.AutoLatch = auto
}
