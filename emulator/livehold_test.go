package emulator_test

import (
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"codereader/emulator"
)

// Device time stands still to the nanosecond where it was asked to, however
// late anybody looks, and goes on from there.
func TestLivePassesToATimeAndHolds(t *testing.T) {
	var at []time.Duration
	note := func(m *emulator.Machine) { at = append(at, m.Now()) }
	live(t, func(l *emulator.Live) {
		sleep(second)
		l.Do(func(*emulator.Machine) { l.PassHere(3*second+1, note) })
		sleep(10 * second)
		l.Do(note)
		l.Do(func(*emulator.Machine) {
			l.PassHere(4*second, func(m *emulator.Machine) {
				m.Advance(20 * second) // leaps, and goes on
				l.PassHere(21*second, note)
			})
		})
		sleep(2 * second)
		l.Do(note)
		sleep(second)
		l.SetRate(1)
		sleep(second)
		l.Do(note)
	})
	want := []time.Duration{3*second + 1, 3*second + 1, 21 * second, 21 * second, 22 * second}
	if !slices.Equal(at, want) {
		t.Errorf("at %v, want %v", at, want)
	}
}

func TestAnotherRateTakesAHaltBack(t *testing.T) {
	live(t, func(l *emulator.Live) {
		l.Do(func(*emulator.Machine) {
			l.PassHere(second, func(*emulator.Machine) { t.Error("it held") })
		})
		l.SetRate(2)
		sleep(2 * second)
		synctest.Wait()
		l.Do(func(m *emulator.Machine) {
			if m.Now() != 4*second {
				t.Errorf("it is %v", m.Now())
			}
			l.SetRateHere(0)
		})
		sleep(second)
		l.Do(func(m *emulator.Machine) {
			if m.Now() != 4*second {
				t.Errorf("held, it is %v", m.Now())
			}
		})
	})
}
