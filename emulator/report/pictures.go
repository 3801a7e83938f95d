package report

import (
	"bytes"
	"fmt"
	"html/template"
	"image"
	"image/color"
	"image/png"
	"strconv"

	"codereader/emulator/panel"
)

// pictureScale is the scale of the display's pictures: twice the size at which
// they are shown, so that they stay sharp when the page is magnified.
const pictureScale = 2

// shown is what makes a picture what it is.
type shown struct {
	text string
	on   bool
}

// pictures are the pictures of a page, each once.
type pictures struct {
	theme   panel.Theme
	painter panel.Painter
	page    *image.RGBA
	ids     map[shown]string
	list    []pictureData
}

// pictureData is a picture in the page.
type pictureData struct {
	ID            string
	Href          template.HTMLAttr
	Width, Height int // as it is shown, in pixels
}

// id returns the id that the picture of a display has in the page.
func (p *pictures) id(s shown) (string, error) {
	if id, ok := p.ids[s]; ok {
		return id, nil
	}
	file, err := p.paint(s)
	if err != nil {
		return "", err
	}
	size := panel.DisplayBounds(1).Size()
	id := "picture" + strconv.Itoa(len(p.list)+1)
	p.ids[s] = id
	p.list = append(p.list, pictureData{
		ID: id, Href: template.HTMLAttr(`href="` + dataURI("image/png", file) + `"`),
		Width: size.X, Height: size.Y,
	})
	return id, nil
}

// paint returns the picture of a display as a PNG file.
func (p *pictures) paint(s shown) ([]byte, error) {
	if p.page == nil {
		p.page = image.NewRGBA(image.Rectangle{Max: panel.Size(pictureScale)})
	}
	p.painter.Paint(p.page, &panel.View{
		Display: s.text, On: s.on, Theme: p.theme, Scale: pictureScale, Caption: panel.Caption{Current: -1},
	})
	part := p.page.SubImage(panel.DisplayBounds(pictureScale)).(*image.RGBA)
	var b bytes.Buffer
	e := png.Encoder{CompressionLevel: png.DefaultCompression}
	if err := e.Encode(&b, fewColours(part)); err != nil {
		return nil, fmt.Errorf("report: picture of %q: %w", s.text, err)
	}
	return b.Bytes(), nil
}

// maxColours is how many colours a PNG can have in a palette.
const maxColours = 256

// fewColours returns a picture with a palette, which makes a file of half the
// size: the nearest colours of 64 levels a channel, which nobody sees. If they
// are too many still, the picture stays as it is.
func fewColours(m *image.RGBA) image.Image {
	r := m.Rect
	few := image.NewPaletted(image.Rectangle{Max: r.Size()}, nil)
	index := map[color.RGBA]uint8{}
	for y := range r.Dy() {
		for x := range r.Dx() {
			c := m.RGBAAt(r.Min.X+x, r.Min.Y+y)
			c = color.RGBA{R: coarse(c.R), G: coarse(c.G), B: coarse(c.B), A: c.A}
			i, known := index[c]
			if !known {
				if len(few.Palette) == maxColours {
					return m
				}
				i = uint8(len(few.Palette))
				index[c] = i
				few.Palette = append(few.Palette, c)
			}
			few.SetColorIndex(x, y, i)
		}
	}
	return few
}

// coarse rounds a channel to 64 levels, black and white being two of them.
func coarse(v uint8) uint8 { return v&^3 | v>>6 }
