package panel

import (
	"image"
	"strings"

	"codereader/assets/font"

	"golang.org/x/image/math/fixed"
)

// The help's page, at scale 1.
const (
	helpEdge    = 20.0
	helpLargest = 30.0
	helpLeast   = 9.0
)

// helpPage is the help set at one size.
type helpPage struct {
	bold, text *letters
	lead       int
	keys       int // width of the column of keys
	rows       []helpRow
}

// helpRow is one line of the page.
type helpRow struct {
	y               int
	key, words      string
	heading, indent bool
}

// fitHelp sets lines as large as the page allows.
func fitHelp(lines []string, scale float64) helpPage {
	in := helpArea(scale)
	for size := helpLargest; ; size-- {
		set := setHelp(lines, size*scale, in)
		if n := len(set.rows); n == 0 || set.rows[n-1].y <= in.Max.Y || size <= helpLeast {
			return set
		}
	}
}

// helpArea is the page within its edges.
func helpArea(scale float64) image.Rectangle {
	return image.Rectangle{Max: Size(scale)}.Inset(px(helpEdge, scale))
}

// drawHelp fills the page with the help.
func (p *Painter) drawHelp(lines []string) {
	c, pal := &p.live, p.pal
	ink := image.NewUniform(pal.cardText)
	c.flood(image.Rectangle{Max: Size(c.scale)}, plain(pal.card))
	in, set := helpArea(c.scale), fitHelp(lines, c.scale)
	set.write(c.img, in, ink)
}

// write writes the page into in.
func (set *helpPage) write(dst *image.RGBA, in image.Rectangle, ink *image.Uniform) {
	for _, row := range set.rows {
		if row.key != "" {
			set.bold.text(dst, fixed.I(in.Min.X), row.y, row.key, ink)
		}
		x := in.Min.X
		if row.indent {
			x += set.keys
		}
		l := set.text
		if row.heading {
			l = set.bold
		}
		l.text(dst, fixed.I(x), row.y, row.words, ink)
	}
}

// setHelp sets lines at a size in pixels into in.
func setHelp(lines []string, size float64, in image.Rectangle) helpPage {
	set := helpPage{
		bold: newLetters(font.Bold(), size, 1),
		text: newLetters(font.Text(), size, 1),
		lead: int(size*1.25 + 0.5),
	}
	widest := fixed.I(in.Dx()) / 2
	var keys fixed.Int26_6
	for _, line := range lines {
		if key, _, ok := strings.Cut(line, "\t"); ok {
			keys = max(keys, set.bold.width(key))
		}
	}
	keys = min(keys, widest)
	set.keys = (keys + set.bold.width("  ")).Ceil()
	y := in.Min.Y
	add := func(row helpRow) {
		y += set.lead
		row.y = y
		set.rows = append(set.rows, row)
	}
	for i, line := range lines {
		key, words, ok := strings.Cut(line, "\t")
		switch {
		case line == "":
			y += set.lead / 2
		case i == 0:
			for _, s := range wrap(set.bold, line, fixed.I(in.Dx())) {
				add(helpRow{words: s, heading: true})
			}
			y += set.lead / 3
		case !ok:
			for _, s := range wrap(set.text, line, fixed.I(in.Dx())) {
				add(helpRow{words: s})
			}
		default:
			left := wrap(set.bold, key, keys)
			right := wrap(set.text, words, fixed.I(in.Dx()-set.keys))
			for j := range max(len(left), len(right)) {
				row := helpRow{indent: true}
				if j < len(left) {
					row.key = left[j]
				}
				if j < len(right) {
					row.words = right[j]
				}
				add(row)
			}
		}
	}
	return set
}
