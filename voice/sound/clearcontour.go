package sound

import "math"

// How loud words will be over time as clear speech has to be known of all words
// of an utterance before its first sample, and there is no time to make them
// all clear. So their contours are shaped and compressed instead.

// clearHearing is [clearFilters] for [Rate] / hearingEvery.
var clearHearing = [2]biquad{
	{1.3867946213289726, -0.4250509070829133, -0.011300992110718685, -0.4250509070829133, 0.37549362921825413},
	{0.9762774256766242, -1.8118798173091089, 0.8450778714642546, -1.8081925318824559, 0.8250425825675314},
}

// clearLoudness returns the clip's contour as clear speech, about, with the
// same energy as that of [clip.loudness]. Both are found together, and kept.
func (c *clip) clearLoudness() []float32 {
	if c.clearContour != nil {
		return c.clearContour
	}
	pcm := c.samples()
	frames := len(pcm)/contourFrame + 1
	contour, shaped := appendShaped(make([]float32, 0, frames), make([]float32, 0, frames), pcm, contourFrame)
	c.contour = speechOnly(contour, pcm)
	compressContour(shaped)
	was, is := meanHeard(c.contour, len(pcm)), meanHeard(shaped, len(pcm))
	for i, e := range shaped {
		shaped[i] = float32(float64(e) * was / max(is, math.SmallestNonzeroFloat32))
	}
	c.clearContour = shaped
	return shaped
}

// appendShaped is appendHeard, and the same of what [clearFilters] make of the
// samples.
func appendShaped(heard, shaped []float32, pcm []int16, frame int) (_, _ []float32) {
	k, l, f, g := hearingStages[0], hearingStages[1], clearHearing[0], clearHearing[1]
	var p1, p2, q1, q2, s1, s2, t1, t2 float64
	for len(pcm) > 0 {
		n := min(frame, len(pcm))
		plain, clear := 0.0, 0.0
		for block := pcm[:n]; len(block) >= hearingEvery; block = block[hearingEvery:] {
			x := float64(block[hearingEvery/2]) / 32768
			v := float64(k.b0*x) + p1
			p1 = float64(k.b1*x) - float64(k.a1*v) + p2
			p2 = float64(k.b2*x) - float64(k.a2*v)
			w := float64(l.b0*v) + q1
			q1 = float64(l.b1*v) - float64(l.a1*w) + q2
			q2 = float64(l.b2*v) - float64(l.a2*w)
			plain += float64(w * w)
			y := float64(f.b0*w) + s1
			s1 = float64(f.b1*w) - float64(f.a1*y) + s2
			s2 = float64(f.b2*w) - float64(f.a2*y)
			z := float64(g.b0*y) + t1
			t1 = float64(g.b1*y) - float64(g.a1*z) + t2
			t2 = float64(g.b2*y) - float64(g.a2*z)
			clear += float64(z * z)
		}
		heard = append(heard, float32(plain*hearingEvery))
		shaped = append(shaped, float32(clear*hearingEvery))
		pcm = pcm[n:]
	}
	return heard, shaped
}

// compressContour does to energies what compress does to samples.
func compressContour(energies []float32) {
	const (
		// crest is how far the level of speech, which rises faster than it
		// falls, lies above the root of its mean square.
		crest = 1.6
		// release is how much of a level is left after a frame.
		release = 0.7788 // exp(-10 ms / 40 ms)
	)
	mean, level := math.Sqrt(meanHeard(energies, len(energies))), 0.0
	if mean == 0 {
		return
	}
	for i, e := range energies {
		level = max(float64(crest*math.Sqrt(float64(e))), float64(level*release))
		g := mean / max(level, mean/1000)
		energies[i] = float32(float64(e) * min(max(g, 1/(clearLower*clearLower)), clearRaise*clearRaise))
	}
}
