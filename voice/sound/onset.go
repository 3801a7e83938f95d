package sound

import "time"

// Onset is how much of a word's beginning slow speech leaves as it is: what is
// slowed is the rest, so much more that the word gets its length. The first
// sound tells most digits apart, and slowed it turns into another: the burst
// of "two" into the hiss of "zero", the glide of "one" into an "oh". At the
// slowest speed it is stretched like the rest: beside vowels that are almost
// doubled a beginning at full pace was heard as part of the word before.
const Onset = 60 * time.Millisecond

// onsetSlowest is the slowest speed that leaves the onset as it is.
var onsetSlowest = Ratio{2, 3}

// onsetShare is the largest share of a word, one in so many, that its onset
// may have: the rest must not be slowed beyond [SlowestRatio].
const onsetShare = 5

// stretchWord returns a word at a speed, [Ratio.Samples] of it.
func (s *Stretcher) stretchWord(word []int16, r Ratio) []int16 {
	n := r.Samples(len(word))
	dst := make([]int16, 0, n)
	slower := r.Num*onsetSlowest.Den < r.Den*onsetSlowest.Num
	if r.Num >= r.Den || slower || len(word) == 0 {
		return s.Stretch(dst, word, r)
	}
	// The stretcher begins with its input as it is, so that nothing joins.
	on := min(samplesIn(Onset), len(word)/onsetShare)
	return s.Stretch(append(dst, word[:on]...), word[on:], Ratio{int64(len(word) - on), int64(n - on)})
}
