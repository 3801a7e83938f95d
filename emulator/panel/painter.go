package panel

import (
	"image"

	"codereader/assets/font"
	"codereader/keypad"
)

// Painter draws one reader again and again. It keeps what does not move and
// what it drew last, so that a change costs only its own part of the picture.
// The zero Painter is ready for use; it must not be copied or shared.
type Painter struct {
	theme Theme
	pal   *palette
	live  canvas     // draws onto the picture in hand
	out   image.RGBA // the picture in hand, its origin at 0, 0

	layer   *image.RGBA              // all at rest: off, no key pressed
	lit     *image.RGBA              // the glass while it is on
	pressed [keypad.Keys]*image.RGBA // each key's area while it is down

	displayText, keyText  *letters
	noticeText, badgeText *letters
	glassInk, noticeInk   *image.Uniform
	caption               caption

	last  View // as painted; its slices are the Painter's own
	pix   *uint8
	shape image.Rectangle
}

// Paint brings dst up to date with v and returns what it changed. dst must be
// as large as Size says; of a smaller one the part that there is, is painted.
//
// Paint takes it that dst still holds what the last call left there. Another
// picture than the last one is painted whole; Forget makes the same one be.
func (p *Painter) Paint(dst *image.RGBA, v *View) image.Rectangle {
	if dst == nil || dst.Rect.Empty() || v == nil {
		return image.Rectangle{}
	}
	theme, scale := v.Theme%Themes, clampScale(v.Scale)
	fresh := p.pix != &dst.Pix[0] || p.shape != dst.Rect
	if p.layer == nil || p.theme != theme || p.live.scale != scale {
		p.build(theme, scale)
		fresh = true
	}
	p.pix, p.shape = &dst.Pix[0], dst.Rect
	p.out = image.RGBA{Pix: dst.Pix, Stride: dst.Stride, Rect: dst.Rect.Sub(dst.Rect.Min)}
	changed := p.paint(v, fresh)
	p.remember(v)
	return changed.Add(dst.Rect.Min).Intersect(dst.Rect)
}

// Forget makes the next Paint paint all, as it must after somebody else has
// drawn on the picture.
func (p *Painter) Forget() { p.pix = nil }

// Render returns a new picture of v.
func Render(v View) *image.RGBA {
	img := image.NewRGBA(image.Rectangle{Max: Size(v.Scale)})
	new(Painter).Paint(img, &v)
	return img
}

// build draws everything that is kept for a theme and a scale.
func (p *Painter) build(theme Theme, scale float64) {
	pal := &palettes[theme]
	p.theme, p.pal = theme, pal
	p.live = canvas{img: &p.out, scale: scale}
	p.setLetters(scale)
	p.glassInk = image.NewUniform(pal.glassText)
	p.noticeInk = image.NewUniform(pal.notice)
	p.caption = newCaption(pal, scale)

	p.layer = image.NewRGBA(image.Rectangle{Max: Size(scale)})
	c := &canvas{img: p.layer, scale: scale}
	drawBody(c, pal)
	drawGlass(c, pal, true)
	p.lit = snapshot(p.layer, glassBox.rect(scale))
	drawGlass(c, pal, false)
	for k := keypad.Key0; k < keypad.Keys; k++ {
		area := keyArea(k, scale)
		p.pressed[k] = snapshot(p.layer, area)
		c.img = p.pressed[k]
		drawKey(c, pal, p.keyText, k, keyDown)
		// A key stays in its area, so that one can be redrawn alone.
		c.img = p.layer.SubImage(area).(*image.RGBA)
		drawKey(c, pal, p.keyText, k, keyUp)
	}
}

// setLetters chooses the fonts and their sizes.
func (p *Painter) setLetters(scale float64) {
	p.displayText = newLetters(font.Display(), displaySize*scale, displayTall)
	p.keyText = newLetters(font.Bold(), keySize*scale, 1)
	p.noticeText = newLetters(font.Bold(), noticeSize*scale, 1)
	p.badgeText = newLetters(font.Bold(), badgeSize*scale, 1)
}

// The sizes of letters, in pixels to the em at scale 1, and how much taller
// than drawn the display's are.
const (
	displaySize = 53.0
	displayTall = 1.32
	keySize     = 44.0
	badgeSize   = 18.0
)

// snapshot returns a copy of a part of img.
func snapshot(img *image.RGBA, r image.Rectangle) *image.RGBA {
	part := image.NewRGBA(r)
	transfer(part, img, r)
	return part
}
