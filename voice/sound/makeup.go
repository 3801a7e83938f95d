package sound

import (
	"math"

	"codereader/voice"
)

// An utterance with pauses is measured quieter than its words are by
// themselves, and the quicker it is said the more: its words become shorter
// than the 400 ms that the measure looks at, and its pauses do not shrink as
// they do. A listener hears no less of it. So each utterance is raised until
// it is as loud as a whole as its words were recorded: by 1 to 2 dB at the
// clips' own rate, by about 3 at the highest speed. A lower level for
// everything would have cost as much at every speed; what rises over the
// ceiling is held down instead (see [spokenWord]).
//
// The raise is found before the first sample, and is the same at every volume:
// for few words by what they will sound like, and else from the contours of the
// clips as they will be laid out.

const (
	// leastRaise and mostRaise are the least and the most that the power of an
	// utterance is raised by, as a factor: -3 and 6 dB. More than that would be
	// needed for nothing that is read.
	leastRaise = 0.5012
	mostRaise  = 3.981

	// fewWords are so few that all can be stretched before the first one
	// sounds, if they have no more samples in all than fewSamples, 4 s: a block
	// under the gate or not makes a large difference to a short utterance, and
	// what is stretched can be measured exactly.
	fewWords   = 3
	fewSamples = 4 * Rate

	// exactDoubt and layoutDoubt are how near the gate a block may be and
	// still be on the other side of it in the end, as a factor of its power:
	// 0.2 dB where words have been measured as they will sound, and 0.6 dB
	// where they have not.
	exactDoubt  = 1.05
	layoutDoubt = 1.15

	// exactRounds is how often the raise of few words is tried: peaks that are
	// held down change what a meter finds.
	exactRounds = 4
)

// makeUp returns the raise of an utterance, as a factor of the power. There is
// none for what is shorter than a block: its words are as loud as they were
// recorded.
func (b *Bank) makeUp(u *voice.Utterance) float64 {
	b.mu.Lock()
	defer b.mu.Unlock()
	if u.Len() <= fewWords && b.Samples(u) <= fewSamples {
		return b.measured(u)
	}
	return b.laidOut(u)
}

// laidOut returns the raise of an utterance by the contours of its clips.
func (b *Bank) laidOut(u *voice.Utterance) float64 {
	speed, clips := speedOf(u), &b.clips[languageOf(u)]
	b.meter.reset()
	sum, n := 0.0, 0 // of the words by themselves
	for _, it := range u.Items() {
		c := &clips[formOf(it)]
		contour, length := c.loudness, wordRatio(c.n, speed).Samples(c.n)
		if b.clear {
			contour = c.clearLoudness
		}
		sum += b.meter.word(contour(), contourFrame, c.n, length)
		n += length
		b.meter.pause(pauseAfter(it, speed))
	}
	return raiseTo(sum/float64(n), b.meter.gated(layoutDoubt), 1)
}

// measured returns the raise of an utterance by its words as they will sound.
func (b *Bank) measured(u *voice.Utterance) float64 {
	speed, by := speedOf(u), 1.0
	for range exactRounds {
		b.meter.reset()
		sum, n := 0.0, 0
		for i, it := range u.Items() {
			w := b.spoken(u, i)
			b.meter.word(w.sounding(by, &b.limit), limitFrame, len(w.pcm), len(w.pcm))
			sum += float64(w.want * float64(len(w.pcm)))
			n += len(w.pcm)
			b.meter.pause(pauseAfter(it, speed))
		}
		is := b.meter.gated(exactDoubt)
		if is > 0 && u.Len() == 1 {
			w := b.spoken(u, 0)
			is = between(is, b.meter.carrier(w.sounding(by, &b.limit), len(w.pcm)))
		}
		last := by
		if by = raiseTo(sum/float64(n), is, by); math.Abs(by/last-1) < levelEnough {
			break
		}
	}
	return by
}

// raiseTo returns the raise with which an utterance that is so loud with
// another one is as loud as it ought to be.
func raiseTo(want, is, by float64) float64 {
	if want == 0 || is == 0 {
		return 1
	}
	return min(max(float64(by*want)/is, leastRaise), mostRaise)
}
