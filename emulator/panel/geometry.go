package panel

import (
	"image"
	"math"

	"codereader/keypad"
)

// box is a rectangle at scale 1, in pixels.
type box struct{ x0, y0, x1, y1 float64 }

// Where everything is, at scale 1.
const (
	pageWidth  = 400.0
	pageHeight = 744.0

	keysLeft   = 34.0
	keysTop    = 178.0
	keyWidth   = 98.0
	keyHeight  = 72.0
	keyGapX    = 19.0
	keyGapY    = 16.0
	keyRadius  = 15.0
	keyDepth   = 5.0 // how far a key stands out
	keyMargin  = 8.0 // around a key: all that its shadow and latch reach
	bodyRadius = 40.0

	cellWidth = 33.0 // of one of the display's characters
)

var (
	bodyBox    = box{12, 10, 388, 546}
	bezelBox   = box{26, 32, 374, 146}
	glassBox   = box{32, 38, 368, 140}
	socketBox  = box{384, 182, 395, 226}
	captionBox = box{12, 558, 388, 682}
	noticeBox  = box{12, 688, 388, 738}
)

// px rounds a length to whole pixels.
func px(v, scale float64) int { return int(math.Floor(v*scale + 0.5)) }

// rect returns the box in pixels: its edges rounded, so that boxes that touch at
// scale 1 touch at every scale.
func (b box) rect(scale float64) image.Rectangle {
	return image.Rect(px(b.x0, scale), px(b.y0, scale), px(b.x1, scale), px(b.y1, scale))
}

// keyBox is the place at row and column of [keypad.Layout].
func keyBox(row, column int) box {
	x := keysLeft + float64(column)*(keyWidth+keyGapX)
	y := keysTop + float64(row)*(keyHeight+keyGapY)
	return box{x, y, x + keyWidth, y + keyHeight}
}

// Size returns how large the whole picture is at scale.
func Size(scale float64) image.Point {
	s := clampScale(scale)
	return image.Pt(px(pageWidth, s), px(pageHeight, s))
}

// DisplayBounds returns the place of the display's glass.
func DisplayBounds(scale float64) image.Rectangle { return glassBox.rect(clampScale(scale)) }

// KeyBounds returns the place of key k, empty if k is no key.
func KeyBounds(k keypad.Key, scale float64) image.Rectangle {
	for row := range keypad.Rows {
		for column := range keypad.Columns {
			if at := keypad.Layout[row][column]; at == k && at != keypad.None {
				return keyBox(row, column).rect(clampScale(scale))
			}
		}
	}
	return image.Rectangle{}
}

// KeyAt returns the key whose bounds hold p.
func KeyAt(p image.Point, scale float64) (keypad.Key, bool) {
	s := clampScale(scale)
	for row := range keypad.Rows {
		for column := range keypad.Columns {
			k := keypad.Layout[row][column]
			if k != keypad.None && p.In(keyBox(row, column).rect(s)) {
				return k, true
			}
		}
	}
	return keypad.None, false
}

// grilleBox is where keypad.Layout has no key: the loudspeaker's place.
func grilleBox() box {
	for row := range keypad.Rows {
		for column := range keypad.Columns {
			if keypad.Layout[row][column] == keypad.None {
				return keyBox(row, column)
			}
		}
	}
	return box{}
}
