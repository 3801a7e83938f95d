package soundtest_test

import (
	"math"
	"math/rand/v2"
)

// tone returns seconds of a sine with the given peak amplitude.
func tone(hz, amplitude, seconds float64, rate int) []float64 {
	x := make([]float64, int(seconds*float64(rate)))
	for i := range x {
		x[i] = amplitude * math.Sin(2*math.Pi*hz*float64(i)/float64(rate))
	}
	return x
}

// vowel returns seconds of a voice-like sound: a row of harmonics of hz with
// two formants.
func vowel(hz, f1, f2, seconds float64, rate int) []float64 {
	x := make([]float64, int(seconds*float64(rate)))
	for k := 1.0; k*hz < 4000; k++ {
		near := func(f float64) float64 { return 1 / (1 + math.Pow((k*hz-f)/120, 2)) }
		a := 0.02 + 0.15*near(f1) + 0.08*near(f2)
		for i := range x {
			x[i] += a * math.Sin(2*math.Pi*k*hz*float64(i)/float64(rate)+k*k)
		}
	}
	return x
}

// noise returns seconds of white noise, the same each time.
func noise(amplitude, seconds float64, rate int) []float64 {
	random := rand.New(rand.NewPCG(1, 2))
	x := make([]float64, int(seconds*float64(rate)))
	for i := range x {
		x[i] = amplitude * (2*random.Float64() - 1)
	}
	return x
}

// scaled returns x times gain.
func scaled(x []float64, gain float64) []float64 {
	y := make([]float64, len(x))
	for i, v := range x {
		y[i] = gain * v
	}
	return y
}
