package clock_test

import (
	"testing"
	"time"

	"codereader/clock"

	"pgregory.net/rapid"
)

// at returns a Unix time with nanoseconds.
func at(s, ns int64) time.Time { return time.Unix(s, ns).UTC() }

func TestStepCountsWholePeriodsSince1970(t *testing.T) {
	for _, c := range []struct {
		name   string
		t      time.Time
		period time.Duration
		step   uint64
		left   time.Duration
	}{
		{"the first instant", at(0, 0), 30 * time.Second, 0, 30 * time.Second},
		{"the last nanosecond of a step", at(29, 999_999_999), 30 * time.Second, 0, 1},
		{"the first instant of the next", at(30, 0), 30 * time.Second, 1, 30 * time.Second},
		{"RFC 6238's first row", at(59, 0), 30 * time.Second, 1, time.Second},
		{"RFC 6238's last row, after 2603", at(20_000_000_000, 0), 30 * time.Second, 0x27BC86AA, 10 * time.Second},
		{"past 32 bits of seconds", at(1<<32, 0), 30 * time.Second, 143165576, 14 * time.Second},
		{"a step of one second", at(1_700_000_000, 5), time.Second, 1_700_000_000, time.Second - 5},
		{"a step of a day", at(86_400*20_000+1, 0), 24 * time.Hour, 20_000, 24*time.Hour - time.Second},
		{"the last second before 1970", at(-1, 0), 30 * time.Second, 0, time.Second},
		{"half a second before 1970", at(-1, 500_000_000), 30 * time.Second, 0, 500 * time.Millisecond},
		{"a step before 1970", at(-30, 0), 30 * time.Second, 0, 30 * time.Second},
		{"year 1, where a clock that was never set stands", time.Time{}, 30 * time.Second, 0, 30 * time.Second},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := clock.Step(c.t, c.period); got != c.step {
				t.Errorf("step %d, want %d", got, c.step)
			}
			if got := clock.StepLeft(c.t, c.period); got != c.left {
				t.Errorf("left %v, want %v", got, c.left)
			}
		})
	}
}

// At any time, the step lasts as long as StepLeft says, and not a nanosecond
// longer.
func TestStepChangesWhenStepLeftSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := at(rapid.Int64Range(0, 1<<36).Draw(t, "s"), rapid.Int64Range(0, 999_999_999).Draw(t, "ns"))
		period := time.Duration(rapid.IntRange(1, 86_400).Draw(t, "period")) * time.Second
		step, left := clock.Step(now, period), clock.StepLeft(now, period)
		if left <= 0 || left > period {
			t.Fatalf("left %v of %v", left, period)
		}
		if got := clock.Step(now.Add(left-1), period); got != step {
			t.Errorf("a nanosecond before its end the step is %d, not %d", got, step)
		}
		if got := clock.Step(now.Add(left), period); got != step+1 {
			t.Errorf("at its end the step is %d, not %d", got, step+1)
		}
	})
}
