package soundtest

import "math"

// biquad is a second-order filter section, a0 normalised to 1.
type biquad struct{ b0, b1, b2, a1, a2 float64 }

// inRow filters x by one section and then another into y, which may be x, from
// rest. Sample by sample, for then a processor is at both at once.
func inRow(f, g biquad, x, y []float64) {
	var f1, f2, g1, g2 float64 // transposed direct form II
	for i, v := range x {
		w := f.b0*v + f1
		f1 = f.b1*v - f.a1*w + f2
		f2 = f.b2*v - f.a2*w
		u := g.b0*w + g1
		g1 = g.b1*w - g.a1*u + g2
		g2 = g.b2*w - g.a2*u
		y[i] = u
	}
}

// shelf is the first stage of K-weighting (BS.1770-4, annex 1): a high shelf
// of 4 dB for the head. The standard gives its coefficients for 48 kHz alone;
// frequency, gain and quality are those of the analogue filter behind them,
// so that other rates get the same curve.
func shelf(rate int) biquad {
	const (
		f  = 1681.974450955533
		db = 3.999843853973347
		q  = 0.7071752369554196
	)
	k := math.Tan(math.Pi * f / float64(rate))
	vh := math.Pow(10, db/20)
	vb := math.Pow(vh, 0.4996667741545416)
	a0 := 1 + k/q + k*k
	return biquad{
		b0: (vh + vb*k/q + k*k) / a0,
		b1: 2 * (k*k - vh) / a0,
		b2: (vh - vb*k/q + k*k) / a0,
		a1: 2 * (k*k - 1) / a0,
		a2: (1 - k/q + k*k) / a0,
	}
}

// rlb is the second stage of K-weighting, a high pass at 38 Hz. Its numerator
// is left unnormalised, as the standard has it.
func rlb(rate int) biquad {
	const (
		f = 38.13547087602444
		q = 0.5003270373238773
	)
	k := math.Tan(math.Pi * f / float64(rate))
	a0 := 1 + k/q + k*k
	return biquad{b0: 1, b1: -2, b2: 1, a1: 2 * (k*k - 1) / a0, a2: (1 - k/q + k*k) / a0}
}
