package inspector

import (
	"fmt"
	"strings"
	"time"

	"codereader/voice"
)

// decimal gives a number the decimal sign of a language.
func decimal(number string, l voice.Language) string {
	if l == voice.Danish {
		return strings.Replace(number, ".", ",", 1)
	}
	return number
}

// seconds returns a length of time in seconds with two decimals: "1.25 s".
// Rounded down, so that no timer shows more than is left.
func seconds(d time.Duration, l voice.Language) string {
	sign := ""
	if d < 0 {
		sign, d = "−", -d
	}
	hundredths := d / (10 * time.Millisecond)
	return decimal(fmt.Sprintf("%s%d.%02d s", sign, hundredths/100, hundredths%100), l)
}

// deviceTime returns a device time, to the millisecond: "1:02.345", and with
// hours from the first one on: "2:01:02.345".
func deviceTime(d time.Duration, l voice.Language) string {
	ms := d / time.Millisecond
	h, m, s := ms/3600_000, ms/60_000%60, ms/1000%60
	text := fmt.Sprintf("%d:%02d.%03d", m, s, ms%1000)
	if h > 0 {
		text = fmt.Sprintf("%d:%02d:%02d.%03d", h, m, s, ms%1000)
	}
	return decimal(text, l)
}

// timeOfDay returns what a clock shows, to the tenth of a second.
func timeOfDay(t time.Time) string { return t.Format("2006-01-02 15:04:05.0Z") }

// plain returns a length of time in seconds with two decimals and no unit.
func plain(d time.Duration, l voice.Language) string {
	return strings.TrimSuffix(seconds(d, l), " s")
}
