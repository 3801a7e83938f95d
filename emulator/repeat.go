package emulator

// Input says whether the event came from outside: a contact that moved, the
// reader's clock that was set, or its power that failed.
func (e Event) Input() bool {
	return e.Kind == KindKey || e.Kind == KindClock || e.Kind == KindReset
}

// Repeat lets time pass to that of an input and gives it to the machine again.
// Any other event it leaves alone.
func (m *Machine) Repeat(e Event) {
	if !e.Input() {
		return
	}
	m.Advance(e.At)
	switch e.Kind {
	case KindKey:
		m.Contact(e.Key, e.Down)
	case KindClock:
		m.SetClock(e.Clock)
	case KindReset:
		m.Reset(e.Text)
	}
}
