package pane

import (
	"image"
	"image/color"

	"github.com/ebitenui/ebitenui"
	eimage "github.com/ebitenui/ebitenui/image"
	"github.com/ebitenui/ebitenui/widget"
	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator/window/inspector"
)

// parts are the widgets of the pane at one scale and in one theme.
type parts struct {
	ui    *ebitenui.UI
	root  *widget.Container
	lay   *places
	skin  *skin
	scale float64

	buttons   []*widget.Button
	names     []*widget.Text // of the fields, the reader's first
	values    []*widget.Text
	axis      picture
	said      []*widget.Text
	levelText *widget.Text
	level     picture
	kinds     []*widget.Button
	listName  *widget.Text
	rows      []row
	slider    *widget.Slider

	entry      *widget.Container
	entryTexts [3]*widget.Text // what is asked for, the line, how to end
}

// row is a row of the list of events.
type row struct {
	button           *widget.Button
	time, kind, text *widget.Text
	event            int // its index among all; -1 is none
}

// picture is a picture that is painted on the processor.
type picture struct {
	img     *image.RGBA
	texture *ebiten.Image
}

// newParts makes the widgets. What is done with them is given to c.
func newParts(s *skin, scale float64, c *inspector.Control) *parts {
	p := &parts{
		skin: s, scale: scale,
		lay: &places{size: box{0, 0, Width, Height}.at(scale).Size(), at: map[child]image.Rectangle{}},
	}
	p.root = widget.NewContainer(
		widget.ContainerOpts.Layout(p.lay),
		widget.ContainerOpts.BackgroundImage(eimage.NewNineSliceColor(s.colours.ground)),
	)
	for i, command := range buttons {
		b := p.button(s.button, func() { c.Do(command) })
		p.buttons = append(p.buttons, b)
		p.add(b, buttonBox(i))
	}
	p.fields()
	p.axis = p.picture(axisBox())
	for i := range saidLines {
		t := p.label(s.text, s.colours.text)
		p.said = append(p.said, t)
		p.add(t, box{margin, saidTop + float64(i)*line, inner, line})
	}
	p.levelText = p.label(s.text, s.colours.text)
	p.add(p.levelText, box{margin, levelTop, levelBar - margin, levelHeight})
	p.level = p.picture(levelBox())
	p.list(c)
	p.entryPart()
	p.root.Validate() // makes the texts of the buttons
	p.ui = &ebitenui.UI{Container: p.root, DisableDefaultFocus: true}
	return p
}

// fields makes the two columns of what has a name and a value.
func (p *parts) fields() {
	const perColumn = 7
	for i := range 2 * perColumn {
		x, value, end := float64(margin), float64(readerValue), float64(timeName-gap)
		if i >= perColumn {
			x, value, end = timeName, timeValue, Width-margin
		}
		y := fieldsTop + float64(i%perColumn)*line
		name, text := p.label(p.skin.text, p.skin.colours.name), p.label(p.skin.bold, p.skin.colours.text)
		p.names, p.values = append(p.names, name), append(p.values, text)
		p.add(name, box{x, y, value - x, line})
		p.add(text, box{value, y, end - value, line})
	}
}

// list makes the filter and the list of events.
func (p *parts) list(c *inspector.Control) {
	s := p.skin
	for i := range inspector.ListKinds {
		b := p.button(s.button, func() { c.Toggle(inspector.ListKind(i)) })
		p.kinds = append(p.kinds, b)
		p.add(b, kindBox(i))
	}
	p.listName = p.label(s.text, s.colours.name)
	p.add(p.listName, box{margin, listTop, inner, line})
	for i := range inspector.ListRows {
		var r row
		r.button = p.button(s.row, func() { c.JumpTo(p.rows[i].event) })
		r.time, r.kind, r.text = p.label(s.text, s.colours.text), p.label(s.text, s.colours.text), p.label(s.text, s.colours.text)
		p.rows = append(p.rows, r)
		at := rowBox(i)
		p.add(r.button, at)
		for _, t := range []struct {
			w *widget.Text
			x float64
		}{{r.time, margin + gap}, {r.kind, rowKind}, {r.text, rowText}} {
			p.add(t.w, box{t.x, at.y, at.x + at.w - t.x, at.h})
		}
	}
	p.slider = widget.NewSlider(
		widget.SliderOpts.Orientation(widget.DirectionVertical),
		widget.SliderOpts.Images(s.track, s.handle),
		// The library takes the size of a page for a part of the way that the
		// handle goes, not of all rows.
		widget.SliderOpts.PageSizeFunc(func() int {
			way := p.slider.Max - p.slider.Min
			return max(inspector.ListRows*way/(way+inspector.ListRows), 1)
		}),
		widget.SliderOpts.MinHandleSize(int(24*p.scale)),
		widget.SliderOpts.DisableDefaultKeys(true),
	)
	p.add(p.slider, sliderBox())
}

// entryPart makes the card on which a line is typed.
func (p *parts) entryPart() {
	b := entryBox()
	lay := &places{size: b.at(p.scale).Size(), at: map[child]image.Rectangle{}}
	p.entry = widget.NewContainer(widget.ContainerOpts.Layout(lay), widget.ContainerOpts.BackgroundImage(p.skin.card))
	for i := range p.entryTexts {
		letters := []*letters{p.skin.text, p.skin.bold, p.skin.text}[i]
		t := p.label(letters, p.skin.colours.text)
		p.entryTexts[i] = t
		lay.at[t] = box{entryPadding, entryPadding + float64(i)*line, b.w - 2*entryPadding, line}.at(p.scale)
		p.entry.AddChild(t)
	}
	p.add(p.entry, b)
}

func (p *parts) add(w child, b box) {
	p.lay.at[w] = b.at(p.scale)
	p.root.AddChild(w)
}

// label makes a text that stands at the left of its place, in its middle.
func (p *parts) label(l *letters, c color.Color) *widget.Text {
	return widget.NewText(
		widget.TextOpts.Text("", &l.widget, c),
		widget.TextOpts.Position(widget.TextPositionStart, widget.TextPositionCenter),
	)
}

// button makes a button that says nothing yet.
func (p *parts) button(look *widget.ButtonImage, do func()) *widget.Button {
	return widget.NewButton(
		widget.ButtonOpts.Image(look),
		widget.ButtonOpts.Text("", &p.skin.text.widget, p.skin.ink),
		widget.ButtonOpts.TextPosition(widget.TextPositionStart, widget.TextPositionCenter),
		widget.ButtonOpts.DisableDefaultKeys(),
		widget.ButtonOpts.ClickedHandler(func(*widget.ButtonClickedEventArgs) { do() }),
	)
}

// picture makes a place for a picture.
func (p *parts) picture(b box) picture {
	at := b.at(p.scale)
	img := image.NewRGBA(image.Rectangle{Max: at.Size()})
	texture := ebiten.NewImageWithOptions(img.Rect, &ebiten.NewImageOptions{Unmanaged: true})
	p.add(widget.NewGraphic(widget.GraphicOpts.Image(texture)), b)
	return picture{img, texture}
}

// show uploads what was painted.
func (p *picture) show() { p.texture.WritePixels(p.img.Pix) }

// free gives the textures back.
func (p *parts) free() {
	p.axis.texture.Deallocate()
	p.level.texture.Deallocate()
}
