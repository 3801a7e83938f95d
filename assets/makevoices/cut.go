package main

import "math"

// Where a clip begins and ends: levels below the clip's loudest 5 ms, and
// what is kept before and behind so that soft onsets and releases stay.
const (
	frameSeconds = 0.005
	floorDB      = -52
	keepBefore   = 0.006 // seconds
	keepBehind   = 0.010
	fadeIn       = 0.003
	fadeOut      = 0.008

	// margin is how far a cut from a carrier reaches into the pauses around
	// it: the synthesiser's own borders lie within the sound.
	margin = 0.05 // seconds
)

// highPass takes a constant offset and anything under 50 Hz out of x: a
// Butterworth filter of second order.
func highPass(x []float64, rate int) []float64 {
	k := math.Tan(math.Pi * 50 / float64(rate))
	a0 := 1 + k*math.Sqrt2 + k*k
	b0, a1, a2 := 1/a0, 2*(k*k-1)/a0, (1-k*math.Sqrt2+k*k)/a0
	y := make([]float64, len(x))
	var s1, s2 float64
	for i, v := range x {
		w := b0*v + s1
		s1 = -2*b0*v - a1*w + s2
		s2 = b0*v - a2*w
		y[i] = w
	}
	return y
}

// part returns the samples of s with the margin on both sides.
func part(x []float64, rate int, s span) []float64 {
	from := max(0, int((s.from-margin)*float64(rate)))
	to := min(len(x), int((s.to+margin)*float64(rate)))
	return x[from:to]
}

// trim cuts away what is silent at both ends of x, and from the end also what
// is softer than tail (dB below the loudest 5 ms; 0 for no more than silence).
func trim(x []float64, rate int, tail float64) []float64 {
	size := int(frameSeconds * float64(rate))
	n := len(x) / size
	levels := make([]float64, n)
	loudest := 0.0
	for i := range levels {
		for _, v := range x[i*size : (i+1)*size] {
			levels[i] += v * v
		}
		loudest = math.Max(loudest, levels[i])
	}
	least := loudest * math.Pow(10, floorDB/10.0)
	first, last := 0, n-1
	for first < n && levels[first] < least {
		first++
	}
	if tail != 0 {
		least = loudest * math.Pow(10, tail/10)
	}
	for last > first && levels[last] < least {
		last--
	}
	from := max(0, first*size-int(keepBefore*float64(rate)))
	to := min(len(x), (last+1)*size+int(keepBehind*float64(rate)))
	return x[from:max(from, to)]
}

// fade lets x begin and end at nothing, in half a cosine.
func fade(x []float64, rate int) []float64 {
	y := append([]float64(nil), x...)
	in, out := int(fadeIn*float64(rate)), int(fadeOut*float64(rate))
	for i := 0; i < min(in, len(y)); i++ {
		y[i] *= 0.5 - 0.5*math.Cos(math.Pi*float64(i)/float64(in))
	}
	for i := 0; i < min(out, len(y)); i++ {
		y[len(y)-1-i] *= 0.5 - 0.5*math.Cos(math.Pi*float64(i)/float64(out))
	}
	return y
}
