package main

import (
	"fmt"
	"slices"
	"time"
)

// times are how long the same thing took.
type times []time.Duration

// middle returns the one in the middle, and the longer one of two.
func (t times) middle() time.Duration {
	sorted := slices.Sorted(slices.Values(t))
	return sorted[len(sorted)/2]
}

// String says how long it took.
func (t times) String() string {
	if len(t) == 1 {
		return fmt.Sprintf("%.2f s", t[0].Seconds())
	}
	return fmt.Sprintf("%.2f s (middle of %d, %.2f to %.2f s)",
		t.middle().Seconds(), len(t), slices.Min(t).Seconds(), slices.Max(t).Seconds())
}
