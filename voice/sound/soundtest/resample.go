package soundtest

import "math"

// Zero crossings of the resampler's kernel on each side, and the shape of its
// window: flat to 0.92 of the lower Nyquist frequency, 90 dB down beyond it.
const (
	kernelCrossings = 32
	kernelBeta      = 9.0
	kernelCutoff    = 0.95
)

// Resample converts x from one rate to another, with a windowed sinc whose
// delay is taken out: sample 0 stays at time 0. The result has
// ceil(len(x)*to/from) samples. Rates are positive, in Hz.
func Resample(x []float64, from, to int) []float64 {
	if from == to {
		return append([]float64(nil), x...)
	}
	g := gcd(from, to)
	up, down := to/g, from/g
	// Taps are in units of input samples; a lower output rate widens them.
	width := float64(kernelCrossings) * math.Max(1, float64(down)/float64(up))
	cut := kernelCutoff * math.Min(1, float64(up)/float64(down))
	phases := make([][]float64, up)
	half := int(math.Ceil(width))
	for p := range phases {
		phases[p] = kernel(float64(p)/float64(up), half, width, cut)
	}
	y := make([]float64, (len(x)*up+down-1)/down)
	for i := range y {
		pos := i * down
		y[i] = dot(phases[pos%up], x, pos/up-half+1)
	}
	return y
}

// kernel returns the taps for an output sample that lies frac of an input
// sample after the tap with index half-1. They sum to 1.
func kernel(frac float64, half int, width, cut float64) []float64 {
	taps := make([]float64, 2*half)
	sum := 0.0
	for i := range taps {
		t := float64(i-half+1) - frac
		if math.Abs(t) >= width {
			continue
		}
		taps[i] = cut * sinc(cut*t) * kaiser(t/width, kernelBeta)
		sum += taps[i]
	}
	for i := range taps {
		taps[i] /= sum
	}
	return taps
}

// dot returns the sum of taps times x from index at on; x is 0 outside.
func dot(taps, x []float64, at int) float64 {
	sum := 0.0
	from, to := max(0, -at), min(len(taps), len(x)-at)
	if from >= to {
		return 0
	}
	x = x[at+from : at+to]
	for i, t := range taps[from:to] {
		sum += t * x[i]
	}
	return sum
}

func sinc(t float64) float64 {
	if t == 0 {
		return 1
	}
	return math.Sin(math.Pi*t) / (math.Pi * t)
}

// kaiser is the Kaiser window at t, -1 to 1.
func kaiser(t, beta float64) float64 {
	return bessel(beta*math.Sqrt(math.Max(0, 1-t*t))) / bessel(beta)
}

// bessel is the modified Bessel function of the first kind, order 0.
func bessel(x float64) float64 {
	sum, term := 1.0, 1.0
	for k := 1.0; term > 1e-12*sum; k++ {
		term *= x / (2 * k) * x / (2 * k)
		sum += term
	}
	return sum
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
