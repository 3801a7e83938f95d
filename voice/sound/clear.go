package sound

import (
	"math"
	"slices"
)

// Clear speech, for ears that hear high and soft sounds badly: what tells one
// consonant from another is raised, loud vowels are held down, and the whole
// stays as loud as it was. It is worked out once for each clip, before the
// speed and the volume.

// clearFilters shape the spectrum: a broad hill of 7 dB at 3200 Hz, where the
// consonants are, and a shelf of -5 dB under 300 Hz, where the voice's drone
// hides them. (Audio EQ Cookbook: peaking, Q 0.7; low shelf, slope 1.)
var clearFilters = [2]biquad{
	{1.2014151559493336, -1.5300072616865377, 0.4733862990704454, -1.5300072616865377, 0.674801455019779},
	{0.992014222182209, -1.936327610066011, 0.9454336144171346, -1.9358916854432748, 0.9378837612220798},
}

// The compressor: two to one around the clip's own mean level.
const (
	// clearRaise and clearLower are the most that it raises what is soft
	// and lowers what is loud: 2 is 6 dB.
	clearRaise = 2.0
	clearLower = 2.0

	// clearAttack and clearRelease are how much of the way to a new level
	// the level goes with each sample: 2 ms up, 40 ms down.
	clearAttack  = 1 / (0.002 * Rate)
	clearRelease = 1 / (0.040 * Rate)

	// clearCeiling is the highest sample, of 1: 1.5 dB under full scale,
	// which leaves room for what the waveform reaches between two samples.
	clearCeiling = 0.8414
)

// SetClear has the bank say everything as clear speech, or as it was recorded
// (which it does at first). Lengths stay as they are; what is being read from a
// [Stream] changes with its next word.
func (b *Bank) SetClear(on bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.clear == on {
		return
	}
	b.clear = on
	for l := range b.clips {
		for form := range b.clips[l] {
			b.clips[l][form].spoken = spokenWord{}
		}
	}
}

// clearSpeech returns a clip as clear speech, as long and as loud as it is.
func clearSpeech(pcm []int16) []int16 {
	x := make([]float64, len(pcm))
	for i, v := range pcm {
		x[i] = float64(v) / 32768
	}
	before := heardPower(slices.Clone(x))
	for _, f := range clearFilters {
		f.filter(x)
	}
	compress(x)
	gain := 1.0
	if after := heardPower(slices.Clone(x)); after > 0 {
		gain = math.Sqrt(before / after)
	}
	limitPeaks(x, gain)
	out := make([]int16, len(x))
	for i, v := range x {
		out[i] = quantize(v)
	}
	return out
}

// compress brings soft and loud stretches of x nearer to its mean level.
func compress(x []float64) {
	sum := 0.0
	for _, v := range x {
		sum += float64(v * v)
	}
	mean := math.Sqrt(sum / float64(max(len(x), 1)))
	if mean == 0 {
		return
	}
	level := 0.0
	for i, v := range x {
		size := math.Abs(v)
		rate := clearRelease
		if size > level {
			rate = clearAttack
		}
		level += float64((size - level) * rate)
		// Two to one: half as many dB from the mean as before.
		g := math.Sqrt(mean / max(level, mean/1000))
		x[i] = float64(v * min(max(g, 1/clearLower), clearRaise))
	}
}

// clearContour makes a contour about what it is as clear speech, in the time
// that there is before the first sample of an utterance: as compress would.
func clearContour(dst, contour []float32) []float32 {
	// release is how much of a level is left after a frame.
	const release = 0.7788 // exp(-10 ms / 40 ms)
	sum := 0.0
	for _, e := range contour {
		sum += float64(e)
	}
	mean := math.Sqrt(sum / float64(max(len(contour), 1)))
	level, after := 0.0, 0.0
	for _, e := range contour {
		level = max(math.Sqrt(float64(e)), float64(level*release))
		g := mean / max(level, mean/1000)
		dst = append(dst, float32(float64(e)*min(max(g, 1/(clearLower*clearLower)), clearRaise*clearRaise)))
		after += float64(dst[len(dst)-1])
	}
	if after > 0 {
		for i := range dst {
			dst[i] = float32(float64(dst[i]) * sum / after)
		}
	}
	return dst
}

// limitPeaks multiplies x by gain, but by less around the samples that would
// exceed the ceiling: the gain glides down before each and up behind it.
func limitPeaks(x []float64, gain float64) {
	const glide = 4 * Rate / 1000
	g := make([]float64, len(x))
	for i, v := range x {
		g[i] = gain
		if size := math.Abs(float64(v * gain)); size > clearCeiling {
			g[i] = float64(gain*clearCeiling) / size
		}
	}
	// The gain may rise by this factor of the whole with each sample.
	const step = 1.0 / glide
	for i := 1; i < len(g); i++ {
		g[i] = min(g[i], g[i-1]+float64(gain*step))
	}
	for i := len(g) - 2; i >= 0; i-- {
		g[i] = min(g[i], g[i+1]+float64(gain*step))
	}
	for i := range x {
		x[i] = float64(x[i] * g[i])
	}
}
