package main

import (
	"codereader/emulator"
	"codereader/emulator/bundle/painter"
	"codereader/emulator/panel"
	"codereader/voice/sound"
)

// view returns the picture of a state as the flags have it, with the caption of
// what is being spoken.
func (o *options) view(s emulator.State, bank *sound.Bank) panel.View {
	v := painter.View(s, bank)
	v.Theme, v.Scale = o.theme, o.scale
	return v
}
