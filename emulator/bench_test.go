package emulator_test

import (
	"io"
	"testing"
	"time"

	"codereader/emulator"
)

// hour has an hour of use: a code every 30 s, each read to its end, and with
// every fourth a chord or two.
func hour(m *machine) {
	for i := range 120 {
		m.press(0, red)
		if i%4 == 3 {
			m.Plan(5*second, red, true)
			m.press(5100*ms, k9)
			m.press(5300*ms, k7)
			m.Plan(5500*ms, red, false)
		}
		m.pass(15 * second)
		m.press(0, red) // off
		m.pass(15 * second)
	}
}

// An hour of use without sound, in device-seconds a second; the aim is 100,000
// or more.
func BenchmarkHour(b *testing.B) {
	for _, c := range []struct {
		name  string
		sinks []emulator.Sink
	}{
		{"nobody", nil},
		{"sink", []emulator.Sink{none}},
		{"trace", []emulator.Sink{emulator.NewTrace(io.Discard, "bench")}},
	} {
		b.Run(c.name, func(b *testing.B) {
			m := &machine{Machine: emulator.New(config(b), c.sinks...)}
			b.ReportAllocs()
			for b.Loop() {
				hour(m)
			}
			b.ReportMetric(float64(b.N)*time.Hour.Seconds()/b.Elapsed().Seconds(), "device-s/s")
		})
	}
}

// A key event on the whole machine: a contact and the 10 ms after it, half of
// them digits with red that change a setting.
func BenchmarkKeyEvent(b *testing.B) {
	m := &machine{Machine: emulator.New(config(b), none)}
	m.Contact(red, true)
	b.ReportAllocs()
	down, digit := true, k9
	for b.Loop() {
		m.Contact(digit, down)
		m.pass(10 * ms)
		if down = !down; down {
			digit = k9 + k7 - digit
		}
	}
}

// From red's contact to the first event that it causes: what it takes beside
// the 5 ms that a contact must be stable for.
func BenchmarkPressToFirstEvent(b *testing.B) {
	m := &machine{Machine: emulator.New(config(b), none)}
	b.ReportAllocs()
	for b.Loop() {
		m.Contact(red, true)
		m.pass(5 * ms)
		m.Contact(red, false)
		m.pass(5 * ms)
	}
}
