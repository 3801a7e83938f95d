package pane

import (
	"image/color"

	eimage "github.com/ebitenui/ebitenui/image"
	"github.com/ebitenui/ebitenui/widget"

	"codereader/assets/font"
	"codereader/emulator/panel"
)

// skin is how the widgets look in a theme at a scale.
type skin struct {
	colours    *colours
	text, bold *letters

	button            *widget.ButtonImage
	row, now          *widget.ButtonImage
	chosen, nowChosen *widget.ButtonImage
	track             *widget.SliderTrackImage
	handle            *widget.ButtonImage // of the track
	ink               *widget.ButtonTextColor
	card              *eimage.NineSlice
}

func newSkin(theme panel.Theme, scale float64) (*skin, error) {
	c := &themes[theme%panel.Themes]
	text, err := newLetters(font.Text(), textSize*scale)
	if err != nil {
		return nil, err
	}
	bold, err := newLetters(font.Bold(), textSize*scale)
	if err != nil {
		return nil, err
	}
	thin := max(int(scale+0.5), 1)
	framed := func(body color.Color) *eimage.NineSlice {
		return eimage.NewBorderedNineSliceColor(body, c.buttonEdge, thin)
	}
	return &skin{
		colours: c, text: text, bold: bold,
		button: &widget.ButtonImage{Idle: framed(c.button), Hover: framed(c.hover), Pressed: framed(c.down)},
		row:    rowImage(c.ground, c.hover, c.down, nil, thin),
		now:    rowImage(c.now, c.now, c.now, nil, thin),
		chosen: rowImage(c.ground, c.hover, c.down, c.text, thin), nowChosen: rowImage(c.now, c.now, c.now, c.text, thin),
		track: &widget.SliderTrackImage{Idle: framed(c.ground), Hover: framed(c.ground)},
		handle: &widget.ButtonImage{
			Idle: eimage.NewNineSliceColor(c.buttonEdge), Hover: eimage.NewNineSliceColor(c.text), Pressed: eimage.NewNineSliceColor(c.text),
		},
		ink:  &widget.ButtonTextColor{Idle: c.text, Disabled: c.name},
		card: eimage.NewBorderedNineSliceColor(c.axis, c.text, 2*thin),
	}, nil
}

// rowImage is how a row of the list looks, with a frame if it has a colour for
// one.
func rowImage(idle, hover, down, frame color.Color, thin int) *widget.ButtonImage {
	make := func(body color.Color) *eimage.NineSlice {
		if frame == nil {
			return eimage.NewNineSliceColor(body)
		}
		return eimage.NewBorderedNineSliceColor(body, frame, 2*thin)
	}
	return &widget.ButtonImage{Idle: make(idle), Hover: make(hover), Pressed: make(down)}
}
