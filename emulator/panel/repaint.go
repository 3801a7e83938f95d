package panel

import (
	"image"
	"slices"

	"codereader/keypad"
)

// paint brings the picture in hand up to date, all of it if fresh.
func (p *Painter) paint(v *View, fresh bool) image.Rectangle {
	old := &p.last
	page := image.Rectangle{Max: Size(p.live.scale)}
	if len(v.Help) > 0 {
		if !fresh && slices.Equal(v.Help, old.Help) {
			return image.Rectangle{}
		}
		p.drawHelp(v.Help)
		return page
	}
	if fresh || len(old.Help) > 0 {
		p.restore(p.layer, page)
		p.caption.set(v.Caption.Words, p.live.scale)
		p.paintParts(v, &View{Caption: Caption{Current: -1}})
		return page
	}
	return p.paintParts(v, old)
}

// paintParts repaints each part that looks other in v than in old.
func (p *Painter) paintParts(v, old *View) image.Rectangle {
	var changed image.Rectangle
	if v.On != old.On || v.Display != old.Display {
		changed = changed.Union(p.paintDisplay(v))
	}
	words := v.danish() != old.danish()
	for k := keypad.Key0; k < keypad.Keys; k++ {
		if s := v.keyState(k); s != old.keyState(k) {
			changed = changed.Union(p.paintKey(k, s))
		}
	}
	if v.Muted != old.Muted || v.Muted && words {
		changed = changed.Union(p.paintGrille(v))
	}
	if !slices.Equal(v.Caption.Words, old.Caption.Words) {
		p.caption.set(v.Caption.Words, p.live.scale)
		changed = changed.Union(p.paintCaption(v))
	} else if v.Caption.Current != old.Caption.Current {
		changed = changed.Union(p.paintCaption(v))
	}
	if v.Notice != old.Notice {
		r := noticeBox.rect(p.live.scale)
		p.restore(p.layer, r)
		p.drawNotice(v.Notice)
		changed = changed.Union(r)
	}
	return changed
}

// restore copies r of a kept layer onto the picture in hand.
func (p *Painter) restore(from *image.RGBA, r image.Rectangle) {
	transfer(&p.out, from, r)
}

func (p *Painter) paintDisplay(v *View) image.Rectangle {
	r := glassBox.rect(p.live.scale)
	if !v.On {
		p.restore(p.layer, r)
		return r
	}
	p.restore(p.lit, r)
	drawDisplay(&p.out, p.displayText, p.live.scale, v.Display, p.glassInk)
	return r
}

func (p *Painter) paintKey(k keypad.Key, s keyState) image.Rectangle {
	r := keyArea(k, p.live.scale)
	if s == keyUp {
		p.restore(p.layer, r)
		return r
	}
	p.restore(p.pressed[k], r)
	if s == keyLatched {
		drawLatch(&p.live, p.pal, r)
	}
	return r
}

func (p *Painter) paintGrille(v *View) image.Rectangle {
	r := grilleBox().rect(p.live.scale)
	p.restore(p.layer, r)
	if v.Muted {
		drawMute(&p.live, p.pal, p.badgeText, r, v.danish())
	}
	return r
}

func (p *Painter) paintCaption(v *View) image.Rectangle {
	r := captionBox.rect(p.live.scale)
	p.restore(p.layer, r)
	p.caption.draw(&p.live, p.pal, v.Caption.Current)
	return r
}

// remember keeps v for the next comparison, with slices of its own.
func (p *Painter) remember(v *View) {
	words, help := p.last.Caption.Words, p.last.Help
	p.last = *v
	p.last.Caption.Words = append(words[:0], v.Caption.Words...)
	p.last.Help = append(help[:0], v.Help...)
}
