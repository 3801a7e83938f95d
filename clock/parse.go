package clock

import (
	"errors"
	"strings"
	"time"
)

// Errors of [ParseTime].
var (
	ErrTime  = errors.New("clock: a time is written as RFC 3339 has it, such as 2026-01-01T12:00:00Z")
	ErrEarly = errors.New("clock: the reader's time begins with 1970-01-01T00:00:00Z")
)

// ParseTime reads a time of day that the reader's clock can show: an RFC 3339
// time, fractions of a second and offsets allowed, not before 1970, from where
// time steps are counted. It returns [ErrTime] or [ErrEarly].
func ParseTime(s string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339Nano, strings.ToUpper(s))
	switch {
	case err != nil:
		return time.Time{}, ErrTime
	case t.Before(time.Unix(0, 0)):
		return time.Time{}, ErrEarly
	}
	return t, nil
}
