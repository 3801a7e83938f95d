package lint

import (
	"math"
	"slices"
	"time"

	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

// frameTime is how long the pieces are whose levels are compared.
const frameTime = 10 * time.Millisecond

const frame = int(sound.Rate * frameTime / time.Second)

// wordLevel is how far below the loudest piece a piece may be and still belong
// to the word, in dB.
const wordLevel = -45.0

// silence is the level that nothing is heard at, in dB of full scale.
const silence = -66.0

// silent says whether there is nothing but silence.
func (c *clip) silent() bool { return len(c.levels) == 0 || slices.Max(c.levels) < silence }

// levels returns the level of each piece of a recording as the ear weighs it,
// and so without a constant offset, in dB of full scale.
func levels(x []float64) []float64 {
	var levels []float64
	m := mean(x)
	x = slices.Clone(x)
	for i := range x {
		x[i] -= m
	}
	x = soundtest.KWeight(x, sound.Rate)
	for i := 0; i < len(x); i += frame {
		levels = append(levels, 10*math.Log10(power(x[i:min(i+frame, len(x))])+1e-12))
	}
	return levels
}

// mean returns the mean of the samples.
func mean(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	return sum / float64(max(len(x), 1))
}

// power returns the mean of the squares.
func power(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v * v
	}
	return sum / float64(max(len(x), 1))
}

// cancel says whether next to nothing is left of two channels in their mean.
func cancel(channels [][]float64, mean []float64) bool {
	return len(channels) == 2 && 100*power(mean) < min(power(channels[0]), power(channels[1]))
}

// Noise is known by standing still: so many pieces at both ends of a clip, with
// levels that differ by no more than so many dB.
const (
	edgePieces = 4
	edgeSpread = 3.5
)

// noise returns the level of what is heard before and behind the word against
// that of the loudest piece, in dB. Where the word goes up to the ends, as in a
// clip that has been cut close, there is nothing to be judged.
func (c *clip) noise() float64 {
	levels := c.levels
	if len(levels) < 4*edgePieces {
		return math.Inf(-1)
	}
	// The last piece is not a whole one.
	edges := slices.Concat(levels[:edgePieces], levels[len(levels)-1-edgePieces:len(levels)-1])
	if slices.Max(edges)-slices.Min(edges) > edgeSpread {
		return math.Inf(-1)
	}
	return slices.Max(edges) - slices.Max(levels)
}

// silences returns how long it is silent before the word and behind it.
func (c *clip) silences() (lead, trail time.Duration) {
	levels := c.levels
	least := slices.Max(levels) + wordLevel
	first := slices.IndexFunc(levels, func(l float64) bool { return l >= least })
	last := len(levels) - 1
	for last > first && levels[last] < least {
		last--
	}
	return time.Duration(first) * frameTime, time.Duration(len(levels)-1-last) * frameTime
}
