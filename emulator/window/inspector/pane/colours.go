package pane

import (
	"image/color"

	"codereader/emulator/panel"
)

// colours are those of a theme. Text has a contrast of 7:1 or better on
// everything that it stands on.
type colours struct {
	ground, edge color.RGBA
	text, name   color.RGBA // of values and of what names them

	button, buttonEdge   color.RGBA
	hover, down          color.RGBA
	now, nowText         color.RGBA // the event that has happened last
	later                color.RGBA // text of one that has not yet
	contact, debounced   color.RGBA
	axis, tick, markLine color.RGBA
	wrong                color.RGBA
}

func rgb(v uint32) color.RGBA {
	return color.RGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}

var themes = [panel.Themes]colours{
	panel.Standard: {
		ground: rgb(0xF4F6F8), edge: rgb(0x8A939E), text: rgb(0x14181D), name: rgb(0x3F4A56),
		button: rgb(0xFFFFFF), buttonEdge: rgb(0x5F6B78), hover: rgb(0xE1ECF8), down: rgb(0xBCD6F2),
		now: rgb(0xFFE169), nowText: rgb(0x000000), later: rgb(0x4A5560),
		contact: rgb(0x9A4A00), debounced: rgb(0x0B4F91),
		axis: rgb(0xFFFFFF), tick: rgb(0xB7C0CA), markLine: rgb(0x14181D),
		wrong: rgb(0x8C0B21),
	},
	panel.Contrast: {
		ground: rgb(0x000000), edge: rgb(0xFFFFFF), text: rgb(0xFFFFFF), name: rgb(0xFFFFFF),
		button: rgb(0x000000), buttonEdge: rgb(0xFFFFFF), hover: rgb(0x262626), down: rgb(0x555500),
		now: rgb(0xFFEB00), nowText: rgb(0x000000), later: rgb(0xB4B4B4),
		contact: rgb(0xFFFFFF), debounced: rgb(0xFFEB00),
		axis: rgb(0x000000), tick: rgb(0x707070), markLine: rgb(0xFFFFFF),
		wrong: rgb(0xFF9A90),
	},
}
