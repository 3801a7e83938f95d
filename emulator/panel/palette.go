package panel

import "image/color"

// face is how a key is coloured in one state.
type face struct {
	top, bottom color.RGBA // of its surface
	glint       color.RGBA // the upper edge, which catches the light
	side        color.RGBA // its height, seen from the front
	ring        color.RGBA // outline of a pressed key
	legend      color.RGBA // in a flat theme's red: the dot's shaded side
}

// palette is every colour of a theme. Where the theme is flat, both ends of a
// gradient are the same.
type palette struct {
	deskTop, deskBottom color.RGBA

	bodyTop, bodyBottom color.RGBA
	rimTop, rimBottom   color.RGBA // the rounded edge of the body
	bodyLine            color.RGBA // its outline
	mark                color.RGBA // signs on the body

	bezelTop, bezelBottom color.RGBA
	bezelLine             color.RGBA
	glassOn, glassOff     color.RGBA
	glassText             color.RGBA

	key, keyPressed face
	red, redPressed face
	dotLight        color.RGBA // the lit side of a flat raised dot
	well            color.RGBA // the gap that a key sinks into

	hole, holeEdge       color.RGBA // the grille
	badge, badgeText     color.RGBA // signs of mute and latch
	card, cardLine       color.RGBA // the caption's ground
	cardText             color.RGBA
	current, currentText color.RGBA // the spoken word
	currentLine          color.RGBA
	notice               color.RGBA

	shadow uint8 // how dark a shadow is at most, 0 none
	flat   bool  // outlines in place of shading
}

// rgb makes an opaque colour from 0xRRGGBB.
func rgb(v uint32) color.RGBA {
	return color.RGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}

var palettes = [Themes]palette{
	Standard: {
		deskTop: rgb(0xDDE3EA), deskBottom: rgb(0xC7D0DA),
		bodyTop: rgb(0xF8F7F4), bodyBottom: rgb(0xE3E1DC),
		rimTop: rgb(0xFFFFFF), rimBottom: rgb(0xB9B6AF),
		bodyLine: rgb(0x8E8B85), mark: rgb(0x3A3F46),
		bezelTop: rgb(0x15181C), bezelBottom: rgb(0x30353C), bezelLine: rgb(0xFFFFFF),
		glassOn: rgb(0xD6DFCB), glassOff: rgb(0xA3AE9C), glassText: rgb(0x0B100C),
		key: face{
			top: rgb(0x454B54), bottom: rgb(0x2E3239), glint: rgb(0x7A828D),
			side: rgb(0x14171A), ring: rgb(0x14171A), legend: rgb(0xFFFFFF),
		},
		keyPressed: face{
			top: rgb(0x14171B), bottom: rgb(0x24282E), glint: rgb(0x08090B),
			side: rgb(0x08090B), ring: rgb(0xFFE08A), legend: rgb(0xFFFFFF),
		},
		red: face{
			top: rgb(0xE02A44), bottom: rgb(0xB8132F), glint: rgb(0xFF8A97),
			side: rgb(0x5E0A18), ring: rgb(0x5E0A18), legend: rgb(0xFFFFFF),
		},
		redPressed: face{
			top: rgb(0x74081A), bottom: rgb(0x8C0B21), glint: rgb(0x4A0410),
			side: rgb(0x3A030C), ring: rgb(0xFFE08A), legend: rgb(0xFFFFFF),
		},
		dotLight: rgb(0xFF8A97), well: rgb(0xBDBAB3),
		hole: rgb(0x2A2D32), holeEdge: rgb(0xFFFFFF),
		badge: rgb(0x15191E), badgeText: rgb(0xFFFFFF),
		card: rgb(0xFFFFFF), cardLine: rgb(0x8A939E), cardText: rgb(0x14181D),
		current: rgb(0xFFE169), currentText: rgb(0x000000), currentLine: rgb(0x14181D),
		notice: rgb(0x14181D),
		shadow: 0x70,
	},
	Contrast: {
		deskTop: rgb(0x000000), deskBottom: rgb(0x000000),
		bodyTop: rgb(0x000000), bodyBottom: rgb(0x000000),
		rimTop: rgb(0x000000), rimBottom: rgb(0x000000),
		bodyLine: rgb(0xFFFFFF), mark: rgb(0xFFFFFF),
		bezelTop: rgb(0xFFFFFF), bezelBottom: rgb(0xFFFFFF), bezelLine: rgb(0xFFFFFF),
		glassOn: rgb(0x000000), glassOff: rgb(0x000000), glassText: rgb(0xFFEB00),
		key: face{
			top: rgb(0xFFFFFF), bottom: rgb(0xFFFFFF), glint: rgb(0xFFFFFF),
			side: rgb(0xB4B4B4), ring: rgb(0xFFFFFF), legend: rgb(0x000000),
		},
		keyPressed: face{
			top: rgb(0x000000), bottom: rgb(0x000000), glint: rgb(0x000000),
			side: rgb(0x000000), ring: rgb(0xFFEB00), legend: rgb(0xFFEB00),
		},
		red: face{
			top: rgb(0xFF6F64), bottom: rgb(0xFF6F64), glint: rgb(0xFF6F64),
			side: rgb(0xFFFFFF), ring: rgb(0xFFFFFF), legend: rgb(0x000000),
		},
		redPressed: face{
			top: rgb(0x000000), bottom: rgb(0x000000), glint: rgb(0x000000),
			side: rgb(0x000000), ring: rgb(0xFFEB00), legend: rgb(0x969696),
		},
		dotLight: rgb(0xFFFFFF), well: rgb(0x000000),
		hole: rgb(0xFFFFFF), holeEdge: rgb(0x000000),
		badge: rgb(0x000000), badgeText: rgb(0xFFEB00),
		card: rgb(0x000000), cardLine: rgb(0xFFFFFF), cardText: rgb(0xFFFFFF),
		current: rgb(0xFFEB00), currentText: rgb(0x000000), currentLine: rgb(0x000000),
		notice: rgb(0xFFFFFF),
		flat:   true,
	},
}
