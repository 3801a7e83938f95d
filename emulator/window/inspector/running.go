package inspector

import (
	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/voice"
)

// pause stops time, or lets it pass again as it did.
func (c *Control) pause() {
	c.o.Live.Post(func(*emulator.Machine) {
		if rate := c.o.Live.RateHere(); rate > 0 {
			c.resume = rate
			c.o.Live.SetRate(0)
		} else {
			c.o.Live.SetRate(c.resume)
		}
		c.post(c.tellRate)
	})
}

// changeRate changes how fast time passes, or will once it does.
func (c *Control) changeRate(next func(float64) float64) {
	c.o.Live.Post(func(m *emulator.Machine) {
		if c.o.Live.RateHere() == 0 {
			before := c.resume
			c.resume = next(before)
			later := announce.Of(announce.Time, announce.Stopped, announce.WhenItPasses).With(atRate(c.resume))
			if c.resume == before {
				later = later.With(announce.Of(announce.End))
			}
			c.say(later)
			l := languageOf(m)
			c.o.Tell(tellResume.of(l, rateText(c.resume, l)))
			return
		}
		rate := c.o.Live.RateHere()
		if next(rate) == rate {
			c.say(rateAloud(rate).With(announce.Of(announce.End)))
		}
		c.o.Live.SetRate(next(rate))
		c.post(c.tellRate)
	})
}

func (c *Control) tellRate(l voice.Language, m *emulator.Machine) string {
	rate := c.o.Live.RateHere()
	if rate == 0 {
		return tellPaused.of(l, deviceTime(m.Now(), l))
	}
	return tellRunning.of(l, rateText(rate, l))
}

// step lets the next thing happen that does by itself, and pauses.
func (c *Control) step() {
	c.o.Live.Post(func(m *emulator.Machine) {
		if rate := c.o.Live.RateHere(); rate > 0 {
			c.resume = rate
		}
		_, is := m.Next()
		c.o.Live.Step()
		c.post(func(l voice.Language, m *emulator.Machine) string {
			if !is {
				c.announce(announce.End)
				return tellRest.in(l)
			}
			c.say(announce.Of(announce.Step), c.lastAloud()...)
			return tellStep.of(l, deviceTime(m.Now(), l), lastText(c.history, l))
		})
	})
}

// travel goes back or forward in the session, or to the chosen event, and
// pauses there.
func (c *Control) travel(command Command) {
	event, chosen := c.Model.chosen()
	if c.o.InOrder {
		c.fixed()
		return
	}
	c.o.Live.Post(func(*emulator.Machine) {
		if rate := c.o.Live.RateHere(); rate > 0 {
			c.resume = rate
		}
	})
	if command != Jump || chosen {
		c.o.Live.SetRate(0)
	}
	c.post(func(l voice.Language, m *emulator.Machine) string {
		was, err, t, part := false, error(nil), tellJump, announce.Event
		switch {
		case command == Back:
			if was, err = c.history.Back(); !was {
				c.announce(announce.End)
				return tellFirst.in(l)
			}
			t, part = tellBack, announce.Back
		case command == Forward:
			if was, err = c.history.Forward(); !was {
				c.announce(announce.End)
				return tellLast.in(l)
			}
			t, part = tellForward, announce.Forward
		case !chosen:
			c.announce(announce.Event, announce.Failed)
			return tellNone.in(l)
		default:
			err = c.history.Jump(event.At)
		}
		if err != nil {
			c.announce(announce.Failed)
			return err.Error()
		}
		c.say(announce.Of(part), c.lastAloud()...)
		c.o.Hand.Forget()
		return t.of(l, deviceTime(m.Now(), l), lastText(c.history, l))
	})
}

// fixed tells that there is no going back.
func (c *Control) fixed() {
	c.announce(announce.Failed, announce.NoWayBack)
	c.post(func(l voice.Language, _ *emulator.Machine) string { return tellFixed.in(l) })
}

// JumpTo goes to an event, by its index among all (a row of the view has it).
func (c *Control) JumpTo(index int) {
	if c.Model.chooseEvent(index) {
		c.Do(Jump)
	}
}
