package scenario_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/scenario"
	"codereader/voice/sound"
)

// twoMinutes is a scenario of two minutes in which the reader speaks most of
// the time.
func twoMinutes() string {
	var b strings.Builder
	b.WriteString("press red\npower on\nsettle\n")
	for i := range 40 {
		b.WriteString("chord " + []string{"9", "6", "0", "7", "4", "5"}[i%6] + "\nsettle\n")
	}
	return b.String() + "power on\n"
}

// BenchmarkTwoMinutesWithSound runs a scenario of two minutes and renders all of
// its sound for a digest. A thousand of them are to take 60 s or less on two
// cores: each 120 ms of one.
func BenchmarkTwoMinutesWithSound(b *testing.B) {
	bank, err := sound.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	s, err := scenario.Parse("two-minutes.txt", []byte(twoMinutes()), ".")
	if err != nil {
		b.Fatal(err)
	}
	passed := time.Duration(0)
	for b.Loop() {
		o := standard(b)
		o.Config.Voice = emulator.Clips{Bank: bank}
		heard := emulator.NewSound(bank, sound.NewDigest())
		o.Sinks = []emulator.Sink{heard}
		end, err := s.Run(context.Background(), o)
		if err != nil || heard.Err() != nil {
			b.Fatal(err, heard.Err())
		}
		passed += end.State.At
	}
	b.ReportMetric(passed.Seconds()/b.Elapsed().Seconds(), "device-s/s")
	b.ReportMetric(passed.Seconds()/float64(b.N), "device-s/op")
}
