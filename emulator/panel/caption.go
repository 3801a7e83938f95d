package panel

import (
	"image"

	"golang.org/x/image/math/fixed"
)

// The caption's text, at scale 1.
const (
	captionLines = 3
	captionSize  = 29.0
	captionLead  = 38.0 // from line to line
	captionTop   = 35.0 // from the card's edge to the first line's foot
	captionEdge  = 17.0 // from the card's edge to the text
)

// spoken is where one word of the caption stands.
type spoken struct {
	word string
	x    fixed.Int26_6 // from the text's left edge
	w    fixed.Int26_6
	line int
}

// layCaption sets words into lines no wider than w. Each word gets the room
// that it needs in bold, so that nothing moves when the voice goes on.
func layCaption(into []spoken, bold *letters, words []string, w fixed.Int26_6) []spoken {
	into = into[:0]
	space := bold.width(" ") * 5 / 4
	var x fixed.Int26_6
	line := 0
	for _, word := range words {
		word = cut(bold, word, w)
		n := bold.width(word)
		if x > 0 && x+n > w {
			x, line = 0, line+1
		}
		into = append(into, spoken{word, x, n, line})
		x += n + space
	}
	return into
}

// firstLine returns the line that stands uppermost, so that the word that
// sounds now can be seen with the line after it.
func firstLine(words []spoken, current int) int {
	if len(words) == 0 {
		return 0
	}
	last := words[len(words)-1].line
	line := 0
	if current >= 0 && current < len(words) {
		line = words[current].line - 1
	}
	return max(0, min(line, last-captionLines+1))
}

// drawCaption writes the caption into its card.
func (p *Painter) drawCaption(words []spoken, current int) {
	c, pal := &p.live, p.pal
	card := captionBox.rect(c.scale)
	left := fixed.I(card.Min.X + c.px(captionEdge))
	first := firstLine(words, current)
	for i, w := range words {
		line := w.line - first
		if line < 0 || line >= captionLines {
			continue
		}
		y := card.Min.Y + c.px(captionTop+float64(line)*captionLead)
		if i != current {
			p.captionText.text(c.img, left+w.x, y, w.word, p.cardInk)
			continue
		}
		box := image.Rect((left+w.x).Floor()-c.px(5), y-c.px(26), (left+w.x+w.w).Ceil()+c.px(5), y+c.px(9))
		c.fill(box, roundRect(box, c.f(5)), plain(pal.currentLine))
		in := box.Inset(c.hair(1.6))
		in.Max.Y -= c.hair(1.8)
		c.fill(in, roundRect(in, c.f(3.5)), plain(pal.current))
		p.captionBold.text(c.img, left+w.x, y, w.word, p.currentInk)
	}
}

// captionWidth is how wide the caption's lines may be.
func captionWidth(scale float64) fixed.Int26_6 {
	return fixed.I(captionBox.rect(scale).Dx() - 2*px(captionEdge, scale))
}
