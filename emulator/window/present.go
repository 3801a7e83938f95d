package window

import (
	"cmp"
	"time"

	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/emulator/panel"
	"codereader/emulator/present"
)

// presentation is a demonstration that is given in the window, full screen. The
// show itself lives where the machine does; what is to be seen of it comes with
// each look.
type presentation struct {
	a     *app
	show  *present.Show // nil: there is none
	input presentInput

	keys bool // the list of keys is shown
	was  present.View

	turn  int // of the rest that is being waited for
	since time.Time

	pointer hider
}

// init prepares the presentation of a window, if there is one.
func (p *presentation) init(a *app) {
	p.a = a
	d := a.options.Present
	if d == nil {
		return
	}
	attach := a.mirror.attach
	a.mirror.attach = func(m *emulator.Machine) {
		attach(m)
		p.show = present.NewShow(d, m, a.options.Live, a.mirror.ask)
		p.show.Begin()
		if a.options.PresentAuto {
			p.show.Auto()
		}
	}
	a.mirror.show = func() present.View { return p.show.View() }
}

// view returns what there is to see of the show.
func (p *presentation) view() present.View { return p.a.mirror.now.Load().show }

// active says whether the show is on.
func (p *presentation) active() bool { return p.view().Active }

// do has a function move the show, and what is then announced told.
func (p *presentation) do(f func(*present.Show) announce.Announcement) {
	p.a.hush()
	p.a.mirror.live.Post(func(m *emulator.Machine) {
		what := f(p.show)
		p.a.mirror.take(m)
		if what != (announce.Announcement{}) {
			p.a.tell(what)
		}
	})
}

// taken lets the show know that somebody presses keys of their own.
func (p *presentation) taken(keys []action) {
	if !p.active() {
		return
	}
	for _, act := range keys {
		switch act.kind {
		case press, latch, chord:
			p.a.mirror.live.Post(func(*emulator.Machine) { p.show.Take() })
			return
		}
	}
}

// step does in a frame what is due by itself, and returns when to do more.
func (p *presentation) step(now time.Time) (due time.Time) {
	v := p.view()
	if v.Ended && !p.was.Ended && p.was.Active {
		p.a.tell(announce.Of(announce.End))
	}
	p.was = v
	p.pointer.frame(now, v.Active, p.a.devices.last.cursor, p.a.fit.window)
	if p.a.fit.staged != v.Active {
		p.a.refit(p.a.inspection.whole)
	}
	if !v.Rests {
		p.since = time.Time{}
		return time.Time{}
	}
	if p.since.IsZero() || p.turn != v.Turn {
		p.turn, p.since = v.Turn, now
	}
	due = p.since.Add(cmp.Or(p.a.options.rest, present.AutoPause))
	if !now.Before(due) {
		p.a.mirror.live.Post(func(m *emulator.Machine) {
			p.show.Rested(v.Turn)
			p.a.mirror.take(m)
		})
		return time.Time{}
	}
	return due
}

// stage returns what is to be seen of the show and the reader in it.
func (p *presentation) stage(reader *panel.View) panel.Stage {
	l := p.a.mirror.now.Load()
	v, lang := l.show, l.Settings.Language
	s := panel.Stage{
		Reader: *reader, Caption: reader.Caption,
		Heading: v.Heading(lang), Does: v.Label.Does(lang), Note: v.Note(lang),
		Count: v.Count(lang), Coming: v.Coming(lang), Sign: v.Sign(lang), Dark: v.Dark,
	}
	if speech := &l.Speech; len(s.Caption.Words) == 0 && v.Speaks && !speech.Waiting {
		for i := range speech.Utterance.Len() { // to be read once more
			s.Caption.Words = append(s.Caption.Words, speech.Utterance.Word(i))
		}
	}
	if p.keys {
		s.Keys = present.Keys(lang)
	}
	return s
}
