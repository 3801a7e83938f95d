package sound

import "sync"

// Resampling by a windowed sinc: each new sample is the sum of its old
// neighbours, weighed by the impulse response of a low-pass filter that ends
// below the lower of the two Nyquist frequencies.

const (
	// sincZeros is how many zeros of the sinc lie on each side of its
	// middle: with the window below, images stay some 90 dB under the
	// signal.
	sincZeros = 32

	// sincSteps is how many points of the filter are tabulated from one
	// zero to the next; between them it is a straight line, which is off
	// by less than 110 dB under full scale.
	sincSteps = 512

	// sincCutoff is where the filter's flank has its middle, as a part of
	// the lower Nyquist frequency: speech has nothing to lose between it
	// and the end of the flank.
	sincCutoff = 0.92
)

// sincTable holds one half of the filter, from its middle outwards, with one
// more point than is looked at.
var sincTable = sync.OnceValue(func() []float64 {
	t := make([]float64, sincZeros*sincSteps+2)
	for i := range t {
		x := float64(i) / sincSteps
		t[i] = float64(sinc(x) * blackmanHarris(x/sincZeros))
	}
	return t
})

// resample returns src, taken at rate from, at rate to, as 16-bit samples. The
// first samples of both coincide; the result has len(src) * to / from samples,
// rounded up.
func resample(src []float64, from, to int) []int16 {
	table := sincTable()
	cutoff := sincCutoff // in zeros for each old sample
	if to < from {
		cutoff = float64(cutoff * float64(to) / float64(from))
	}
	half := int(sincZeros/cutoff) + 1 // old samples on each side
	step := float64(cutoff * sincSteps)
	out := make([]int16, (len(src)*to+from-1)/from)
	for i := range out {
		at, phase := i*from/to, float64(i*from%to)/float64(to)
		first, last := max(at-half, 0), min(at+half+1, len(src)-1)
		sum := 0.0
		for j := first; j <= last; j++ {
			x := float64(j-at) - phase
			if x < 0 {
				x = -x
			}
			x = float64(x * step)
			k := int(x)
			if k >= len(table)-1 {
				continue
			}
			w := table[k] + float64((table[k+1]-table[k])*(x-float64(k)))
			sum += float64(w * src[j])
		}
		out[i] = quantize(float64(sum * cutoff))
	}
	return out
}

// sinc returns sin(pi x) / (pi x).
func sinc(x float64) float64 {
	if x == 0 {
		return 1
	}
	const pi = 3.141592653589793
	return sinTurns(x/2) / float64(pi*x)
}

// blackmanHarris returns the window of four terms that has this name, for x
// from -1 to 1 with its middle at 0, and 0 outside.
func blackmanHarris(x float64) float64 {
	const a0, a1, a2, a3 = 0.35875, 0.48829, 0.14128, 0.01168
	if x <= -1 || x >= 1 {
		return 0
	}
	return a0 + float64(a1*cosTurns(x/2)) + float64(a2*cosTurns(x)) + float64(a3*cosTurns(1.5*x))
}
