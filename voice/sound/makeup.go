package sound

import "codereader/voice"

// An utterance with pauses is measured quieter than its words are by
// themselves, and the quicker it is said the more: its words become shorter
// than the 400 ms that the measure looks at, and its pauses do not shrink as
// they do. A listener hears no less of it. So each utterance is raised until
// it is as loud as a whole as its words were recorded: by 1 to 2 dB at the
// clips' own rate, by about 3 at the highest speed. A lower level for
// everything would have cost as much at every speed; what rises over the
// ceiling is held down instead (see [spokenWord]).
//
// The raise is found before the first sample, from the contours of the clips
// as they will be laid out, and is the same at every volume.

const (
	// leastRaise and mostRaise are the most that an utterance is lowered and
	// raised. More than 6 dB would be needed for nothing that is read.
	leastRaise raise = -30
	mostRaise  raise = 60

	// fewWords are so few that all can be stretched before the first one
	// sounds: a block under the gate or not makes a large difference to a
	// short utterance, and what is stretched can be measured exactly. Clear
	// speech takes longer to make, and fewClear is its number.
	fewWords = 3
	fewClear = 2

	// exactDoubt and layoutDoubt are how near the gate a block may be and
	// still be on the other side of it in the end, as a factor of its power:
	// 0.4 dB where words have been measured as they will sound, and 0.6 dB
	// where they have not.
	exactDoubt  = 1.1
	layoutDoubt = 1.15

	// alone is how far a single word is left from the measure of the whole.
	// The other measure for words, the mean of a carrier that says nothing
	// else, is the one that clips are recorded by, and comes out up to 1.5 dB
	// differently: what is said is half way between the two, but no farther
	// than this from the first.
	alone raise = 4
)

// makeUp returns the raise of an utterance. There is none for what is shorter
// than a block: its words are as loud as they were recorded.
func (b *Bank) makeUp(u *voice.Utterance) raise {
	b.mu.Lock()
	defer b.mu.Unlock()
	speed, clips := speedOf(u), &b.clips[languageOf(u)]
	b.meter.reset()
	few, doubt := fewWords, layoutDoubt
	if b.clear {
		few = fewClear
	}
	if u.Len() <= few {
		doubt = exactDoubt
	}
	sum, n := 0.0, 0 // of the words by themselves
	for _, it := range u.Items() {
		c := &clips[formOf(it)]
		length := wordRatio(c.n, speed).Samples(c.n)
		if u.Len() <= few {
			w := c.stretched(speed, b.clear, &b.st)
			sum += b.meter.word(w.energy, limitFrame, length, length)
		} else {
			contour := c.loudness()
			if b.clear {
				b.contour = clearContour(b.contour[:0], contour)
				contour = b.contour
			}
			sum += b.meter.word(contour, contourFrame, c.n, length)
		}
		n += length
		b.meter.pause(pauseAfter(it, speed))
	}
	gated := b.meter.gated(doubt)
	if gated == 0 {
		return 0
	}
	by := raiseOf(sum / float64(n) / gated)
	if u.Len() == 1 {
		by -= min(max(by/2, -alone), alone)
	}
	return by
}

// raise is how much louder than it was recorded something is said, in tenths
// of a dB.
type raise int8

// raises holds each raise as a factor of the power.
var raises = func() (t [mostRaise - leastRaise + 1]float64) {
	const tenth = 1.0232929922807541 // 0.1 dB
	t[-leastRaise] = 1
	for r := 1 - leastRaise; int(r) < len(t); r++ {
		t[r] = float64(t[r-1] * tenth)
	}
	for r := -1 - leastRaise; r >= 0; r-- {
		t[r] = t[r+1] / tenth
	}
	return t
}()

// power returns a raise as a factor of the power.
func (r raise) power() float64 { return raises[r-leastRaise] }

// raiseOf returns the raise that is nearest to a factor of the power.
func raiseOf(power float64) raise {
	r := leastRaise
	for r < mostRaise && float64(r.power()*(r+1).power()) < float64(power*power) {
		r++
	}
	return r
}
