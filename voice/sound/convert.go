package sound

// Convert returns samples that were taken at another rate, in Hz, as samples at
// [Rate], for what is kept in a form of its own. It is nil if the rate is none.
func Convert(pcm []int16, rate int) []int16 {
	if rate <= 0 {
		return nil
	}
	x := make([]float64, len(pcm))
	for i, v := range pcm {
		x[i] = float64(v) / 32768
	}
	return resample(x, rate, Rate)
}
