package panel

import (
	"image"
	"strings"

	"golang.org/x/image/math/fixed"
)

// The column beside the reader, in units.
const (
	headingTop  = 14.0
	headingRoom = 206.0
	noteTop     = 226.0
	noteSize    = 22.0
	noteLead    = 27.0
	noteLines   = 3
	cardTop     = 312.0
	footSize    = 20.0
	footDot     = 15.0 // from the page's lower edge to the feet of the letters
	signSize    = 72.0
	keysLargest = 26.0
)

// headingSizes are those of what was pressed and of what it does, the largest
// first.
var headingSizes = [...]struct{ key, does float64 }{{84, 54}, {72, 50}, {58, 45}, {45, 45}}

// headingLetters are those of one size.
type headingLetters struct{ key, does *letters }

// column returns a part of the column beside the reader.
func (p *StagePainter) column(y0, y1 float64) image.Rectangle {
	u := p.c.scale
	return box{p.columnLeft(), y0, float64(p.built.X)/u - stageEdge, y1}.rect(u)
}

// clear makes a part of the page empty.
func (p *StagePainter) clear(r image.Rectangle) image.Rectangle {
	r = r.Intersect(p.out.Rect)
	p.c.flood(r, p.ground)
	return r
}

// paintPressed writes what was pressed, what it does, and the note; or the keys
// of the page.
func (p *StagePainter) paintPressed(s *Stage) image.Rectangle {
	all := p.column(0, cardTop-2)
	all.Max.X = p.out.Rect.Max.X
	p.clear(all)
	if len(s.Keys) > 0 {
		return all // with what is spoken
	}
	p.writeHeading(s)
	r := p.column(noteTop, cardTop)
	w := fixed.I(r.Dx())
	for i, line := range atMost(p.note, wrap(p.note, s.Note, w), noteLines, w) {
		p.note.text(&p.out, fixed.I(r.Min.X), r.Min.Y+p.c.px(noteSize+float64(i)*noteLead), line, p.inks.desk)
	}
	return all
}

// writeHeading writes it as large as there is room.
func (p *StagePainter) writeHeading(s *Stage) {
	r := p.column(headingTop, headingTop+headingRoom)
	for i, size := range headingSizes {
		l, last := p.large[i], i == len(headingSizes)-1
		key, whole := lines(l.key, s.Heading, r.Dx())
		does, wholeToo := lines(l.does, s.Does, r.Dx())
		const lead = 1.16
		high := lead * (float64(len(key))*size.key + float64(len(does))*size.does)
		if !last && (!whole || !wholeToo || high > headingRoom) {
			continue
		}
		y := headingTop
		for _, line := range key {
			y += size.key * lead
			l.key.text(&p.out, fixed.I(r.Min.X), p.c.px(y-size.key*0.2), line, p.inks.desk)
		}
		for _, line := range does {
			if y+size.does*lead > headingTop+headingRoom+size.does/2 {
				return
			}
			y += size.does * lead
			l.does.text(&p.out, fixed.I(r.Min.X), p.c.px(y-size.does*0.2), line, p.inks.desk)
		}
		return
	}
}

// lines breaks a text, none if there is none, and says whether no word was cut.
func lines(l *letters, text string, w int) (all []string, whole bool) {
	if text == "" {
		return nil, true
	}
	all = wrap(l, text, fixed.I(w))
	return all, !strings.Contains(strings.Join(all, ""), ellipsis)
}

// paintSpoken draws the card with what is spoken, or with the sign; or the keys
// of the page.
func (p *StagePainter) paintSpoken(s *Stage) image.Rectangle {
	card := p.caption.area.rect(p.c.scale)
	r := p.clear(image.Rect(card.Min.X, card.Min.Y-p.c.px(2), p.out.Rect.Max.X, card.Max.Y+p.c.px(2)))
	switch {
	case len(s.Keys) > 0:
		p.writeKeys(s.Keys)
		return r.Union(p.column(0, cardTop))
	case s.Sign != "":
		drawCurrent(&p.c, p.pal, card)
		mid := card.Min.Y + card.Dy()/2 + p.c.px(signSize*0.36)
		p.sign.text(&p.out, p.sign.centred(s.Sign, card), mid, s.Sign, p.inks.sign)
		return r
	}
	if len(s.Caption.Words) > 0 {
		drawCard(&p.c, p.pal, card)
		p.caption.set(s.Caption.Words, p.c.scale)
		p.caption.draw(&p.c, p.pal, s.Caption.Current)
	}
	return r
}

// writeKeys lists the keys of the page in the whole of the column.
func (p *StagePainter) writeKeys(keys []string) {
	in := p.column(headingTop, p.caption.area.y1)
	ink := p.inks.desk
	for size := keysLargest; ; size-- {
		set := setHelp(keys, size*p.c.scale, in)
		if n := len(set.rows); n > 0 && set.rows[n-1].y > in.Max.Y && size > helpLeast {
			continue
		}
		set.write(&p.out, in, ink)
		return
	}
}

// paintFoot writes how far one has come, and what comes next.
func (p *StagePainter) paintFoot(s *Stage) image.Rectangle {
	u := p.c.scale
	page := p.out.Rect
	r := p.clear(image.Rect(0, page.Max.Y-p.c.px(stageFoot)+p.c.px(4), page.Max.X, page.Max.Y))
	y := page.Max.Y - px(footDot, u)
	left, right := p.c.px(stageEdge), page.Max.X-p.c.px(stageEdge)
	count := cut(p.foot.bold, s.Count, fixed.I(right-left))
	p.foot.bold.text(&p.out, fixed.I(left), y, count, p.inks.desk)
	from := left + p.foot.bold.width(count).Ceil() + p.c.px(stageEdge)
	coming := cut(p.foot.text, s.Coming, fixed.I(max(right-from, 0)))
	p.foot.text.text(&p.out, fixed.I(right)-p.foot.text.width(coming), y, coming, p.inks.desk)
	return r
}
