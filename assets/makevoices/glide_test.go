package main

import (
	"math"
	"testing"
)

func TestAGlideFallsByItsSemitonesAndKeepsTheMiddle(t *testing.T) {
	const rate, hz, semitones = 48000, 200.0, 3.0
	x := make([]float64, rate/2)
	for i := range x {
		x[i] = math.Sin(2 * math.Pi * hz * float64(i) / rate)
	}
	y := glide(x, semitones)
	if ratio := float64(len(y)) / float64(len(x)); math.Abs(ratio-1) > 0.01 {
		t.Errorf("the clip became %.3f times as long", ratio)
	}
	// Not quite at the ends: over a fifth of the clip the pitch moves.
	fifth := len(y) / 5
	for _, at := range []struct {
		name      string
		from      int
		semitones float64
	}{
		{"beginning", 0, semitones * 0.4},
		{"middle", 2 * fifth, 0},
		{"end", 4 * fifth, -semitones * 0.4},
	} {
		got := crossings(y[at.from:at.from+fifth]) * rate
		if want := hz * math.Exp2(at.semitones/12); math.Abs(got/want-1) > 0.01 {
			t.Errorf("%s: %.1f Hz, want %.1f", at.name, got, want)
		}
	}
	if same := glide(x, 0); &same[0] != &x[0] {
		t.Error("no fall changed the clip")
	}
}

// crossings returns the frequency of x in periods a sample, from its first
// rise through zero to its last.
func crossings(x []float64) float64 {
	first, last, n := 0.0, 0.0, 0
	for i := 1; i < len(x); i++ {
		if x[i-1] < 0 && x[i] >= 0 {
			at := float64(i) - x[i]/(x[i]-x[i-1])
			if n == 0 {
				first = at
			}
			last = at
			n++
		}
	}
	return float64(n-1) / (last - first)
}
