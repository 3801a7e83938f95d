package inspector

import (
	"codereader/emulator"
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
			c.resume = next(c.resume)
			l := languageOf(m)
			c.o.Tell(tellResume.of(l, rateText(c.resume, l)))
			return
		}
		c.o.Live.SetRate(next(c.o.Live.RateHere()))
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
				return tellRest.in(l)
			}
			return tellStep.of(l, deviceTime(m.Now(), l), lastText(c.history, l))
		})
	})
}

// travel goes back or forward in the session, or to the chosen event, and
// pauses there.
func (c *Control) travel(command Command) {
	event, chosen := c.Model.chosen()
	if c.o.InOrder {
		c.post(func(l voice.Language, _ *emulator.Machine) string { return tellFixed.in(l) })
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
		was, err, t := false, error(nil), tellJump
		switch {
		case command == Back:
			if was, err = c.history.Back(); !was {
				return tellFirst.in(l)
			}
			t = tellBack
		case command == Forward:
			if was, err = c.history.Forward(); !was {
				return tellLast.in(l)
			}
			t = tellForward
		case !chosen:
			return tellNone.in(l)
		default:
			err = c.history.Jump(event.At)
		}
		if err != nil {
			return err.Error()
		}
		c.o.Hand.Forget()
		return t.of(l, deviceTime(m.Now(), l), lastText(c.history, l))
	})
}

// JumpTo goes to an event, by its index among all (a row of the view has it).
func (c *Control) JumpTo(index int) {
	if c.Model.chooseEvent(index) {
		c.Do(Jump)
	}
}
