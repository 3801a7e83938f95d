package inspector

import (
	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/voice"
)

// browse moves in the list of events, and tells where one is.
func (c *Control) browse(command Command) {
	switch command {
	case PageUp:
		c.Model.Scroll(-ListRows)
		c.say(announce.Of(announce.Event, announce.Back), c.Model.topAloud()...)
	case PageDown:
		c.Model.Scroll(ListRows)
		c.say(announce.Of(announce.Event, announce.Forward), c.Model.topAloud()...)
	case Up:
		c.choose(-1)
	case Down:
		c.choose(1)
	case Kinds:
		kind, alone := c.Model.nextKind()
		if alone {
			c.say(announce.AKind(kind).With(announce.Of(announce.Alone)))
		} else {
			c.announce(announce.AllEvents)
		}
		c.post(func(l voice.Language, _ *emulator.Machine) string {
			if alone {
				return tellKind.of(l, kind)
			}
			return tellAll.in(l)
		})
	}
}

// choose moves the choice, and tells what is chosen. At an end of the list it
// stays where it is.
func (c *Control) choose(by int) {
	e, is, moved, later := c.Model.choose(by)
	switch {
	case !is:
		c.say(announce.Of(announce.Event, announce.Nothing))
	case !moved:
		c.say(announce.Of(announce.End), eventAloud(&e, later)...)
	default:
		all := eventAloud(&e, later)
		c.say(all[0], all[1:]...)
	}
	c.post(func(l voice.Language, _ *emulator.Machine) string {
		if !is {
			return textNoEvents.in(l)
		}
		return tellChosen.of(l, deviceTime(e.At, l), e.Kind, eventText(&e))
	})
}

// choose moves the choice in the list, and returns the event, if there is one,
// whether it is another than before, and whether one has gone back from it.
func (m *Model) choose(by int) (e emulator.Event, is, moved, later bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	before := m.list.chosen
	chosen, is := m.list.choose(by)
	if !is {
		return e, false, false, false
	}
	return *chosen, true, m.list.chosen != before, m.list.chosen >= m.list.happened
}

// topAloud says where in the list one is: the place of the first row that is
// seen, and its event.
func (m *Model) topAloud() []announce.Announcement {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.list.refresh()
	if m.list.top >= len(m.list.shown) {
		return eventAloud(nil, false)
	}
	index := m.list.shown[m.list.top]
	return append([]announce.Announcement{announce.Number(int64(m.list.top + 1))},
		eventAloud(&m.list.events[index], index >= m.list.happened)...)
}

// chooseEvent chooses an event by its index, and says whether there is one.
func (m *Model) chooseEvent(index int) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	if index < 0 || index >= len(m.list.events) {
		return false
	}
	m.list.chosen = index
	return true
}

// chosen returns the chosen event, and whether there is one.
func (m *Model) chosen() (emulator.Event, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if i := m.list.chosen; i >= 0 && i < len(m.list.events) {
		return m.list.events[i], true
	}
	return emulator.Event{}, false
}

// nextKind shows the next kind of events alone, or all.
func (m *Model) nextKind() (emulator.Kind, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.list.nextKind()
}

// Toggle hides a kind of events in the list, or shows it again, and tells so.
func (c *Control) Toggle(k emulator.Kind) {
	hidden := c.Model.toggle(k)
	c.post(func(l voice.Language, _ *emulator.Machine) string {
		if hidden {
			return tellHidden.of(l, k)
		}
		return tellKindToo.of(l, k)
	})
}

// toggle hides a kind of events or shows it, and says which.
func (m *Model) toggle(k emulator.Kind) (hidden bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if k < emulator.Kinds {
		hidden = !m.list.hidden[k]
		m.list.hide(k, hidden)
	}
	return hidden
}
