package clock_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"codereader/clock"
)

func TestParseTimeTakesRFC3339(t *testing.T) {
	for s, want := range map[string]time.Time{
		"1970-01-01T00:00:00Z":           at(0, 0),
		"2026-01-01T00:00:00Z":           start,
		"2026-01-01t00:00:00z":           start,
		"2026-01-01T01:00:00+01:00":      start,
		"2025-12-31T18:30:00-05:30":      start,
		"2026-01-01T00:00:00.000000001Z": start.Add(1),
		"2603-10-11T11:33:20Z":           at(20_000_000_000, 0),
		"9999-12-31T23:59:59Z":           at(253_402_300_799, 0),
	} {
		if got, err := clock.ParseTime(s); err != nil || !got.Equal(want) {
			t.Errorf("%q is %v, %v; want %v", s, got, err, want)
		}
	}
}

func TestParseTimeRefusesWhatIsNone(t *testing.T) {
	for _, s := range []string{
		"", "now", "0", "1767225600", "2026-01-01", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00", "2026-01-01T00:00Z",
		"2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:00:00+99:00",
		"10000-01-01T00:00:00Z", " 2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z\n", "\x00", strings.Repeat("2", 1<<20),
	} {
		if got, err := clock.ParseTime(s); !errors.Is(err, clock.ErrTime) {
			t.Errorf("%.30q: %v, %v; want ErrTime", s, got, err)
		}
	}
	for _, s := range []string{"1969-12-31T23:59:59Z", "1970-01-01T00:00:00+00:01", "0000-01-01T00:00:00Z"} {
		if got, err := clock.ParseTime(s); !errors.Is(err, clock.ErrEarly) {
			t.Errorf("%q: %v, %v; want ErrEarly", s, got, err)
		}
	}
}

// What ParseTime takes, it reads again as the same from how Go writes it.
func FuzzParseTime(f *testing.F) {
	f.Add("2026-01-01T00:00:00Z")
	f.Fuzz(func(t *testing.T, s string) {
		got, err := clock.ParseTime(s)
		if err != nil {
			return
		}
		if got.Unix() < 0 {
			t.Fatalf("%q is %v", s, got)
		}
		text := got.Format(time.RFC3339Nano)
		if again, err := clock.ParseTime(text); err != nil || !again.Equal(got) {
			t.Fatalf("%q is %v, and %q is %v, %v", s, got, text, again, err)
		}
	})
}
