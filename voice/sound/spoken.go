package sound

import "math"

// spokenWord is a clip as it was last said: at a speed, and as loud by itself as
// it was recorded (stretching a vowel more than a consonant changes that by
// up to a dB), raised with the whole utterance, and no higher than a ceiling.
type spokenWord struct {
	speed uint8   // 0: not yet
	pcm   []int16 // at this speed

	// Of each limitFrame, the energy that is heard, and the highest that the
	// waveform rises.
	energy, peaks []float32
	want          float64 // the mean square that is to be heard, before the raise

	by     raise
	raised []int16 // pcm, raised by this much; nil: not yet
}

// newSpokenWord returns a word that is at its speed, and the mean square with
// which it is to be heard.
func newSpokenWord(speed uint8, pcm []int16, want float64) spokenWord {
	frames := len(pcm)/limitFrame + 1
	return spokenWord{
		speed: speed, pcm: pcm, want: want,
		energy: appendHeard(make([]float32, 0, frames), pcm, limitFrame),
		peaks:  appendPeaks(make([]float32, 0, frames), pcm, limitFrame),
	}
}

const (
	// levelRounds is how often the gain of a word is tried whose peaks are
	// held down, which makes the rest of it rise: until it is within
	// levelEnough, 0.04 dB as a factor.
	levelRounds = 12
	levelEnough = 0.005

	// mostLevel is the most that holding peaks down may make the rest of a
	// word rise, as a factor: 4 dB. A word that is all peaks stays quieter.
	mostLevel = 1.585
)

// raise makes the word louder.
func (w *spokenWord) raise(by raise) {
	w.by, w.raised = by, w.pcm
	n := len(w.pcm)
	is, want := meanHeard(w.energy, n), float64(w.want*by.power())
	first := 1.0
	if is > 0 && want > 0 {
		first = math.Sqrt(want / is)
	}
	if math.Abs(first-1) < levelEnough {
		first = 1
	}
	l, gain := newLimiter(w.peaks), first
	if first == 1 && l.idle(gain) {
		return
	}
	for range levelRounds {
		l.set(gain)
		got := l.energy(w.energy) / float64(n)
		if l.idle(gain) || got == 0 {
			break
		}
		off := math.Sqrt(want / got)
		if math.Abs(off-1) < levelEnough || gain == float64(first*mostLevel) {
			break
		}
		gain = min(float64(gain*off), float64(first*mostLevel))
	}
	// A new slice each time: a stream may still be reading the old one.
	w.raised = make([]int16, n)
	l.amplify(w.raised, w.pcm)
}
