package soundtest

import "math"

// Gates of BS.1770-4, and the span and step of the blocks they apply to.
const (
	absoluteGate = -70.0 // LUFS
	relativeGate = -10.0 // LU below the mean of what passes the absolute gate
	blockSeconds = 0.4
	blockSteps   = 4 // blocks overlap by three quarters
)

// KWeight filters x as BS.1770-4 hears it: a shelf for the head, then a high
// pass.
func KWeight(x []float64, rate int) []float64 {
	y := make([]float64, len(x))
	inRow(shelf(rate), rlb(rate), x, y)
	return y
}

// lufs turns mean square power of K-weighted samples into LUFS.
func lufs(power float64) float64 { return -0.691 + 10*math.Log10(power) }

// Loudness returns the integrated loudness of x in LUFS, gated as BS.1770-4
// and EBU R 128 say. It is -Inf where no block of 400 ms passes the gates, so
// also for anything shorter: see [CarrierLoudness].
func Loudness(x []float64, rate int) float64 { return gated(KWeight(x, rate), rate) }

// gated is [Loudness] of samples that have been weighted.
func gated(k []float64, rate int) float64 {
	size := int(math.Round(blockSeconds * float64(rate)))
	var blocks []float64
	for i := 0; ; i++ {
		// Each start is rounded by itself, so that odd rates do not drift.
		at := int(math.Round(float64(i) * blockSeconds / blockSteps * float64(rate)))
		if at+size > len(k) {
			break
		}
		blocks = append(blocks, power(k[at:at+size]))
	}
	mean := meanAbove(blocks, absoluteGate)
	return lufs(meanAbove(blocks, max(absoluteGate, lufs(mean)+relativeGate)))
}

// MeanLoudness returns the loudness of x in LUFS without any gate: the mean
// over all of its samples, however few.
func MeanLoudness(x []float64, rate int) float64 { return lufs(power(KWeight(x, rate))) }

// carrierSeconds is how long a carrier at least is.
const carrierSeconds = 5

// CarrierLoudness returns the gated loudness in LUFS of x said over and over
// without a pause, which is how a word too short for [Loudness] is measured.
func CarrierLoudness(x []float64, rate int) float64 {
	if len(x) == 0 {
		return math.Inf(-1)
	}
	carrier := make([]float64, 0, carrierSeconds*rate+len(x))
	for len(carrier) < carrierSeconds*rate {
		carrier = append(carrier, x...)
	}
	inRow(shelf(rate), rlb(rate), carrier, carrier) // it is ours
	return gated(carrier, rate)
}

// power returns the mean square of x.
func power(x []float64) float64 {
	if len(x) == 0 {
		return 0
	}
	sum := 0.0
	for _, v := range x {
		sum += v * v
	}
	return sum / float64(len(x))
}

// meanAbove returns the mean of those powers that are louder than gate LUFS.
func meanAbove(powers []float64, gate float64) float64 {
	sum, n := 0.0, 0
	for _, p := range powers {
		if lufs(p) > gate {
			sum += p
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}
