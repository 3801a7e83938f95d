package emulator

// Input says whether the event came from outside: a contact that moved, or the
// reader's clock that was set.
func (e Event) Input() bool { return e.Kind == KindKey || e.Kind == KindClock }

// Repeat lets time pass to that of an input and gives it to the machine again.
// Any other event it leaves alone.
func (m *Machine) Repeat(e Event) {
	if !e.Input() {
		return
	}
	m.Advance(e.At)
	if e.Kind == KindKey {
		m.Contact(e.Key, e.Down)
	} else {
		m.SetClock(e.Clock)
	}
}
