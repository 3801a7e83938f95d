package sound

import (
	"math"
	"testing"

	"codereader/voice"
)

// What is foretold of clear speech is held against clear speech, in stretches
// of 100 ms that are not silent.
func TestTheContourOfClearSpeechIsForetold(t *testing.T) {
	const stretch = gateStep / contourFrame
	b, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for l := range voice.Language(voice.Languages) {
		squares, n := 0.0, 0
		for form := range b.clips[l] {
			c := &b.clips[l][form]
			is := appendHeard(nil, c.clearSamples(&b.shaped), contourFrame)
			foretold := c.clearLoudness()
			if was, now := meanHeard(c.loudness(), c.n), meanHeard(foretold, c.n); math.Abs(now/was-1) > 1e-4 {
				t.Errorf("%v %s: the energy changes by a factor of %g", l, fileOf(form), now/was)
			}
			level := meanHeard(foretold, c.n) / meanHeard(is, c.n)
			for ; len(is) >= stretch; is, foretold = is[stretch:], foretold[stretch:] {
				got, want := meanHeard(foretold[:stretch], gateStep), meanHeard(is[:stretch], gateStep)*level
				if want < meanHeard(c.loudness(), c.n)/20 {
					continue
				}
				d := 10 * math.Log10(got/want)
				squares += d * d
				n++
			}
		}
		off := math.Sqrt(squares / float64(n))
		t.Logf("%v: %.2f dB off, over %d stretches", l, off, n)
		if off > 1.3 {
			t.Errorf("%v: %.2f dB off", l, off)
		}
	}
}
