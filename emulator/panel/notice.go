package panel

import "golang.org/x/image/math/fixed"

// The notice's text, at scale 1.
const (
	noticeLines = 2
	noticeSize  = 19.0
	noticeLead  = 24.0
	noticeTop   = 19.0 // from the box's edge to the first line's foot
)

// drawNotice writes a notice below the caption, in the middle.
func (p *Painter) drawNotice(text string) {
	if text == "" {
		return
	}
	c := &p.live
	r := noticeBox.rect(c.scale)
	w := fixed.I(r.Dx())
	l := p.noticeText
	for i, line := range atMost(l, wrap(l, text, w), noticeLines, w) {
		y := r.Min.Y + c.px(noticeTop+float64(i)*noticeLead)
		l.text(c.img, l.centred(line, r), y, line, p.noticeInk)
	}
}
