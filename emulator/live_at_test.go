package emulator_test

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"codereader/emulator"
)

// A driver that begins at rate 0 lets no time pass, not even before anybody
// could have told it so.
func TestLiveBeginsAtItsRate(t *testing.T) {
	for _, c := range []struct {
		rate float64
		want time.Duration
	}{{0, 0}, {-1, 0}, {1, second}, {10, 10 * second}, {1000, 100 * second}, {0.001, second / 10}} {
		synctest.Test(t, func(t *testing.T) {
			l := emulator.NewLiveAt(newMachine(t).Machine, c.rate)
			sleep(second)
			ctx, cancel := context.WithCancel(t.Context())
			go l.Run(ctx)
			var got time.Duration
			l.Do(func(m *emulator.Machine) { got = m.Now() })
			if got != c.want {
				t.Errorf("at rate %v it is %v after a second, want %v", c.rate, got, c.want)
			}
			cancel()
			<-l.Ended()
		})
	}
}
