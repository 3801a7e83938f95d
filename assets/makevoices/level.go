package main

import (
	"fmt"
	"math"

	"codereader/voice/sound/soundtest"
)

// The limiter's reach to each side of a peak, how near to the target is near
// enough, and how often it tries.
const (
	limitSeconds = 0.004
	nearEnough   = 0.02 // LU
	levelRounds  = 40
)

// level brings x to target LUFS with no true peak above ceiling dBTP. Peaks
// are held down by a limiter, and what that costs is made up for.
func level(x []float64, rate int, target, ceiling float64) ([]float64, error) {
	gain := soundtest.Gain(target - soundtest.CarrierLoudness(x, rate))
	for range levelRounds {
		y := limit(scale(x, gain), rate, soundtest.Gain(ceiling))
		off := target - soundtest.CarrierLoudness(y, rate)
		if math.IsNaN(off) || math.IsInf(off, 0) {
			break
		}
		if math.Abs(off) < nearEnough {
			return y, nil
		}
		gain *= soundtest.Gain(off)
	}
	return nil, fmt.Errorf("makevoices: %.1f LUFS under %.1f dBTP cannot be reached: is there speech?", target, ceiling)
}

func scale(x []float64, gain float64) []float64 {
	y := make([]float64, len(x))
	for i, v := range x {
		y[i] = gain * v
	}
	return y
}

// limit holds the true peaks of x at or below ceiling. It looks ahead: the
// gain glides down before a peak and up behind it along a Hann window, so
// that no waveform is bent.
func limit(x []float64, rate int, ceiling float64) []float64 {
	reach := int(limitSeconds * float64(rate))
	peaks := soundtest.Peaks(x)
	need := make([]float64, len(x))
	over := false
	for i := range need {
		need[i] = 1
		// The waveform between two samples belongs to both.
		if p := math.Max(peaks[i], peaks[max(0, i-1)]); p > ceiling {
			need[i], over = ceiling/p, true
		}
	}
	if !over {
		return x
	}
	low := least(need, reach)
	window := make([]float64, 2*reach+1)
	sum := 0.0
	for i := range window {
		window[i] = 0.5 + 0.5*math.Cos(math.Pi*float64(i-reach)/float64(reach+1))
		sum += window[i]
	}
	y := make([]float64, len(x))
	for i, v := range x {
		g := 0.0
		for j, w := range window {
			g += w * low[max(0, min(len(x)-1, i+j-reach))]
		}
		y[i] = v * g / sum
	}
	return y
}

// least returns the smallest of each sample's neighbours within reach.
func least(x []float64, reach int) []float64 {
	y := make([]float64, len(x))
	for i := range x {
		y[i] = x[i]
		for _, v := range x[max(0, i-reach):min(len(x), i+reach+1)] {
			y[i] = math.Min(y[i], v)
		}
	}
	return y
}
