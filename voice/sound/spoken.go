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

	// The gain that was found for a raise, before peaks are held down.
	by   raise
	gain float64 // 0: none yet
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

// raise finds the gain that makes the word so much louder, and draws it.
func (w *spokenWord) raise(by raise, l *limiter, line *gainLine) {
	l.begin(w.peaks)
	if w.gain == 0 || w.by != by {
		w.by, w.gain = by, w.gainFor(by, l)
	}
	if line.flatten(w.gain); !l.idle(w.gain) {
		l.set(w.gain)
		line.draw(l.points)
	}
}

// gainFor returns the gain with which the word, its peaks held down, is so much
// louder.
func (w *spokenWord) gainFor(by raise, l *limiter) float64 {
	n := float64(max(len(w.pcm), 1))
	is, want := meanHeard(w.energy, len(w.pcm)), float64(w.want*by.power())
	if is == 0 || want == 0 {
		return 1
	}
	first := math.Sqrt(want / is)
	if math.Abs(first-1) < levelEnough {
		first = 1
	}
	gain, most := first, float64(first*mostLevel)
	for range levelRounds {
		if l.idle(gain) {
			break
		}
		l.set(gain)
		off := math.Sqrt(want / (l.energy(w.energy) / n))
		if math.Abs(off-1) < levelEnough || gain == most {
			break
		}
		gain = min(float64(gain*off), most)
	}
	return gain
}
