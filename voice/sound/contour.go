package sound

// contourFrame is how much of a clip one value of its contour is about, in
// samples: 10 ms.
const contourFrame = Rate / 100

// unheard is how many times the power that is heard a clip may have. What has
// more is no speech but an offset, whose loudness means nothing: it counts as
// silent, and nothing is raised or lowered for its sake.
const unheard = 8

// loudness returns the clip's contour: how loud it was recorded over time, as
// the energy of each frame of it that is heard. It is worked out once, and kept
// even when the samples are not: an utterance asks for it of all its words
// before the first one sounds.
func (c *clip) loudness() []float32 {
	if c.contour != nil {
		return c.contour
	}
	pcm := c.samples()
	c.contour = speechOnly(appendHeard(make([]float32, 0, len(pcm)/contourFrame+1), pcm, contourFrame), pcm)
	return c.contour
}

// speechOnly returns the contour of a clip, silent if it is no speech.
func speechOnly(contour []float32, pcm []int16) []float32 {
	if meanHeard(contour, len(pcm)) < meanSquare(pcm)/unheard {
		clear(contour)
	}
	return contour
}

// meanSquare returns the mean square of samples, of full scale, by those that
// [hearing] hears.
func meanSquare(pcm []int16) float64 {
	sum, n := int64(0), 0
	for i := hearingEvery / 2; i < len(pcm); i += hearingEvery {
		sum += int64(pcm[i]) * int64(pcm[i])
		n++
	}
	return float64(sum) / (1 << 30) / float64(max(n, 1))
}

// meanHeard returns the mean square over n samples of which these are the
// energies.
func meanHeard(energies []float32, n int) float64 {
	sum := 0.0
	for _, e := range energies {
		sum += float64(e)
	}
	return sum / float64(max(n, 1))
}
