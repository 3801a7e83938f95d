package soundtest

import (
	"math"
	"slices"
)

// How the fundamental is looked for (de Cheveigné and Kawahara's YIN).
const (
	pitchLowest  = 60.0  // Hz
	pitchHighest = 420.0 // Hz
	pitchWindow  = 512   // samples at featureRate: 32 ms
	pitchStep    = 160   // 10 ms
	pitchDip     = 0.12  // a period shows as a dip below this
	pitchQuiet   = 0.1   // of the loudest frame's amplitude: not looked at
)

// Pitches returns the fundamental in Hz of each voiced stretch of x, every
// 10 ms.
func Pitches(x []float64, rate int) []float64 {
	x = Resample(x, rate, featureRate)
	longest := featureRate / int(pitchLowest)
	span := pitchWindow + longest + 1
	loudest := 0.0
	for at := 0; at+span <= len(x); at += pitchStep {
		loudest = math.Max(loudest, power(x[at:at+pitchWindow]))
	}
	var all []float64
	for at := 0; at+span <= len(x); at += pitchStep {
		if power(x[at:at+pitchWindow]) < pitchQuiet*pitchQuiet*loudest {
			continue
		}
		if hz := pitch(x[at:at+span], longest); hz > 0 {
			all = append(all, hz)
		}
	}
	return all
}

// Pitch returns the median fundamental of x in Hz, 0 if nothing is voiced.
func Pitch(x []float64, rate int) float64 {
	all := Pitches(x, rate)
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return (all[(len(all)-1)/2] + all[len(all)/2]) / 2
}

// pitch returns the fundamental at the start of x in Hz, 0 if unvoiced.
func pitch(x []float64, longest int) float64 {
	shortest := int(math.Floor(featureRate / pitchHighest))
	diff := make([]float64, longest+1) // cumulative-mean-normalised difference
	diff[0] = 1
	sum := 0.0
	for lag := 1; lag <= longest; lag++ {
		d := 0.0
		for i := range pitchWindow {
			d += (x[i] - x[i+lag]) * (x[i] - x[i+lag])
		}
		sum += d
		diff[lag] = 1
		if sum > 0 {
			diff[lag] = d * float64(lag) / sum
		}
		// The first dip is the period, and what comes behind it is not looked at.
		if dip := lag - 1; dip >= shortest && diff[dip] < pitchDip && diff[dip] <= diff[lag] {
			return featureRate / (float64(dip) + vertex(diff[dip-1], diff[dip], diff[lag]))
		}
	}
	return 0
}

// vertex returns where between -0.5 and 0.5 the parabola through three equally
// spaced points has its least value.
func vertex(a, b, c float64) float64 {
	if curve := a - 2*b + c; curve > 0 {
		return math.Max(-0.5, math.Min(0.5, (a-c)/(2*curve)))
	}
	return 0
}
