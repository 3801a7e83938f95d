package clock

import (
	"errors"
	"math"
	"strconv"
	"time"
)

// Drift is how much too fast (above 0) or too slow (below 0) a clock runs, in
// parts per billion. It is an integer, so that a drifting clock shows the same
// on every platform.
type Drift int64

// PPM is a drift of one part per million.
const PPM Drift = 1000

// MaxDrift is the largest drift either way: a clock that runs at double speed,
// or stands still.
const MaxDrift = 1_000_000 * PPM

// ErrDrift reports a drift that is no number or out of range.
var ErrDrift = errors.New("clock: drift must be a number of parts per million from -1000000 to 1000000")

// ParseDrift returns the drift that s gives in parts per million, such as
// "20" or "-3.5", or [ErrDrift].
func ParseDrift(s string) (Drift, error) {
	ppm, err := strconv.ParseFloat(s, 64)
	if err != nil || !(math.Abs(ppm) <= float64(MaxDrift/PPM)) {
		return 0, ErrDrift
	}
	return Drift(math.Round(ppm * float64(PPM))), nil
}

// String returns the drift in parts per million, as [ParseDrift] reads it.
func (d Drift) String() string {
	return strconv.FormatFloat(float64(d)/float64(PPM), 'f', -1, 64)
}

// over returns how far the clock is ahead after it has run for a time.
func (d Drift) over(run time.Duration) time.Duration {
	// Whole seconds and the rest apart: the product of both would overflow
	// after three hours.
	s, ns := int64(run/time.Second), int64(run%time.Second)
	return time.Duration(s*int64(d) + ns*int64(d)/int64(time.Second))
}
