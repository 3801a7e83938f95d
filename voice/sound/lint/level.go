package lint

import (
	"math"
	"slices"
	"time"

	"codereader/voice/sound"
)

// frameTime is how long the pieces are whose levels are compared.
const frameTime = 10 * time.Millisecond

const frame = int(sound.Rate * frameTime / time.Second)

// wordLevel is how far below the loudest piece a piece may be and still belong
// to the word, in dB.
const wordLevel = -45.0

// flat returns the longest row of samples at one and the same full-scale value.
func (c *clip) flat() (longest int) {
	run := 0
	for i, v := range c.pcm {
		if v > math.MinInt16+1 && v < math.MaxInt16 {
			run = 0
			continue
		}
		if i > 0 && v != c.pcm[i-1] {
			run = 0
		}
		run++
		longest = max(longest, run)
	}
	return longest
}

// silent says whether there is nothing but silence.
func (c *clip) silent() bool {
	return len(c.pcm) == 0 || slices.Max(c.pcm) < 30 && slices.Min(c.pcm) > -30
}

// levels returns the level of each piece in dB of full scale.
func (c *clip) levels() []float64 {
	var levels []float64
	for i := 0; i < len(c.pcm); i += frame {
		piece := c.pcm[i:min(i+frame, len(c.pcm))]
		sum := 0.0
		for _, v := range piece {
			sum += float64(v) * float64(v)
		}
		levels = append(levels, 10*math.Log10(sum/float64(len(piece))/(1<<30)+1e-12))
	}
	return levels
}

// Noise is known by standing still: so many pieces at both ends of a clip, with
// levels that differ by no more than so many dB.
const (
	edgePieces = 4
	edgeSpread = 4.0
)

// noise returns the level of what is heard before and behind the word against
// that of the loudest piece, in dB. Where the word goes up to the ends, as in a
// clip that has been cut close, there is nothing to be judged.
func (c *clip) noise() float64 {
	levels := c.levels()
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
	levels := c.levels()
	least := slices.Max(levels) + wordLevel
	first := slices.IndexFunc(levels, func(l float64) bool { return l >= least })
	last := len(levels) - 1
	for last > first && levels[last] < least {
		last--
	}
	return time.Duration(first) * frameTime, time.Duration(len(levels)-1-last) * frameTime
}
