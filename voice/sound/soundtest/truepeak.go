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
	for i, v := range x {
		m := math.Abs(v)
		for p := 1; p < peakPhases; p++ {
			m = math.Max(m, math.Abs(dot(peakTaps[p], x, i-peakHalf+1)))
		}
		y[i] = m
	}
	return y
}

// TruePeak returns the highest level that the waveform reaches between and at
// its samples, in dBTP.
func TruePeak(x []float64) float64 {
	m := 0.0
	for _, v := range Peaks(x) {
		m = math.Max(m, v)
	}
	return DB(m)
}
