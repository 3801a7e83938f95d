package sound

import (
	"math"
	"slices"
)

// Clear speech, for ears that hear high and soft sounds badly: what tells one
// consonant from another is raised, and loud vowels are held down. It is worked
// out once for each clip, before the speed and the volume; the whole is said as
// loud as it was.

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

	// clearHop is how often it looks at the level, in samples: 0.17 ms.
	clearHop = 8

	// clearCeiling is the highest sample, of 1: what would be higher is made
	// quieter as a whole.
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

// clearSpeech returns a clip as clear speech, as long as it is. How loud it is
// does not matter here: that is found when it is said (see [spokenWord]). The
// buffer is kept for the next clip.
func clearSpeech(pcm []int16, buffer *[]float32) []int16 {
	x := slices.Grow((*buffer)[:0], len(pcm))[:len(pcm)]
	*buffer = x
	top := compress(x, shape(x, pcm))
	gain := 32768.0
	if top > clearCeiling {
		gain = 32768 * clearCeiling / top
	}
	out := make([]int16, len(pcm))
	for i, v := range x {
		out[i] = int16(int32(float64(float64(v)*gain)+32768.5) - 32768)
	}
	return out
}

// shape writes a clip to x, its spectrum shaped, and returns the mean level.
func shape(x []float32, pcm []int16) float64 {
	f, g, sum := clearFilters[0], clearFilters[1], 0.0
	var s1, s2, t1, t2 float64
	for i, v := range pcm {
		in := float64(v) / 32768
		y := float64(f.b0*in) + s1
		s1 = float64(f.b1*in) - float64(f.a1*y) + s2
		s2 = float64(f.b2*in) - float64(f.a2*y)
		z := float64(g.b0*y) + t1
		t1 = float64(g.b1*y) - float64(g.a1*z) + t2
		t2 = float64(g.b2*y) - float64(g.a2*z)
		sum += float64(z * z)
		x[i] = float32(z)
	}
	return math.Sqrt(sum / float64(max(len(pcm), 1)))
}

// compress brings soft and loud stretches of x nearer to its mean level, and
// returns the highest sample. The gain is found every clearHop samples and is a
// line between.
func compress(x []float32, mean float64) (top float64) {
	if mean == 0 {
		return 0
	}
	level, gain := 0.0, clearRaise
	for len(x) > 0 {
		hop := x[:min(clearHop, len(x))]
		for _, v := range hop {
			size := math.Abs(float64(v))
			rate := clearRelease
			if size > level {
				rate = clearAttack
			}
			level += float64((size - level) * rate)
		}
		// Two to one: half as many dB from the mean as before.
		next := math.Sqrt(mean / max(level, mean/1000))
		step := (min(max(next, 1/clearLower), clearRaise) - gain) / clearHop
		for i, v := range hop {
			gain += step
			out := float64(float64(v) * gain)
			top = max(top, math.Abs(out))
			hop[i] = float32(out)
		}
		x = x[len(hop):]
	}
	return top
}
