package soundtest

import "math"

// Oversampling of the true peak (BS.1770-4, annex 2), and the taps a phase.
const (
	peakPhases = 4
	peakHalf   = 16
)

// peakTaps are the kernels of the three samples between two samples.
var peakTaps = func() (taps [peakPhases][]float64) {
	for p := 1; p < peakPhases; p++ {
		taps[p] = kernel(float64(p)/peakPhases, peakHalf, peakHalf, 1)
	}
	return taps
}()

// Peaks returns, for each sample, the largest magnitude that the waveform
// reaches from that sample to the next, at four times the rate.
func Peaks(x []float64) []float64 {
	y := make([]float64, len(x))
	for i := range x {
		y[i] = peakAt(x, i)
	}
	return y
}

func peakAt(x []float64, i int) float64 {
	m := math.Abs(x[i])
	for p := 1; p < peakPhases; p++ {
		m = math.Max(m, math.Abs(dot(peakTaps[p], x, i-peakHalf+1)))
	}
	return m
}

// peakGain is more than any phase can make of samples that are at most 1.
var peakGain = func() (most float64) {
	for p := 1; p < peakPhases; p++ {
		sum := 0.0
		for _, t := range peakTaps[p] {
			sum += math.Abs(t)
		}
		most = math.Max(most, sum)
	}
	return most * (1 + 1e-9)
}()

// TruePeak returns the highest level that the waveform reaches between and at
// its samples, in dBTP.
func TruePeak(x []float64) float64 {
	const span = 64 // samples that are passed over together where none can be the highest
	m := 0.0
	for at := 0; at < len(x); at += span {
		end := min(at+span, len(x))
		if loudest(x[max(0, at-peakHalf+1):min(end+peakHalf, len(x))])*peakGain <= m {
			continue
		}
		for i := at; i < end; i++ {
			m = math.Max(m, peakAt(x, i))
		}
	}
	return DB(m)
}

// loudest returns the largest magnitude of x.
func loudest(x []float64) (m float64) {
	for _, v := range x {
		m = max(m, math.Abs(v))
	}
	return m
}
