package steady

import (
	"fmt"
	"strconv"
	"time"
)

// ParseDoubleStrike reads the time of [Times.DoubleStrike]: seconds ("0.3") or a
// duration ("300ms"), 0 to 0.5 s.
func ParseDoubleStrike(s string) (time.Duration, error) {
	return parse(s, "double strikes", "0.3 or 300ms", MaxDoubleStrike)
}

// ParseSlowKeys reads the time of [Times.SlowKeys], in the same way, 0 to 2 s.
func ParseSlowKeys(s string) (time.Duration, error) {
	return parse(s, "slow keys", "0.5 or 500ms", MaxSlowKeys)
}

func parse(s, what, like string, most time.Duration) (time.Duration, error) {
	d, err := time.ParseDuration(s)
	if seconds, failed := strconv.ParseFloat(s, 64); failed == nil && seconds >= 0 && seconds <= most.Seconds() {
		d, err = time.Duration(seconds*float64(time.Second)), nil
	}
	if err != nil || d < 0 || d > most {
		return 0, fmt.Errorf("steady: %q is no time for %s: write 0 to %v, such as %s", s, what, most, like)
	}
	return d, nil
}
