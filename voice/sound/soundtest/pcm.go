package soundtest

import "math"

// Float converts 16-bit samples to -1 to 1.
func Float(pcm []int16) []float64 {
	x := make([]float64, len(pcm))
	for i, s := range pcm {
		x[i] = float64(s) / 32768
	}
	return x
}

// Int16 converts samples to 16 bits, rounded to the nearest and held at full
// scale.
func Int16(x []float64) []int16 {
	pcm := make([]int16, len(x))
	for i, v := range x {
		v = math.RoundToEven(v * 32768)
		pcm[i] = int16(max(-32768, min(32767, v)))
	}
	return pcm
}

// DB returns the ratio of two amplitudes in dB, -Inf for 0.
func DB(ratio float64) float64 { return 20 * math.Log10(ratio) }

// Gain returns the ratio of two amplitudes that are db apart.
func Gain(db float64) float64 { return math.Pow(10, db/20) }
