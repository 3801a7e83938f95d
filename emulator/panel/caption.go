package panel

import (
	"image"
	"strings"

	"codereader/assets/font"

	"golang.org/x/image/math/fixed"
)

// captionStyle is a size of the caption's text: so many lines of so many pixels
// to the em, at scale 1. The lead is from line to line.
type captionStyle struct {
	size, lead float64
	lines      int
}

// captionStyles, the largest first. Words that fit into no style's lines are
// set in the last and move up as they are spoken.
var captionStyles = [...]captionStyle{
	{size: 40, lead: 54, lines: 2},
	{size: 32, lead: 38, lines: 3},
	{size: 28, lead: 37, lines: 3},
}

// captionEdge is from the card's edge to the text, at scale 1.
const captionEdge = 16.0

// caption is the text of what is being spoken, set into lines.
type caption struct {
	area   box // of its card, at scale 1
	sizes  []captionStyle
	styles []captionLetters
	style  int // of the words in hand
	words  []spoken
	inks   [2]*image.Uniform // of the text and of the word that sounds now
}

// spoken is where one word of the caption stands.
type spoken struct {
	word  string
	x     fixed.Int26_6 // from the text's left edge
	w     fixed.Int26_6 // in bold
	line  int
	shift fixed.Int26_6 // of the word when it is not bold
}

// captionLetters are those of one style.
type captionLetters struct{ bold, text *letters }

// newCaption returns the reader's caption, without words.
func newCaption(pal *palette, scale float64) caption {
	return newCaptionIn(pal, scale, captionBox, captionStyles[:])
}

// newCaptionIn returns a caption without words for a card and in sizes of its
// own, the largest first.
func newCaptionIn(pal *palette, scale float64, area box, sizes []captionStyle) caption {
	c := caption{area: area, sizes: sizes}
	c.inks = [2]*image.Uniform{image.NewUniform(pal.cardText), image.NewUniform(pal.currentText)}
	for _, s := range sizes {
		c.styles = append(c.styles, captionLetters{
			bold: newLetters(font.Bold(), s.size*scale, 1),
			text: newLetters(font.Text(), s.size*scale, 1),
		})
	}
	return c
}

// set takes new words, in the largest style that has room for them.
func (t *caption) set(words []string, scale float64) {
	w := fixed.I(t.area.rect(scale).Dx() - 2*px(captionEdge, scale))
	for i, s := range t.sizes {
		t.style = i
		if t.lay(words, w) <= s.lines {
			return
		}
	}
}

// lay sets words into lines no wider than w and returns how many there are. A
// line ends behind a comma where it can, so that what is spoken as one group
// stands together. Each word gets the room that it needs in bold, so that
// nothing moves when the voice goes on.
func (t *caption) lay(words []string, w fixed.Int26_6) int {
	style := t.styles[t.style]
	t.words = t.words[:0]
	space := style.bold.width(" ") * 3 / 2
	var x fixed.Int26_6
	line := 0
	for i, word := range words {
		word = cut(style.bold, word, w)
		n := style.bold.width(word)
		need := n
		if i == 0 || strings.HasSuffix(words[i-1], ",") {
			if g := groupWidth(style.bold, words[i:], space); g <= w {
				need = g
			}
		}
		if x > 0 && x+need > w {
			x, line = 0, line+1
		}
		// In the middle of its room, but for the first of a line.
		shift := fixed.Int26_6(0)
		if x > 0 {
			shift = (n - style.text.width(word)) / 2
		}
		t.words = append(t.words, spoken{word, x, n, line, shift})
		x += n + space
	}
	return line + 1
}

// groupWidth is how wide the words are up to the first that has a comma.
func groupWidth(l *letters, words []string, space fixed.Int26_6) fixed.Int26_6 {
	var w fixed.Int26_6
	for i, word := range words {
		if i > 0 {
			w += space
		}
		w += l.width(word)
		if strings.HasSuffix(word, ",") {
			break
		}
	}
	return w
}

// first returns the line that stands uppermost, so that the word that sounds
// now can be seen, with a line before it and one after it where there are more
// than fit.
func (t *caption) first(current int) int {
	if len(t.words) == 0 {
		return 0
	}
	last := t.words[len(t.words)-1].line
	line := 0
	if current >= 0 && current < len(t.words) {
		line = t.words[current].line - 1
	}
	return max(0, min(line, last-t.sizes[t.style].lines+1))
}

// foot returns where the feet of a line's letters are, from the card's upper
// edge, at scale 1. All lines that are shown stand in the middle of the card.
func (t *caption) foot(line, first int) float64 {
	style := t.sizes[t.style]
	shown := min(t.words[len(t.words)-1].line-first+1, style.lines)
	mid := (t.area.y1-t.area.y0)/2 + (float64(line-first)-float64(shown-1)/2)*style.lead
	// A third of an em below the middle, half a capital letter is above it.
	return mid + style.size/3
}

// box returns the ground of a word that stands at x, y.
func (t *caption) box(x fixed.Int26_6, y int, w fixed.Int26_6, scale float64) image.Rectangle {
	size := t.sizes[t.style].size
	pad := px(5, scale)
	return image.Rect(x.Floor()-pad, y-px(size*0.86, scale), (x+w).Ceil()+pad, y+px(size*0.33, scale))
}

// draw writes the caption into its card. The word that sounds now is bold, on a
// ground of its own, boxed and underlined.
func (t *caption) draw(c *canvas, pal *palette, current int) {
	card := t.area.rect(c.scale)
	style, l := t.sizes[t.style], t.styles[t.style]
	left := fixed.I(card.Min.X + c.px(captionEdge))
	first := t.first(current)
	for i, w := range t.words {
		if w.line < first || w.line >= first+style.lines {
			continue
		}
		x, y := left+w.x, card.Min.Y+c.px(t.foot(w.line, first))
		if i != current {
			l.text.text(c.img, x+w.shift, y, w.word, t.inks[0])
			continue
		}
		drawCurrent(c, pal, t.box(x, y, w.w, c.scale))
		l.bold.text(c.img, x, y, w.word, t.inks[1])
	}
}

// drawCurrent draws the ground of the word that sounds now, with its frame and
// the line below it.
func drawCurrent(c *canvas, pal *palette, r image.Rectangle) {
	c.fillRound(r, c.f(6), plain(pal.currentLine))
	in := r.Inset(c.hair(1.6))
	in.Max.Y -= c.hair(1.8)
	c.fillRound(in, c.f(4.5), plain(pal.current))
}
