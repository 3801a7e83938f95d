package scenario_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/scenario"
)

// hour is an hour of use: every 30 s a code, read to its end, and the volume
// up or down.
func hour() string {
	var b strings.Builder
	for i := range 120 {
		b.WriteString("press red\npower on\nsettle\nchord " + []string{"9", "7"}[i%2] + "\nsettle\npress red\npower off\nwait 25s\n")
	}
	return b.String()
}

// BenchmarkHour reports the device time that passes in a second of real time,
// without sound, the reading of the script included.
func BenchmarkHour(b *testing.B) {
	src := []byte(hour())
	events, passed := 0, time.Duration(0)
	o := standard(b)
	o.Sinks = []emulator.Sink{emulator.SinkFunc(func(emulator.Event) { events++ })}
	for b.Loop() {
		s, err := scenario.Parse("hour.txt", src, ".")
		if err != nil {
			b.Fatal(err)
		}
		res, err := s.Run(context.Background(), o)
		if err != nil {
			b.Fatal(err)
		}
		passed += res.State.At
	}
	b.ReportMetric(passed.Seconds()/b.Elapsed().Seconds(), "device-s/s")
	b.ReportMetric(passed.Seconds()/float64(b.N), "device-s/op")
	b.ReportMetric(float64(events)/float64(b.N), "events/op")
}
