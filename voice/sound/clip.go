package sound

import (
	"slices"
	"time"
)

// MaxClip is the longest clip that a bank takes: a clip is one word, or two.
const MaxClip = 10 * time.Second

// clip is what says one word, in one form. Its length is known from the
// start; its samples are read when they are first wanted, so that a program
// that has just started need not wait for words that nobody has asked for.
type clip struct {
	n    int                     // samples at the clip's own rate
	load func() ([]int16, error) // reads them; nil when there is nothing to read

	pcm          []int16    // the samples, once they have been read
	clearer      []int16    // the same as clear speech, once it has been said so
	contour      []float32  // how loud they are, once that was asked for
	clearContour []float32  // how loud they are as clear speech, likewise
	spoken       spokenWord // as they were last said
}

// newClip returns a clip of samples at hand.
func newClip(pcm []int16) clip { return clip{n: len(pcm), pcm: pcm} }

// samples returns the clip at its own rate. A clip that cannot be read is
// silent: an embedded one cannot fail, and others are read before the bank
// is made.
func (c *clip) samples() []int16 {
	if c.pcm == nil {
		if pcm, err := c.load(); err == nil && len(pcm) == c.n {
			c.pcm = pcm
		} else {
			c.pcm = make([]int16, c.n)
		}
		smoothEdges(c.pcm)
	}
	return c.pcm
}

// clearSamples returns the clip as clear speech, at its own rate. x is a buffer
// for the time being.
func (c *clip) clearSamples(x *[]float32) []int16 {
	if c.clearer == nil {
		c.clearer = clearSpeech(c.samples(), x)
	}
	return c.clearer
}

// stretched returns the clip at a speed setting, as it is or as clear speech,
// and made even if it is said alone. The samples must not be written to; they
// stay as they are when the clip is said otherwise.
func (c *clip) stretched(speed uint8, alone bool, b *Bank) *spokenWord {
	w := &c.spoken
	if w.speed == speed && w.alone == alone {
		return w
	}
	pcm := c.samples()
	if b.clear {
		pcm = c.clearSamples(&b.shaped)
	}
	want := meanHeard(c.loudness(), len(pcm))
	if r := wordRatio(c.n, speed); r.Num != r.Den {
		// A new slice each time: a stream may still be reading the old one.
		pcm = b.st.Stretch(make([]int16, 0, r.Samples(len(pcm))), pcm, r)
		fadeOut(pcm, edgeFade)
	} else if alone {
		pcm = slices.Clone(pcm)
	}
	frames := len(pcm)/limitFrame + 1
	*w = spokenWord{
		speed: speed, alone: alone, pcm: pcm, want: want,
		energy: appendHeard(make([]float32, 0, frames), pcm, limitFrame),
	}
	if alone && want > 0 {
		b.evener.even(pcm, w.energy)
	}
	w.peaks = appendPeaks(make([]float32, 0, frames), pcm, limitFrame)
	return w
}
