package sound

// biquad is a filter of second order: the coefficients of what comes in (b)
// and of what went out (a), for [Rate].
type biquad struct{ b0, b1, b2, a1, a2 float64 }

// filter passes x through the filter, in place. Every product is rounded
// before it is added, so the result is the same on every platform.
func (f biquad) filter(x []float64) {
	var s1, s2 float64
	for i, v := range x {
		out := float64(f.b0*v) + s1
		s1 = float64(f.b1*v) - float64(f.a1*out) + s2
		s2 = float64(f.b2*v) - float64(f.a2*out)
		x[i] = out
	}
}

// kWeighting hears as ITU-R BS.1770 does: a shelf for the head, and a high
// pass. The figures are those of the recommendation for 48 kHz.
var kWeighting = [2]biquad{
	{1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585},
	{1, -2, 1, -1.99004745483398, 0.99007225036621},
}

// heardPower returns the mean square of x as BS.1770 hears it, 0 if x is
// empty. x is lost.
func heardPower(x []float64) float64 {
	for _, f := range kWeighting {
		f.filter(x)
	}
	sum := 0.0
	for _, v := range x {
		sum += float64(v * v)
	}
	return sum / float64(max(len(x), 1))
}
