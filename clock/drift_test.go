package clock_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"codereader/clock"

	"pgregory.net/rapid"
)

var start = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

const century = 36_525 * 24 * time.Hour

func TestDriftMovesTheClockByPartsPerMillion(t *testing.T) {
	for _, c := range []struct {
		ppm  string
		run  time.Duration
		want time.Duration // ahead of the time that passed
	}{
		{"0", century, 0},
		{"1", time.Second, time.Microsecond},
		{"20", 24 * time.Hour, 1728 * time.Millisecond},
		{"-20", 24 * time.Hour, -1728 * time.Millisecond},
		{"-3.5", 1_000_000 * time.Second, -3500 * time.Millisecond},
		{"1000000", century, century},
		{"-1000000", century, -century},
		{"20", time.Microsecond, 0},
		{"20", 50 * time.Microsecond, 1},
	} {
		d, err := clock.ParseDrift(c.ppm)
		if err != nil {
			t.Fatalf("%s ppm: %v", c.ppm, err)
		}
		rtc := clock.NewRTC(start, d)
		if got, want := rtc.TimeOfDay(c.run), start.Add(c.run).Add(c.want); !got.Equal(want) {
			t.Errorf("%s ppm after %v: %v, want %v", c.ppm, c.run, got, want)
		}
	}
}

// A clock that is not too slow never goes back, and one that is as much too
// fast as another is too slow is as far away from the right time.
func TestDriftIsMonotoneAndSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := clock.Drift(rapid.Int64Range(0, int64(clock.MaxDrift)).Draw(t, "drift"))
		fast, slow := clock.NewRTC(start, d), clock.NewRTC(start, -d)
		a := time.Duration(rapid.Int64Range(0, int64(century)).Draw(t, "at"))
		b := a + time.Duration(rapid.Int64Range(0, int64(2*time.Second)).Draw(t, "later"))
		for _, rtc := range []*clock.RTC{&fast, &slow} {
			if earlier, later := rtc.TimeOfDay(a), rtc.TimeOfDay(b); later.Before(earlier) {
				t.Errorf("drift %v: %v at %v, but %v at %v", rtc.Drift, earlier, a, later, b)
			}
		}
		if ahead, behind := fast.TimeOfDay(a).Sub(start.Add(a)), start.Add(a).Sub(slow.TimeOfDay(a)); ahead != behind {
			t.Errorf("drift %v after %v: %v ahead, but %v behind the other way", d, a, ahead, behind)
		}
	})
}

func TestParseDriftTakesPartsPerMillion(t *testing.T) {
	for s, want := range map[string]clock.Drift{
		"0": 0, "-0": 0, "20": 20 * clock.PPM, "+20": 20 * clock.PPM, "-3.5": -3500,
		"0.001": 1, "0.0004": 0, "1e3": 1000 * clock.PPM,
		"1000000": clock.MaxDrift, "-1000000": -clock.MaxDrift,
	} {
		if got, err := clock.ParseDrift(s); err != nil || got != want {
			t.Errorf("%q: %v, %v; want %v", s, int64(got), err, int64(want))
		}
	}
}

func TestParseDriftRefusesWhatIsNone(t *testing.T) {
	for _, s := range []string{"", " ", "fast", "NaN", "Inf", "-Inf", "1000000.001", "-1000001", "1e400", "20ppm", "1,5", "٢٠", strings.Repeat("9", 1<<20)} {
		if d, err := clock.ParseDrift(s); !errors.Is(err, clock.ErrDrift) {
			t.Errorf("%.20q: %v, %v; want ErrDrift", s, d, err)
		}
	}
}

// What ParseDrift takes, String writes so that it reads back the same.
func FuzzParseDrift(f *testing.F) {
	f.Add("20")
	f.Add("-3.5")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := clock.ParseDrift(s)
		if err != nil {
			return
		}
		if d > clock.MaxDrift || d < -clock.MaxDrift {
			t.Fatalf("%q: out of range: %v", s, d)
		}
		if again, err := clock.ParseDrift(d.String()); err != nil || again != d {
			t.Fatalf("%q is %v, which reads back as %v, %v", s, d, again, err)
		}
	})
}
