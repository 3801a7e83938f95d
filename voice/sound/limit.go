package sound

import "slices"

const (
	// limitFrame is how far the points of a limiter's gain are apart, in
	// samples: 1 ms.
	limitFrame = Rate / 1000

	// limitReach is how many points before a peak the gain begins to fall,
	// and behind it has risen again: together they are about a period of a
	// voice, so that no waveform is bent, and far too short to be heard as
	// a change of loudness.
	limitReach = 3

	// limitCeiling is the highest that a waveform may rise, of 1: -1.1 dBTP,
	// a tenth under what is promised, because peaks are looked for at four
	// times the rate only.
	limitCeiling = 0.881
)

// limiter is a gain for a word that is lower around its peaks. It keeps its
// buffers from word to word.
type limiter struct {
	peaks  []float32 // in each limitFrame
	top    float64   // the highest of them
	points []float64 // the gain at the borders of the frames
	least  []float64 // the same before it is smoothed
}

// begin makes l a limiter for a word with these peaks.
func (l *limiter) begin(peaks []float32) {
	l.peaks, l.top = peaks, 0
	for _, p := range peaks {
		l.top = max(l.top, float64(p))
	}
}

// idle says whether no peak is too high with a gain.
func (l *limiter) idle(gain float64) bool { return float64(l.top*gain) <= limitCeiling }

// set makes the gain what is wanted, or less where a peak would be too high.
// Each point is the mean of the least gains around it, of which none is higher
// than the peaks of the two frames beside the point allow.
func (l *limiter) set(gain float64) {
	n := len(l.peaks)
	l.points, l.least = slices.Grow(l.points[:0], n+1)[:n+1], slices.Grow(l.least[:0], n+1)[:n+1]
	for i := range l.least {
		top := 0.0
		for _, p := range l.peaks[max(i-1-limitReach, 0):min(i+1+limitReach, n)] {
			top = max(top, float64(p))
		}
		l.least[i] = gain
		if float64(top*gain) > limitCeiling {
			l.least[i] = limitCeiling / top
		}
	}
	for i := range l.points {
		sum := 0.0
		for j := i - limitReach; j <= i+limitReach; j++ {
			sum += l.least[min(max(j, 0), n)]
		}
		l.points[i] = sum / (2*limitReach + 1)
	}
}

// energy returns the energy of a word that has these in each limitFrame, with
// the gain.
func (l *limiter) energy(energies []float32) (sum float64) {
	for i, e := range energies {
		g := (l.points[i] + l.points[i+1]) / 2
		sum += float64(float64(e) * float64(g*g))
	}
	return sum
}
