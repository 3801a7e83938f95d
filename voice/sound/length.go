package sound

import (
	"time"

	"codereader/voice"
)

// Samples returns how many samples an utterance has: exactly as many as
// [Bank.Append] and [Stream] make of it. It renders nothing and allocates
// nothing.
func (b *Bank) Samples(u *voice.Utterance) int {
	return b.start(u, u.Len())
}

// Duration returns how long an utterance sounds.
func (b *Bank) Duration(u *voice.Utterance) time.Duration {
	return TimeOf(int64(b.Samples(u)))
}

// WordStart returns when word i of an utterance begins, counted from the
// utterance's start. For i = u.Len() it is the end.
func (b *Bank) WordStart(u *voice.Utterance, i int) time.Duration {
	return TimeOf(int64(b.start(u, min(max(i, 0), u.Len()))))
}

// start returns how many samples stand before item i.
func (b *Bank) start(u *voice.Utterance, i int) int {
	speed, n := speedOf(u), 0
	clips := &b.clips[languageOf(u)]
	for _, it := range u.Items()[:i] {
		length := clips[formOf(it)].n
		n += wordRatio(length, speed).Samples(length) + pauseAfter(it, speed)
	}
	return n
}
