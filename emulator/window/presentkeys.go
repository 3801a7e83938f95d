package window

import (
	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator/announce"
	"codereader/emulator/present"
)

// showCommand is what is asked of a presentation.
type showCommand uint8

const (
	showNothing showCommand = iota // the key does nothing while it is on
	showNext
	showBack
	showAgain
	showPause
	showDark
	showAuto
	showKeys
	showLeave
)

// showKeyTable says what keys do while a presentation is on. What a presenter's
// remote sends is among them: Page Up and Page Down, the arrows, B or the full
// stop for a black screen, F5 and Escape. All other keys do what they do else.
var showKeyTable = map[ebiten.Key]showCommand{
	ebiten.KeySpace: showNext, ebiten.KeyArrowRight: showNext, ebiten.KeyArrowDown: showNext,
	ebiten.KeyPageDown: showNext, ebiten.KeyN: showNext,

	ebiten.KeyArrowLeft: showBack, ebiten.KeyArrowUp: showBack,
	ebiten.KeyPageUp: showBack, ebiten.KeyBackspace: showBack,

	ebiten.KeyR: showAgain, ebiten.KeyHome: showAgain,
	ebiten.KeyP: showPause, ebiten.KeyPause: showPause,
	ebiten.KeyB: showDark, ebiten.KeyPeriod: showDark, ebiten.KeyNumpadDecimal: showDark,
	ebiten.KeyA:      showAuto,
	ebiten.KeyF1:     showKeys,
	ebiten.KeyEscape: showLeave,

	ebiten.KeyF3: showNothing, ebiten.KeyF5: showNothing, ebiten.KeyF12: showNothing,
}

// backToShow is the key that goes back to a presentation that was left. It is
// the inspector's while that is open.
const backToShow = ebiten.KeyF5

// presentInput takes from the keyboard what is for the presentation, and leaves
// the rest to the reader.
type presentInput struct {
	was  keySet // down in the tick before
	ours keySet // went down for the presentation, and is still down
	rest tick
}

// take takes what is asked for out of a tick, and returns the rest.
func (n *presentInput) take(t *tick, active bool) (asked []showCommand, rest *tick) {
	for k := range ebiten.KeyMax + 1 {
		n.ours[k] = n.ours[k] && t.down[k]
		if !wentDown(t, &n.was, k) || t.foreign() || t.ctrl() {
			continue
		}
		if c, ok := showKeyTable[k]; ok && active {
			n.ours[k] = true
			asked = append(asked, c)
		} else if k == backToShow && !active && !t.shift() {
			n.ours[k] = true
			asked = append(asked, showLeave)
		}
	}
	n.was = t.down
	if n.ours == (keySet{}) {
		return asked, t
	}
	n.rest = *t
	n.rest.drop(&n.ours)
	return asked, &n.rest
}

// take has the presentation do what a tick asks of it, and returns the rest.
func (p *presentation) take(t *tick) *tick {
	if p.a.options.Present == nil || p.a.exploring || !p.active() && p.a.inspection.open {
		return t
	}
	asked, rest := p.input.take(t, p.active())
	if len(asked) > 0 {
		p.pointer.again(t.cursor)
	}
	for _, c := range asked {
		p.command(c)
	}
	return rest
}

// command does what was asked for. Any but the list of keys takes that away.
func (p *presentation) command(c showCommand) {
	before := p.keys
	p.keys = false
	none := announce.Announcement{}
	switch c {
	case showNext:
		p.do(func(s *present.Show) announce.Announcement { s.Next(); return none })
	case showBack:
		p.do(func(s *present.Show) announce.Announcement { s.Back(); return announce.Of(announce.Back) })
	case showAgain:
		p.do(func(s *present.Show) announce.Announcement { s.Repeat(); return none })
	case showPause, showDark:
		p.do(func(s *present.Show) announce.Announcement {
			s.Pause(c == showDark)
			return announce.Switched(announce.Pause, s.View().Paused)
		})
	case showAuto:
		p.do(func(s *present.Show) announce.Announcement {
			s.Auto()
			return announce.Switched(announce.Next, s.View().Auto)
		})
	case showKeys:
		p.keys = !before
	case showLeave:
		p.leave()
	}
}

// leave ends the presentation, or goes back to it.
func (p *presentation) leave() {
	on := !p.active()
	fullScreen(on)
	p.do(func(s *present.Show) announce.Announcement {
		if on {
			s.Begin()
		} else {
			s.Leave()
		}
		return announce.Switched(announce.Presentation, on)
	})
}
