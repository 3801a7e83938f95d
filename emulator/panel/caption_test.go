package panel

import (
	"image"
	"strings"
	"testing"

	"golang.org/x/image/math/fixed"
)

// wordBoxes returns where the ground of each word is, empty for those that are
// not shown.
func wordBoxes(says Caption, scale float64) []image.Rectangle {
	c := newCaption(&palettes[Standard], scale)
	c.set(says.Words, scale)
	card := captionBox.rect(scale)
	first := c.first(says.Current)
	boxes := make([]image.Rectangle, len(c.words))
	for i, w := range c.words {
		if w.line >= first && w.line < first+captionStyles[c.style].lines {
			x := fixed.I(card.Min.X+px(captionEdge, scale)) + w.x
			boxes[i] = c.box(x, card.Min.Y+px(c.foot(w.line, first), scale), w.w, scale)
		}
	}
	return boxes
}

// phrases are the longest of what device.md lets the reader say.
var phrases = []string{
	"en to tre, fire fem seks",
	"one two three, four five six",
	"syv otte ni nul, syv otte ni nul",
	"seven eight nine zero, seven eight nine zero",
	"lydstyrke syv",
	"highest volume",
	"laveste hastighed",
	"dansk",
	"English",
	"serienummer, otte seks, syv fem, tre nul, ni",
	"serienummer, syv syv, syv syv, syv syv, syv syv, syv syv",
	"serial number, eight six, seven five, three zero, nine",
	"serial number, seven seven, seven seven, seven seven, seven seven, seven seven",
	"ikke aktiveret",
	"not activated",
}

func TestEveryPhraseFitsItsCard(t *testing.T) {
	for _, scale := range scales {
		card := captionBox.rect(scale).Inset(px(1, scale))
		for _, text := range phrases {
			says := says(0, text)
			boxes := wordBoxes(says, scale)
			for i, r := range boxes {
				if r.Empty() {
					// The longest serial number moves up; see the next test.
					if !strings.HasPrefix(text, "serial number, seven seven, seven") {
						t.Errorf("%vx: %q does not fit as a whole", scale, text)
					}
					continue
				}
				if !r.In(card) {
					t.Errorf("%vx: %q at %v of %q is not in %v", scale, says.Words[i], r, text, card)
				}
				// The spoken word's ground may reach into the gaps, but not onto words.
				for j, q := range boxes {
					if pad := px(5, scale); j != i && !q.Empty() && r.Overlaps(q.Inset(pad)) {
						t.Errorf("%vx: the ground of %q at %v is under %q at %v", scale, says.Words[i], r, says.Words[j], q)
					}
				}
			}
		}
	}
}

func TestSpokenWordIsAlwaysShown(t *testing.T) {
	long := strings.Repeat("seven ", 60)
	for _, text := range append([]string{long}, phrases...) {
		words := strings.Fields(text)
		for i := range words {
			if wordBoxes(Caption{words, i}, 1)[i].Empty() {
				t.Errorf("word %d of %q is not shown while it sounds", i, text)
			}
		}
	}
}

func TestNothingMovesButTheMarkWhileALineIsRead(t *testing.T) {
	says := says(-1, "en to tre, fire fem seks")
	before := wordBoxes(says, 1)
	for says.Current = range says.Words {
		for i, r := range wordBoxes(says, 1) {
			if r != before[i] {
				t.Errorf("at word %d %q moves from %v to %v", says.Current, says.Words[i], before[i], r)
			}
		}
	}
}

func TestGroupsStayTogether(t *testing.T) {
	for _, text := range phrases {
		words := strings.Fields(text)
		c := newCaption(&palettes[Standard], 1)
		c.set(words, 1)
		for i := 1; i < len(c.words); i++ {
			if c.words[i].line != c.words[i-1].line && !strings.HasSuffix(words[i-1], ",") &&
				text != "syv otte ni nul, syv otte ni nul" && !strings.HasPrefix(text, "seven") {
				t.Errorf("%q breaks before %q", text, words[i])
			}
		}
	}
}

func TestSpokenWordIsToldWithoutColour(t *testing.T) {
	for theme := Standard; theme < Themes; theme++ {
		says := says(1, "en to tre")
		v := View{On: true, Caption: says, Theme: theme, Scale: 1}
		marked := Render(v)
		v.Caption.Current = -1
		bare := Render(v)
		r := wordBoxes(says, 1)[1]
		changed := 0
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for x := r.Min.X; x < r.Max.X; x++ {
				if grey(marked, x, y)-grey(bare, x, y) > 20 || grey(bare, x, y)-grey(marked, x, y) > 20 {
					changed++
				}
			}
		}
		if whole := r.Dx() * r.Dy(); changed*10 < whole {
			t.Errorf("%v: only %d of %d pixels tell the spoken word when colour is gone", theme, changed, whole)
		}
	}
}

// grey is how light a pixel is, 0 to 255.
func grey(img *image.RGBA, x, y int) int {
	c := img.RGBAAt(x, y)
	return (299*int(c.R) + 587*int(c.G) + 114*int(c.B)) / 1000
}
