package inspector

import (
	"strings"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/voice"
)

// freeze stops the reader's clock, or lets it run again as it did.
func (c *Control) freeze(l voice.Language, m *emulator.Machine) string {
	if drift := m.Snapshot().Clock.Drift; drift != -clock.MaxDrift {
		c.drift = drift
		m.SetDrift(-clock.MaxDrift)
		c.announce(announce.Clock, announce.Stopped)
		return tellFrozen.of(l, timeOfDay(m.TimeOfDay()))
	}
	m.SetDrift(c.drift)
	c.announce(announce.Clock, announce.Runs)
	return tellThawed.in(l)
}

// beforeEnd sets the reader's clock to just before the end of a time step.
func (c *Control) beforeEnd(l voice.Language, m *emulator.Machine) string {
	m.SetBeforeStepEnd(BeforeEndTime)
	_, left := m.Step()
	c.announce(announce.StepEnd)
	return tellEnd.of(l, seconds(left, l))
}

// aboutTyped are what the lines are announced as that are typed.
var aboutTyped = map[Command]announce.Part{
	SetClock: announce.Clock, Drift: announce.Drift, Save: announce.Save, Load: announce.Load,
}

// ask has a line typed for a command.
func (c *Control) ask(command Command) {
	if (command == Save || command == Load) && (c.o.Save == nil || c.o.Load == nil) {
		return
	}
	told, proposed := c.Model.ask(command)
	c.o.Tell(told)
	c.say(announce.Of(aboutTyped[command], announce.TypeIt), lineAloud([]rune(proposed))...)
}

// Enter carries out the command for which a line was typed. If the line does
// not say what the command needs, it stays, and why is told.
func (c *Control) Enter() {
	g, err := c.Model.take()
	if err != nil {
		c.say(announce.Of(announce.Failed), wrongAloud(err)...)
		c.o.Tell(oneLine(err))
		return
	}
	switch g.command {
	case SetClock:
		c.post(func(l voice.Language, m *emulator.Machine) string {
			m.SetTimeOfDay(g.time)
			c.say(announce.Of(announce.Clock, announce.Done), announce.TimeOfDay(m.TimeOfDay()))
			return tellClock.of(l, timeOfDay(m.TimeOfDay()))
		})
	case Drift:
		c.post(func(l voice.Language, m *emulator.Machine) string {
			m.SetDrift(g.drift)
			c.say(announce.Of(announce.Drift, announce.Done), clockAloud(g.drift))
			return tellDrift.of(l, decimal(g.drift.String(), l))
		})
	case Save:
		c.save(g.text)
	case Load:
		c.load(g.text)
	}
}

// Leave ends the line without doing anything, and says whether there was one.
func (c *Control) Leave() bool {
	if !c.Model.leave() {
		return false
	}
	c.announce(announce.Unchanged)
	c.post(func(l voice.Language, _ *emulator.Machine) string { return tellLeft.in(l) })
	return true
}

// save writes a snapshot of now.
func (c *Control) save(file string) {
	c.post(func(l voice.Language, m *emulator.Machine) string {
		s := m.Snapshot()
		go func() {
			if err := c.o.Save(file, s); err != nil {
				c.say(announce.Of(announce.Save, announce.Failed), wrongAloud(err)...)
				c.o.Tell(oneLine(err))
				return
			}
			c.announce(announce.Save, announce.Done)
			c.o.Tell(tellSaved.of(l, file))
		}()
		return ""
	})
}

// load puts the machine into the state of a snapshot, and pauses.
func (c *Control) load(file string) {
	if c.o.InOrder {
		c.fixed()
		return
	}
	go func() {
		s, err := c.o.Load(file)
		if err != nil {
			c.say(announce.Of(announce.Load, announce.Failed), unloadedAloud(err)...)
			c.o.Tell(oneLine(err))
			return
		}
		c.o.Live.SetRate(0)
		c.post(func(l voice.Language, m *emulator.Machine) string {
			if err := m.Restore(s); err != nil {
				c.say(announce.Of(announce.Load, announce.Failed), announce.Of(announce.NoSnapshot))
				return oneLine(err)
			}
			c.say(announce.Of(announce.Load, announce.Done), announce.Of(announce.DeviceTime).With(announce.Duration(m.Now())))
			c.o.Hand.Forget()
			return tellLoaded.of(l, file, deviceTime(m.Now(), l))
		})
	}()
}

func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }
