package clock_test

import (
	"testing"
	"testing/synctest"
	"time"

	"codereader/clock"
)

func TestClockShowsWhatItWasSetTo(t *testing.T) {
	zone := time.FixedZone("CET", 3600)
	rtc := clock.NewRTC(time.Date(2026, 1, 1, 1, 0, 0, 0, zone), 0)
	if got := rtc.TimeOfDay(0); got != start {
		t.Errorf("at device time 0 it shows %v, want %v in UTC", got, start)
	}
	if got, want := rtc.TimeOfDay(time.Hour), start.Add(time.Hour); got != want {
		t.Errorf("after an hour it shows %v, want %v", got, want)
	}
	other := time.Date(2031, 7, 1, 12, 0, 0, 0, time.UTC)
	rtc.Set(time.Hour, other)
	if got := rtc.TimeOfDay(time.Hour); got != other {
		t.Errorf("set, it shows %v, want %v", got, other)
	}
	if got, want := rtc.TimeOfDay(time.Hour+time.Minute), other.Add(time.Minute); got != want {
		t.Errorf("a minute after, it shows %v, want %v", got, want)
	}
	if got, want := rtc.TimeOfDay(59*time.Minute), other.Add(-time.Minute); got != want {
		t.Errorf("a minute before, it shows %v, want %v", got, want)
	}
}

// The monotonic part of a time would make the clock depend on the machine's.
func TestClockForgetsTheMonotonicReading(t *testing.T) {
	now := time.Now()
	rtc := clock.NewRTC(now, 0)
	if got := rtc.TimeOfDay(0); got != now.Round(0).UTC() {
		t.Errorf("%v, want %v", got, now.Round(0).UTC())
	}
	rtc.Set(0, now)
	if got := rtc.TimeOfDay(0); got != now.Round(0).UTC() {
		t.Errorf("set: %v, want %v", got, now.Round(0).UTC())
	}
}

func TestDriftStaysWhenTheClockIsSet(t *testing.T) {
	rtc := clock.NewRTC(start, 100*clock.PPM)
	rtc.Set(time.Hour, start)
	if got, want := rtc.TimeOfDay(time.Hour+10_000*time.Second), start.Add(10_001*time.Second); got != want {
		t.Errorf("%v, want %v", got, want)
	}
	if rtc.Drift != 100*clock.PPM {
		t.Errorf("drift is %v", rtc.Drift)
	}
}

func TestChangedDriftDoesNotMoveTheClock(t *testing.T) {
	rtc := clock.NewRTC(start, 100*clock.PPM)
	before := rtc.TimeOfDay(10_000 * time.Second)
	rtc.SetDrift(10_000*time.Second, -100*clock.PPM)
	if got := rtc.TimeOfDay(10_000 * time.Second); got != before {
		t.Errorf("it jumped from %v to %v", before, got)
	}
	if got, want := rtc.TimeOfDay(20_000*time.Second), start.Add(20_000*time.Second); got != want {
		t.Errorf("as long too slow as too fast: %v, want %v", got, want)
	}
}

func TestManualTimePassesOnlyWhenTold(t *testing.T) {
	var m clock.Manual
	for _, c := range []struct{ by, want time.Duration }{
		{0, 0}, {time.Second, time.Second}, {-time.Hour, time.Second}, {1, time.Second + 1},
	} {
		if m.Advance(c.by); m.Now() != c.want {
			t.Errorf("after %v it is %v, want %v", c.by, m.Now(), c.want)
		}
	}
}

func TestSystemTimePassesAsRealTimeDoes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := clock.NewSystem()
		if got := s.Now(); got != 0 {
			t.Errorf("it begins at %v", got)
		}
		<-time.After(90 * time.Minute)
		if got := s.Now(); got != 90*time.Minute {
			t.Errorf("after 90 minutes it is %v", got)
		}
	})
}

var (
	_ clock.Clock  = (*clock.RTC)(nil)
	_ clock.Ticker = clock.System{}
	_ clock.Ticker = (*clock.Manual)(nil)
)
