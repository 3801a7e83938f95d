package pane

import (
	"image"

	"github.com/ebitenui/ebitenui/widget"
)

// child is a widget that a container can hold.
type child = widget.PreferredSizeLocateableWidget

// places is a layout in which every widget has its place.
type places struct {
	size image.Point
	at   map[child]image.Rectangle
}

var _ widget.Layouter = (*places)(nil)

// PreferredSize implements widget.Layouter.
func (p *places) PreferredSize([]child) (int, int) { return p.size.X, p.size.Y }

// Layout implements widget.Layouter.
func (p *places) Layout(all []child, in image.Rectangle) {
	for _, w := range all {
		w.SetLocation(p.at[w].Add(in.Min))
	}
}
