package inspector

import (
	"math"
	"strconv"
	"strings"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// aloud answers what a person who sees nothing asks for: what a field or the
// list of events shows, in words. It stands in the line for notices too.
func (c *Control) aloud(command Command) {
	c.post(func(l voice.Language, m *emulator.Machine) string {
		c.Look(m)
		s, t, last, later := c.Model.moment()
		var fields []Field
		switch command {
		case TellTime:
			c.answer(s.timeAloud(c.resume)...)
			fields = s.timeFields()[:4]
		case TellReader:
			c.answer(s.readerAloud(&t)...)
			fields = s.readerFields(&t)[:3]
		case TellStep:
			c.answer(s.stepAloud())
			fields = s.timeFields()[5:]
		case TellEvent:
			c.answer(eventAloud(last, later)...)
			return tellJump.of(l, deviceTime(m.Now(), l), lastText(c.history, l))
		}
		var told []string
		for _, f := range fields {
			told = append(told, f.Name+" "+f.Value)
		}
		return strings.Join(told, "; ") + "."
	})
}

// answer announces what was asked for.
func (c *Control) answer(all ...announce.Announcement) {
	if c.o.Answer != nil {
		c.o.Answer(all...)
	}
}

// moment returns the last look, the contacts at it, the last event that has
// happened, nil if there is none, and whether there are later ones.
func (m *Model) moment() (s insight, t track, last *emulator.Event, later bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	s = m.insight
	s.at = s.At
	if n := m.list.happened; n > 0 {
		e := m.list.events[n-1]
		last, later = &e, n < len(m.list.events)
	}
	return s, m.track.at(s.at), last, later
}

// timeAloud says what the fields about time show: device time, how it passes,
// what comes next, and the reader's clock. resume is the rate after a pause.
func (s *insight) timeAloud(resume float64) []announce.Announcement {
	rate := rateAloud(s.rate)
	if s.rate == 0 {
		rate = rate.With(announce.Of(announce.WhenItPasses), atRate(resume))
	}
	next := announce.Of(announce.NextIn)
	if s.hasNext {
		next = next.Then(announce.Until(max(s.next-s.at, 0)))
	} else {
		next = next.With(announce.Of(announce.Nothing))
	}
	return []announce.Announcement{
		announce.Of(announce.DeviceTime).With(announce.Duration(s.at)), rate, next,
		announce.Of(announce.Clock).With(announce.TimeOfDay(s.Clock.TimeOfDay(s.at))), clockAloud(s.Clock.Drift),
	}
}

// clockAloud says how the reader's clock runs.
func clockAloud(d clock.Drift) announce.Announcement {
	if d == -clock.MaxDrift {
		return announce.Of(announce.Clock, announce.Stopped)
	}
	return announce.Drifts(d)
}

// rateAloud says at which rate time passes.
func rateAloud(rate float64) announce.Announcement {
	if rate == 0 {
		return announce.Of(announce.Time, announce.Stopped)
	}
	return announce.Of(announce.Time).With(atRate(rate))
}

// atRate is a rate above 0 alone.
func atRate(rate float64) announce.Announcement {
	if math.IsInf(rate, 1) {
		return announce.Of(announce.AsItGoes)
	}
	return announce.Decimal(strconv.FormatFloat(rate, 'f', -1, 64)).Then(announce.Of(announce.TimesAsFast))
}

// readerAloud says what the fields about the reader show.
func (s *insight) readerAloud(t *track) []announce.Announcement {
	var all []announce.Announcement
	add := func(a announce.Announcement) { all = append(all, a) }
	if s.Reader.On {
		add(announce.Phrase(announce.Reader, announce.TurnedOn).With(shows[s.Reader.Shows]))
	} else {
		add(announce.Phrase(announce.Reader, announce.TurnedOff))
	}
	add(announce.Shown(s.Display.String()))
	if s.Sound.Phase != emulator.Silent {
		add(announce.Uttered(&s.Sound.Speech))
	}
	if due, is := s.idleDue(); is {
		add(announce.Phrase(announce.Reader, announce.TurnsOffIn).Then(announce.Until(max(due-s.at, 0))))
	}
	if due, is := s.Reader.SettingDue(); is {
		add(announce.Of(announce.CodeBackIn).Then(announce.Until(max(due-s.at, 0))))
	}
	for k := range t.contacts.Contacts {
		if t.contacts.Contacts[k].Bouncing() {
			add(announce.KeyName(keypad.Key(k)).Then(announce.Of(announce.Bounces)))
		}
	}
	if n := len(t.done); n > 0 {
		add(gestureAloud(t.done[n-1].Gesture).With(momentAloud(&emulator.Event{At: t.done[n-1].at})))
	}
	add(announce.Kept(s.Settings))
	return all
}

// shows are what the display can be about.
var shows = map[firmware.Content]announce.Announcement{
	firmware.ShowsCode: announce.Of(announce.TheCode), firmware.ShowsSetting: announce.Of(announce.ASetting),
	firmware.ShowsSerial: announce.Of(announce.Serial),
}

func gestureAloud(g keypad.Gesture) announce.Announcement {
	switch g.Kind {
	case keypad.Tap:
		return announce.KeyName(keypad.Red).With(announce.Of(announce.Tap))
	case keypad.Chord:
		return announce.KeyName(g.Digit).With(announce.Of(announce.WithRed))
	}
	return announce.KeyName(g.Digit).With(announce.Of(announce.Alone))
}

// stepAloud says which time step it is, and what is left of it.
func (s *insight) stepAloud() announce.Announcement {
	now := s.Clock.TimeOfDay(s.at)
	return announce.Of(announce.TimeStep).With(announce.Digits(clock.Step(now, s.period)),
		announce.Until(clock.StepLeft(now, s.period)).Then(announce.Of(announce.LeftOfIt)))
}

// eventAloud says an event in words, and when it was, and that there are later
// ones from which one has gone back; nil is none.
func eventAloud(e *emulator.Event, later bool) []announce.Announcement {
	if e == nil {
		return []announce.Announcement{announce.Of(announce.Event, announce.Nothing)}
	}
	at := momentAloud(e)
	if later {
		at = at.With(announce.Of(announce.Later))
	}
	return []announce.Announcement{announce.Happened(e), at}
}

func momentAloud(e *emulator.Event) announce.Announcement {
	return announce.Of(announce.At).Then(announce.Duration(e.At))
}

// lastAloud says the last event that has happened.
func (c *Control) lastAloud() []announce.Announcement {
	if n := c.history.Happened(); n > 0 {
		return eventAloud(&c.history.Events()[n-1], false)
	}
	return nil
}
