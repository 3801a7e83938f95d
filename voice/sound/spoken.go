package sound

import "math"

// spokenWord is a clip as it was last said: at a speed, and as loud by itself as
// it was recorded (stretching a vowel more than a consonant changes that by
// up to a dB), raised with the whole utterance, and no higher than a ceiling.
type spokenWord struct {
	speed uint8   // 0: not yet
	alone bool    // made even, to be said alone
	pcm   []int16 // at this speed

	// Of each limitFrame, the energy that is heard, and the highest that the
	// waveform rises.
	energy, peaks []float32
	want          float64 // the mean square that is to be heard, before the raise

	// The gain that was found for a raise, before peaks are held down.
	by   float64
	gain float64 // 0: none yet

	loud []float32 // the energy of each limitFrame with that gain
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
func (w *spokenWord) raise(by float64, l *limiter, line *gainLine) {
	w.level(by, l)
	if line.flatten(w.gain); !l.idle(w.gain) {
		l.set(w.gain)
		line.draw(l.points)
	}
}

// level makes l the limiter of the word, and finds the gain.
func (w *spokenWord) level(by float64, l *limiter) {
	l.begin(w.peaks)
	if w.gain == 0 || w.by != by {
		w.by, w.gain = by, w.gainFor(by, l)
	}
}

// sounding returns the energy of each limitFrame as it will sound.
func (w *spokenWord) sounding(by float64, l *limiter) []float32 {
	w.loud = append(w.loud[:0], w.energy...)
	if w.want == 0 {
		clear(w.loud)
		return w.loud
	}
	w.level(by, l)
	idle := l.idle(w.gain)
	if !idle {
		l.set(w.gain)
	}
	for i, e := range w.loud {
		g := w.gain
		if !idle {
			g = (l.points[i] + l.points[i+1]) / 2
		}
		w.loud[i] = float32(float64(e) * float64(g*g))
	}
	return w.loud
}

// gainFor returns the gain with which the word, its peaks held down, is so much
// louder.
func (w *spokenWord) gainFor(by float64, l *limiter) float64 {
	n := float64(max(len(w.pcm), 1))
	is, want := meanHeard(w.energy, len(w.pcm)), float64(w.want*by)
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
