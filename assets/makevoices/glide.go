package main

import "math"

// glide makes the pitch of x fall by so many semitones from its beginning to
// its end, evenly, and stay what it was in the middle: x is played faster at
// first and slower at the end. Its resonances move along, by half of the fall
// at either end, which is less than two speakers differ.
func glide(x []float64, semitones float64) []float64 {
	if semitones == 0 || len(x) < 2 {
		return x
	}
	y := make([]float64, 0, len(x)+len(x)/8)
	last := float64(len(x) - 1)
	for at := 0.0; at < last; {
		i := int(at)
		y = append(y, cubic(x, i, at-float64(i)))
		at += math.Exp2(semitones / 12 * (0.5 - at/last))
	}
	return y
}

// cubic returns x between its samples i and i+1, by a Catmull-Rom spline; what
// lies beyond its ends is taken for the last sample there.
func cubic(x []float64, i int, t float64) float64 {
	at := func(i int) float64 { return x[max(0, min(i, len(x)-1))] }
	a, b, c, d := at(i-1), at(i), at(i+1), at(i+2)
	return b + t/2*(c-a+t*(2*a-5*b+4*c-d+t*(3*(b-c)+d-a)))
}
