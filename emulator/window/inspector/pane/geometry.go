package pane

import (
	"image"
	"math"

	"codereader/emulator/window/inspector"
)

// Width and Height are the size of the pane at scale 1: as high as the reader.
const (
	Width  = 600
	Height = 744
)

// Where everything is, at scale 1.
const (
	margin = 8
	gap    = 4
	inner  = Width - 2*margin

	textSize = 15 // pixels to the em
	line     = 18 // from one line of text to the next

	buttonColumns = 4
	buttonsTop    = 8
	buttonHeight  = 30
	buttonWidth   = (inner - (buttonColumns-1)*gap) / buttonColumns

	fieldsTop   = 110
	readerValue = 108 // of the left column's values
	timeName    = 318
	timeValue   = 412

	axisTop     = 242
	axisName    = 44 // room for the names of the keys
	axisRow     = 18
	axisBar     = 6
	axisMarks   = 17
	axisTicks   = 17
	axisHeight  = line + axisMarks + inspector.AxisRows*axisRow + axisTicks
	saidTop     = axisTop + axisHeight + gap
	saidLines   = 6
	saidIndent  = 16
	levelTop    = saidTop + saidLines*line + gap
	levelHeight = 18
	levelBar    = 380 // where the bar begins

	kindsTop     = levelTop + levelHeight + 6
	kindColumns  = 5
	kindRows     = (10 + kindColumns - 1) / kindColumns // of inspector.ListKinds
	kindHeight   = 22
	kindWidth    = (inner - (kindColumns-1)*gap) / kindColumns
	listTop      = kindsTop + kindRows*(kindHeight+gap)
	listRows     = listTop + line
	sliderWidth  = 14
	listWidth    = inner - sliderWidth - gap
	rowKind      = 92
	rowText      = 164
	entryBottom  = listTop - gap
	entryPadding = 6
)

// buttons are the commands that have one, row by row.
var buttons = []inspector.Command{
	inspector.Pause, inspector.Step, inspector.Back, inspector.Forward,
	inspector.Slower, inspector.Faster, inspector.Save, inspector.Load,
	inspector.SetClock, inspector.Freeze, inspector.Drift, inspector.BeforeEnd,
}

// box is a place at scale 1: its upper left corner and its size.
type box struct{ x, y, w, h float64 }

// at returns the place in pixels, its edges rounded, so that places that touch
// at scale 1 touch at every scale.
func (b box) at(scale float64) image.Rectangle {
	px := func(v float64) int { return int(math.Floor(v*scale + 0.5)) }
	return image.Rect(px(b.x), px(b.y), px(b.x+b.w), px(b.y+b.h))
}

// cell is place i of a grid.
func cell(i, columns int, x, y, w, h float64) box {
	return box{x + float64(i%columns)*(w+gap), y + float64(i/columns)*(h+gap), w, h}
}

func buttonBox(i int) box {
	return cell(i, buttonColumns, margin, buttonsTop, buttonWidth, buttonHeight)
}

func kindBox(i int) box { return cell(i, kindColumns, margin, kindsTop, kindWidth, kindHeight) }

func axisBox() box { return box{margin, axisTop, inner, axisHeight} }

func levelBox() box { return box{levelBar, levelTop + 2, Width - margin - levelBar, levelHeight - 4} }

func rowBox(i int) box { return box{margin, listRows + float64(i)*line, listWidth, line} }

func sliderBox() box {
	return box{margin + listWidth + gap, listRows, sliderWidth, inspector.ListRows * line}
}

func entryBox() box { return box{margin, levelTop, inner, entryBottom - levelTop} }

// ButtonBounds returns the place of a command's button, empty if it has none.
func ButtonBounds(c inspector.Command, scale float64) image.Rectangle {
	for i, b := range buttons {
		if b == c {
			return buttonBox(i).at(scale)
		}
	}
	return image.Rectangle{}
}

// RowBounds returns the place of row i of the list of events.
func RowBounds(i int, scale float64) image.Rectangle { return rowBox(i).at(scale) }

// KindBounds returns the place of the button that shows and hides kind i of
// [inspector.ListKinds].
func KindBounds(i int, scale float64) image.Rectangle { return kindBox(i).at(scale) }
