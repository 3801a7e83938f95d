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
		c.announce(announce.Event, announce.Back)
	case PageDown:
		c.Model.Scroll(ListRows)
		c.announce(announce.Event, announce.Forward)
	case Up:
		c.tellChosen(c.Model.choose(-1))
		c.announce(announce.Event, announce.Back)
	case Down:
		c.tellChosen(c.Model.choose(1))
		c.announce(announce.Event, announce.Forward)
	case Kinds:
		kind, alone := c.Model.nextKind()
		c.announce(announce.Event, announce.Next)
		c.post(func(l voice.Language, _ *emulator.Machine) string {
			if alone {
				return tellKind.of(l, kind)
			}
			return tellAll.in(l)
		})
	}
}

func (c *Control) tellChosen(e emulator.Event, is bool) {
	c.post(func(l voice.Language, _ *emulator.Machine) string {
		if !is {
			return textNoEvents.in(l)
		}
		return tellChosen.of(l, deviceTime(e.At, l), e.Kind, eventText(&e))
	})
}

// choose moves the choice in the list, and returns the event.
func (m *Model) choose(by int) (emulator.Event, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	e, is := m.list.choose(by)
	if !is {
		return emulator.Event{}, false
	}
	return *e, true
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
