package panel

import (
	"image"
	"slices"

	"codereader/assets/font"
)

// StagePainter draws one stage again and again, as a Painter draws a reader.
// The zero StagePainter is ready for use.
type StagePainter struct {
	reader  Painter
	theme   Theme
	pal     *palette
	out     image.RGBA // the page in hand, its origin at 0, 0
	c       canvas
	at      image.Point // of the reader
	ground  ink
	caption caption

	inks  struct{ desk, sign *image.Uniform }
	large [len(headingSizes)]headingLetters
	note  *letters
	foot  captionLetters
	sign  *letters
	built image.Point

	last Stage
	pix  *uint8
}

// Paint brings the page up to date with s and returns what it changed. The
// page's size is dst's. It takes it that dst still holds what the last call
// left there, unless it is another picture.
func (p *StagePainter) Paint(dst *image.RGBA, s *Stage) image.Rectangle {
	if dst == nil || dst.Rect.Empty() || s == nil {
		return image.Rectangle{}
	}
	if len(s.Keys) > 0 { // they are in place of these
		with := *s
		with.Heading, with.Does, with.Note, with.Sign, with.Caption = "", "", "", "", Caption{}
		s = &with
	}
	theme, size := s.Reader.Theme%Themes, dst.Rect.Size()
	fresh := p.pix != &dst.Pix[0] || p.built != size || p.theme != theme || p.pal == nil || s.Dark != p.last.Dark
	p.out = image.RGBA{Pix: dst.Pix, Stride: dst.Stride, Rect: dst.Rect.Sub(dst.Rect.Min)}
	if p.built != size || p.theme != theme || p.pal == nil {
		p.build(theme, size)
	}
	p.pix = &dst.Pix[0]
	changed := p.paint(s, fresh)
	p.remember(s)
	return changed.Add(dst.Rect.Min).Intersect(dst.Rect)
}

// RenderStage returns a new picture of s.
func RenderStage(s Stage, size image.Point) *image.RGBA {
	img := image.NewRGBA(image.Rectangle{Max: size})
	new(StagePainter).Paint(img, &s)
	return img
}

// build chooses letters and colours for a theme and a size.
func (p *StagePainter) build(theme Theme, size image.Point) {
	p.theme, p.pal, p.built = theme, &palettes[theme], size
	u := stageUnit(size)
	var scale float64
	p.at, scale = StageReader(size)
	p.c = canvas{img: &p.out, scale: u}
	page := image.Rectangle{Min: p.at, Max: p.at.Add(Size(scale))}
	p.ground = gradient(p.pal.deskTop, p.pal.deskBottom, page)
	p.inks.desk, p.inks.sign = image.NewUniform(p.pal.notice), image.NewUniform(p.pal.currentText)
	for i, s := range headingSizes {
		p.large[i] = headingLetters{
			key:  newLetters(font.Bold(), s.key*u, 1),
			does: newLetters(font.Bold(), s.does*u, 1),
		}
	}
	p.note = newLetters(font.Text(), noteSize*u, 1)
	p.foot = captionLetters{bold: newLetters(font.Bold(), footSize*u, 1), text: newLetters(font.Text(), footSize*u, 1)}
	p.sign = newLetters(font.Bold(), signSize*u, 1)
	area := box{p.columnLeft(), cardTop, float64(size.X)/u - stageEdge, float64(size.Y)/u - stageFoot - readerEdge}
	p.caption = newCaptionIn(p.pal, u, area, stageStyles(area))
	p.reader.Forget()
}

// columnLeft is where the column beside the reader begins, in units.
func (p *StagePainter) columnLeft() float64 {
	_, scale := StageReader(p.built)
	return (float64(p.at.X)+pageWidth*scale)/p.c.scale + readerEdge
}

// stageStyles returns the sizes of the caption in a card, none of them smaller
// than LeastStage.
func stageStyles(area box) []captionStyle {
	var all []captionStyle
	for _, size := range []float64{72, 62, 54, 45} {
		lead := size * 1.25
		all = append(all, captionStyle{size: size, lead: lead, lines: max(1, int((area.y1-area.y0-8)/lead))})
	}
	return all
}

// paint brings the page in hand up to date, all of it if fresh.
func (p *StagePainter) paint(s *Stage, fresh bool) image.Rectangle {
	page := p.out.Rect
	if s.Dark {
		if !fresh {
			return image.Rectangle{}
		}
		p.c.flood(page, plain(rgb(0)))
		return page
	}
	var changed image.Rectangle
	if fresh {
		p.c.flood(page, p.ground)
		p.reader.Forget()
		changed = page
	}
	changed = changed.Union(p.paintReader(s))
	old := &p.last
	if fresh || !s.samePressed(old) {
		changed = changed.Union(p.paintPressed(s))
	}
	if fresh || !s.sameSpoken(old) {
		changed = changed.Union(p.paintSpoken(s))
	}
	if fresh || s.Count != old.Count || s.Coming != old.Coming {
		changed = changed.Union(p.paintFoot(s))
	}
	return changed
}

// paintReader paints the reader without what is below it.
func (p *StagePainter) paintReader(s *Stage) image.Rectangle {
	_, scale := StageReader(p.built)
	size := Size(scale)
	size.Y = px(readerCut, scale)
	part := p.out.SubImage(image.Rectangle{Min: p.at, Max: p.at.Add(size)}).(*image.RGBA)
	v := s.Reader
	v.Caption, v.Notice, v.Help, v.Scale = Caption{Current: -1}, "", nil, scale
	return p.reader.Paint(part, &v)
}

// remember keeps s for the next comparison, with slices of its own.
func (p *StagePainter) remember(s *Stage) {
	words := append(p.last.Caption.Words[:0], s.Caption.Words...)
	p.last = *s
	p.last.Caption.Words, p.last.Keys = words, slices.Clone(s.Keys)
}
