package window

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator/panel"
)

// sheet is the picture of the reader: painted on the processor, and kept as
// one texture, of which only what has changed is uploaded.
type sheet struct {
	painter panel.Painter
	stage   panel.StagePainter
	staged  bool // the picture is a stage
	picture *image.RGBA
	texture *ebiten.Image
	part    []byte
}

// paint brings the picture up to date with v and says whether it has changed.
func (s *sheet) paint(v *panel.View) bool {
	s.ready(panel.Size(v.Scale), false)
	return s.show(s.painter.Paint(s.picture, v))
}

// paintStage brings the page of a presentation up to date.
func (s *sheet) paintStage(v *panel.Stage, page image.Point) bool {
	s.ready(page, true)
	return s.show(s.stage.Paint(s.picture, v))
}

// ready has a picture of a size, for a stage or the reader alone.
func (s *sheet) ready(size image.Point, staged bool) {
	if s.picture == nil || s.picture.Rect.Size() != size || s.staged != staged {
		s.staged = staged
		if s.texture != nil {
			s.texture.Deallocate()
		}
		s.picture = image.NewRGBA(image.Rectangle{Max: size})
		// Outside of Ebitengine's atlas, which would copy it around.
		s.texture = ebiten.NewImageWithOptions(s.picture.Rect, &ebiten.NewImageOptions{Unmanaged: true})
	}
}

// show uploads what has changed of the picture, and says whether anything has.
func (s *sheet) show(changed image.Rectangle) bool {
	if changed.Empty() {
		return false
	}
	s.upload(changed)
	return true
}

// upload copies a part of the picture to the texture.
func (s *sheet) upload(r image.Rectangle) {
	if r == s.picture.Rect {
		s.texture.WritePixels(s.picture.Pix)
		return
	}
	s.part = s.part[:0]
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := s.picture.PixOffset(r.Min.X, y)
		s.part = append(s.part, s.picture.Pix[row:row+4*r.Dx()]...)
	}
	s.texture.SubImage(r).(*ebiten.Image).WritePixels(s.part)
}

// draw puts the picture on the screen where f says. What the picture does not
// cover goes on with the colours of its edge.
func (s *sheet) draw(screen ebiten.FinalScreen, f *fit) {
	pic, win := s.picture.Rect, f.window
	if f.staged {
		s.stretch(screen, pic, image.Rectangle{Max: win}, f.filter())
		return
	}
	at := image.Rectangle{Min: f.origin, Max: f.origin.Add(f.size)}
	s.stretch(screen, pic, at, f.filter())

	left, right := pic, pic
	left.Max.X, right.Min.X = pic.Min.X+1, pic.Max.X-1
	s.stretch(screen, left, image.Rect(0, at.Min.Y, at.Min.X, at.Max.Y), ebiten.FilterNearest)
	s.stretch(screen, right, image.Rect(at.Max.X, at.Min.Y, win.X, at.Max.Y), ebiten.FilterNearest)
	above, below := left, left
	above.Max.Y, below.Min.Y = pic.Min.Y+1, pic.Max.Y-1
	s.stretch(screen, above, image.Rect(0, 0, win.X, at.Min.Y), ebiten.FilterNearest)
	s.stretch(screen, below, image.Rect(0, at.Max.Y, win.X, win.Y), ebiten.FilterNearest)
}

// stretch draws a part of the picture on a part of the screen.
func (s *sheet) stretch(screen ebiten.FinalScreen, from, to image.Rectangle, filter ebiten.Filter) {
	if to.Empty() {
		return
	}
	o := &ebiten.DrawImageOptions{Filter: filter, Blend: ebiten.BlendCopy}
	o.GeoM.Scale(float64(to.Dx())/float64(from.Dx()), float64(to.Dy())/float64(from.Dy()))
	o.GeoM.Translate(float64(to.Min.X), float64(to.Min.Y))
	screen.DrawImage(s.texture.SubImage(from).(*ebiten.Image), o)
}
