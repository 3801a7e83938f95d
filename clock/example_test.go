package clock_test

import (
	"fmt"
	"time"

	"codereader/clock"
)

// A clock that runs 20 parts per million too fast is 12 s ahead in a week.
func ExampleRTC() {
	rtc := clock.NewRTC(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), 20*clock.PPM)
	fmt.Println(rtc.TimeOfDay(7 * 24 * time.Hour).Format(time.TimeOnly))
	// Output: 00:00:12
}

func ExampleStep() {
	fmt.Println(clock.Step(time.Unix(59, 0), 30*time.Second))
	// Output: 1
}
