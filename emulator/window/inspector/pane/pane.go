package pane

import (
	"fmt"
	"image"

	"github.com/ebitenui/ebitenui/input"
	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator/panel"
	"codereader/emulator/window/inspector"
)

// Pane is the picture of the inspector. Its methods are called between the
// frames of the window, by the game loop.
type Pane struct {
	control *inspector.Control
	cursor  cursor
	parts   *parts
	texture *ebiten.Image
	theme   panel.Theme
}

// New returns a pane that gives what is done with it to a control.
func New(c *inspector.Control) *Pane {
	p := &Pane{control: c}
	input.SetCursorUpdater(&p.cursor)
	input.CursorManagementEnabled = false
	return p
}

// Frame takes what the pointer did, and paints a view at a scale.
func (p *Pane) Frame(v *inspector.View, pointer Pointer, theme panel.Theme, scale float64) error {
	if p.parts == nil || p.parts.scale != scale || p.theme != theme {
		if err := p.rebuild(theme, scale); err != nil {
			return err
		}
	}
	p.cursor.set(pointer)
	p.parts.fill(v)
	p.parts.ui.Update()
	if top := p.parts.slider.Current; top != v.Top {
		p.control.Model.ScrollTo(top)
	}
	p.parts.ui.Draw(p.texture)
	return nil
}

func (p *Pane) rebuild(theme panel.Theme, scale float64) error {
	s, err := newSkin(theme, scale)
	if err != nil {
		return fmt.Errorf("pane: %w", err)
	}
	p.Free()
	p.theme = theme
	p.parts = newParts(s, scale, p.control)
	p.texture = ebiten.NewImageWithOptions(image.Rectangle{Max: p.parts.lay.size}, &ebiten.NewImageOptions{Unmanaged: true})
	return nil
}

// Texture returns what was painted last.
func (p *Pane) Texture() *ebiten.Image { return p.texture }

// Wheel scrolls the list, if the pointer is over it: up if it is above 0.
func (p *Pane) Wheel(by float64, at image.Point) {
	const rows = 3
	list := rowBox(0).at(p.parts.scale).Union(rowBox(inspector.ListRows - 1).at(p.parts.scale))
	if at.In(list) {
		p.control.Model.Scroll(int(-rows * by))
	}
}

// Free gives back what the pane holds. The next frame makes it anew.
func (p *Pane) Free() {
	if p.parts != nil {
		p.parts.free()
		p.texture.Deallocate()
		p.parts, p.texture = nil, nil
	}
}
