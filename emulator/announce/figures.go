package announce

import (
	"fmt"
	"strings"
	"time"
)

// quantity returns the announcement of a number of something: its word for one,
// which is neuter in Danish or not, and its word for several.
func quantity(n int64, one, several Part, neuter bool) Announcement {
	switch {
	case n != 1:
		return Number(n).Then(Of(several))
	case neuter:
		return Phrase(Neuter, one)
	}
	return Phrase(One, one)
}

// Duration returns the announcement of a length of time: hours and minutes,
// where there are any, and seconds with at most three decimals, rounded down.
func Duration(d time.Duration) Announcement {
	var a Announcement
	if d < 0 {
		a, d = Of(Minus), -d
	}
	if h := int64(d / time.Hour); h > 0 {
		a = a.Then(quantity(h, Hour, Hours, false))
		d %= time.Hour
	}
	if m := int64(d / time.Minute); m > 0 {
		a = a.Then(quantity(m, Minute, Minutes, true))
		d %= time.Minute
	}
	whole, ms := int64(d/time.Second), d%time.Second/time.Millisecond
	if ms == 0 {
		return a.Then(quantity(whole, Second, Seconds, true))
	}
	decimals := strings.TrimRight(fmt.Sprintf("%d.%03d", whole, ms), "0")
	return a.Then(Decimal(decimals), Of(Seconds))
}

// Until returns the announcement of how long it is until something: to the tenth
// of a second from one second on, as more cannot be followed.
func Until(d time.Duration) Announcement {
	if d >= time.Second {
		d = d.Truncate(100 * time.Millisecond)
	}
	return Duration(d)
}

// TimeOfDay returns the announcement of what a clock shows: the date, and the
// time to the second.
func TimeOfDay(t time.Time) Announcement {
	date := Phrase(Year).Then(Number(int64(t.Year()))).
		With(Phrase(Month).Then(Number(int64(t.Month()))), Phrase(Day).Then(Number(int64(t.Day()))))
	return date.With(
		quantity(int64(t.Hour()), Hour, Hours, false),
		quantity(int64(t.Minute()), Minute, Minutes, true),
		quantity(int64(t.Second()), Second, Seconds, true))
}
