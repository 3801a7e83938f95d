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
	GroupPause = 500 * time.Millisecond

	// WordGap stands between a word and the number that belongs to it, as
	// in "volume seven".
	WordGap = 60 * time.Millisecond

	// MinDigitPause is the shortest pause between two digits at any speed.
	MinDigitPause = 120 * time.Millisecond

	// MinGroupPause is the shortest longer pause at any speed: it stays
	// clearly longer than the one between digits.
	MinGroupPause = 300 * time.Millisecond

	// MinWordGap is the shortest gap after a word that is no digit.
	MinWordGap = 40 * time.Millisecond
)

// pauses holds the samples of silence for each kind of gap and each speed
// setting.
var pauses = func() (t [gapKinds][voice.MaxSpeed + 1]int) {
	rule := [gapKinds]struct{ base, least time.Duration }{
		digitGap: {DigitPause, MinDigitPause},
		groupGap: {GroupPause, MinGroupPause},
		wordGap:  {WordGap, MinWordGap},
	}
	for kind, r := range rule {
		for s := uint8(voice.MinSpeed); s <= voice.MaxSpeed; s++ {
			n := SpeedRatio(s).Samples(samplesIn(r.base))
			t[kind][s] = max(n, samplesIn(r.least))
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
