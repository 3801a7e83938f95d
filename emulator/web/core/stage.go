package core

import (
	"errors"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/present"
	"codereader/firmware"
	"codereader/voice"
)

// Demo is what a scenario came to when it was run, on a reader as [Session]s have
// it from a time of day on, in a language.
type Demo struct {
	Title present.Text
	Start time.Time
	Lines []present.Line
}

// Stage is what there is to read of a demonstration besides the reader: all in
// one language.
type Stage struct {
	Heading, Does, Note, Count, Coming, Sign string

	Step                       int
	Title, Playing, Dark, Auto bool // Title: before the first press
	Paused, Ended, Own         bool
}

// stage is a reader on which a demonstration is given, in place of a session's
// own, and how its time passes. It implements [present.Driver].
type stage struct {
	show     *present.Show
	language voice.Language
	own      seat // the session's own reader, meanwhile

	m    *emulator.Machine
	now  time.Duration // of the session
	rate float64
	halt time.Duration
	then func(*emulator.Machine) // nil: no halt

	turn int           // of the rest that is being waited for
	rest time.Duration // since when
	told Stage
}

// seat is who sits before a session: a reader, its hand and its voice.
type seat struct {
	machine *emulator.Machine
	hand    *emulator.Hand
	player  *player
}

var (
	errPresenting = errors.New("core: a demonstration is being given: end it first")
	errNoSteps    = errors.New("core: the demonstration presses no key")
)

// Present gives a demonstration in a language, on a reader of its own; the
// session's stands as it is until [Session.EndPresent]. It returns what
// [Session.Do] does.
func (s *Session) Present(now time.Duration, d Demo, l voice.Language) (time.Duration, error) {
	if s.stage != nil {
		return never, errPresenting
	}
	c := s.config
	c.Settings = firmware.DefaultSettings
	c.Settings.Language = l
	c.Clock = clock.NewRTC(d.Start, 0)
	rehearsed := present.Rehearse(d.Title, c, d.Lines)
	if rehearsed.Steps() == 0 {
		return never, errNoSteps
	}
	s.quiet()
	st := &stage{language: l, own: s.seat, now: now, told: Stage{Step: -1}}
	p := &player{host: s.host, bank: s.bank, files: s.files}
	st.m = emulator.New(rehearsed.Config(), s.announcer, emulator.Play{Player: p})
	p.now = st.m.Now
	s.stage, s.last = st, nil
	s.seat = seat{st.m, emulator.NewHand(st.m), p}
	st.show = present.NewShow(rehearsed, st.m, st, func() {})
	st.show.Begin()
	return s.after(now), nil
}

// EndPresent ends the demonstration, if one is given, and goes back to the
// session's own reader.
func (s *Session) EndPresent(now time.Duration) time.Duration {
	st := s.stage
	if st != nil {
		s.quiet()
		s.stage, s.seat, s.last = nil, st.own, nil
		s.player.deaf = true // what it said meanwhile is long over
		s.machine.Advance(now)
		s.player.deaf = false
	}
	return s.after(now)
}

// quiet silences all that speaks.
func (s *Session) quiet() {
	s.announcer.Hush()
	s.player.Cut()
	s.hand.ReleaseAll()
}

// Perform asks something of the demonstration that is given: next, back, again,
// pause, dark, auto, or take, before somebody presses keys of their own. It
// returns what [Session.Do] does.
func (s *Session) Perform(now time.Duration, what string) time.Duration {
	s.advance(now)
	if s.stage == nil {
		return s.after(now)
	}
	show := s.stage.show
	switch what {
	case "take":
		show.Take()
		return s.after(now)
	case "auto":
		show.Auto()
		return s.after(now)
	}
	s.hand.ReleaseAll()
	s.hand.Forget()
	switch what {
	case "next":
		show.Next()
	case "back":
		show.Back()
	case "again":
		show.Repeat()
	case "pause", "dark":
		show.Pause(what == "dark")
	}
	return s.after(now)
}

// PassHere implements [present.Driver].
func (st *stage) PassHere(at time.Duration, reached func(*emulator.Machine)) {
	st.rate, st.halt, st.then = 1, at, reached
}

// SetRateHere implements [present.Driver].
func (st *stage) SetRateHere(rate float64) { st.rate, st.then = rate, nil }

// advance lets time pass to now.
func (st *stage) advance(now time.Duration) {
	d := now - st.now
	st.now = now
	for d >= 0 && st.rate > 0 {
		if st.then == nil || st.m.Now()+d < st.halt {
			st.m.Advance(st.m.Now() + d)
			return
		}
		d -= st.halt - st.m.Now()
		st.m.Advance(st.halt)
		reached := st.then
		st.SetRateHere(0)
		reached(st.m)
	}
	if v := st.show.View(); v.Rests && st.turn == v.Turn && now >= st.rest+present.AutoPause {
		st.show.Rested(v.Turn)
	}
}

// next returns how long it is until something happens by itself, never if
// nothing does. Turn is when the caption changes, or never.
func (st *stage) next(turn time.Duration) time.Duration {
	if v := st.show.View(); v.Rests {
		if st.turn != v.Turn {
			st.turn, st.rest = v.Turn, st.now
		}
		return max(0, st.rest+present.AutoPause-st.now)
	}
	if st.rate == 0 {
		return never
	}
	next, ok := st.m.Next()
	if turn != never && (!ok || turn < next) {
		next, ok = turn, true
	}
	if st.then != nil && (!ok || st.halt < next) {
		next, ok = st.halt, true
	}
	if !ok {
		return never
	}
	return max(0, next-st.m.Now())
}

// view returns what there is to read.
func (st *stage) view() Stage {
	v, l := st.show.View(), st.language
	return Stage{
		Heading: v.Heading(l), Does: v.Label.Does(l), Note: v.Note(l),
		Count: v.Count(l), Coming: v.Coming(l), Sign: v.Sign(l),
		Step: v.Step, Title: v.Step == 0 && v.Label == (present.Label{}),
		Playing: v.Playing, Dark: v.Dark, Auto: v.Auto,
		Paused: v.Paused, Ended: v.Ended, Own: v.Own,
	}
}

// captionAgain is the caption once more, at rest, for those who read slowly.
func (st *stage) captionAgain(c Caption, s *emulator.State) Caption {
	v, u := st.show.View(), &s.Speech.Utterance
	if len(c.Words) > 0 || !v.Speaks || s.Speech.Waiting {
		return c
	}
	c = Caption{Said: s.Speech.ID, Language: u.Language.Code(), Current: -1}
	for i := range u.Len() {
		c.Words = append(c.Words, u.Word(i))
	}
	return c
}
