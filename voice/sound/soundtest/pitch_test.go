package soundtest_test

import (
	"math"
	"testing"

	"codereader/voice/sound/soundtest"
)

func TestPitchIsTheFundamental(t *testing.T) {
	for _, rate := range []int{16000, 22050, 48000} {
		for _, hz := range []float64{75, 92.5, 118, 165, 207, 300} {
			got := soundtest.Pitch(vowel(hz, 500, 1600, 0.4, rate), rate)
			if math.Abs(got/hz-1) > 0.003 {
				t.Errorf("%g Hz at a rate of %d: %.2f Hz", hz, rate, got)
			}
		}
	}
}

func TestPitchPassesOverWhatIsUnvoiced(t *testing.T) {
	if got := soundtest.Pitch(noise(0.3, 0.5, 48000), 48000); got != 0 {
		t.Errorf("noise has a pitch of %.1f Hz", got)
	}
	if got := soundtest.Pitch(make([]float64, 24000), 48000); got != 0 {
		t.Errorf("silence has a pitch of %.1f Hz", got)
	}
	if got := soundtest.Pitch(nil, 48000); got != 0 {
		t.Errorf("nothing has a pitch of %.1f Hz", got)
	}
	word := append(noise(0.05, 0.15, 48000), vowel(120, 500, 1600, 0.3, 48000)...)
	if got := soundtest.Pitch(word, 48000); math.Abs(got-120) > 0.5 {
		t.Errorf("a hiss and a vowel of 120 Hz: %.1f Hz", got)
	}
}
