package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/keypad"
)

// readerCode prints the code that a reader shows when red is pressed, and
// records it while it speaks the code.
func (o *options) readerCode(at time.Time) error {
	const tap = 2 * keypad.DebounceTime // until the code is made, which is to be at that time of day
	how := *o
	early := clock.NewRTC(at.Add(-tap), o.drift)
	how.at = early.Shown.Add(at.Sub(early.TimeOfDay(tap)))
	how.forgets = true // no setting is changed
	s := new(session)
	if err := how.assemble(s, o.warn, func() []emulator.Sink { return nil }); err != nil {
		return err
	}
	m := s.machine
	m.Contact(keypad.Red, true)
	m.Advance(keypad.DebounceTime)
	m.Contact(keypad.Red, false)
	m.Advance(tap)
	code := strings.ReplaceAll(m.State().Display.String(), " ", "")
	if how.recording() {
		hear(m)
	}
	state := m.State() // while it is on
	lost := s.wired.failure()
	m.Close()
	err := errors.Join(s.close(), s.records.picture(how.view(state, s.bank)))
	switch {
	case lost != nil:
		return lost
	case err != nil:
		return err
	case code == "":
		return errors.New("the firmware shows no code when red is pressed")
	}
	_, err = fmt.Fprintln(o.io.out, code)
	return err
}

// maxHeard is how much later at the latest a reader falls silent, in device
// time.
const maxHeard = time.Minute

// hear has a machine speak to the end.
func hear(m *emulator.Machine) {
	for !m.Settled() {
		next, ok := m.Next()
		if !ok || next > maxHeard {
			return
		}
		m.Advance(next)
	}
}
