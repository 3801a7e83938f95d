package emulator_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/keypad"
)

// ownClocked returns a reader whose firmware runs on a clock of its own.
func ownClocked(sinks ...emulator.Sink) *emulator.Machine {
	return emulator.New(emulator.Config{Voice: emulatortest.Voice{}, Firmware: emulatortest.OwnClock}, sinks...)
}

func TestTimeOfAFirmwareOnItsOwnClockIsNotMoved(t *testing.T) {
	m := ownClocked()
	h := emulator.Remember(m)
	m.Contact(keypad.Red, true)
	m.Advance(time.Second)
	before := m.Snapshot()
	if err := m.Restore(before); !errors.Is(err, emulator.ErrOwnClock) {
		t.Errorf("a snapshot is restored: %v", err)
	}
	for name, move := range map[string]func() error{
		"jump":    func() error { return h.Jump(0) },
		"back":    func() error { _, err := h.Back(); return err },
		"forward": func() error { _, err := h.Forward(); return err },
	} {
		if err := move(); name != "forward" && !errors.Is(err, emulator.ErrOwnClock) || m.Now() != time.Second || h.Happened() == 0 {
			t.Errorf("%s: %v, at %v", name, err, m.Now())
		}
	}
	// What is remembered is bounded without going back.
	for range 20 {
		m.Contact(keypad.Red, false)
		m.Advance(m.Now() + time.Second)
		m.Contact(keypad.Red, true)
		m.Advance(m.Now() + time.Second)
	}
	if err := h.Forget(10); err != nil || len(h.Events()) > 13 || h.Happened() != len(h.Events()) {
		t.Errorf("%d events are remembered, %v", len(h.Events()), err)
	}
}

func TestAFirmwareOnItsOwnClockKeepsToRealTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		live := emulator.NewLive(ownClocked())
		ctx, cancel := context.WithCancel(t.Context())
		go live.Run(ctx)
		for _, rate := range []float64{0, 0.5, 10, emulator.AsFastAsItGoes} {
			live.SetRate(rate)
			if got := live.Rate(); got != 1 {
				t.Errorf("asked for %v, the rate is %v", rate, got)
			}
		}
		live.Step()
		<-time.After(3 * time.Second) // of the bubble
		var now time.Duration
		live.Do(func(m *emulator.Machine) { now = m.Now() })
		if now != 3*time.Second {
			t.Errorf("after 3 s it is %v", now)
		}
		cancel()
		<-live.Ended()
	})
}
