package sound_test

import (
	"math"
	"testing"

	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

// TestPitchOfWholeCodesStaysWithinOnePercent pools all that is voiced in four
// codes, as somebody does who measures recordings and not words.
func TestPitchOfWholeCodesStaysWithinOnePercent(t *testing.T) {
	b := embedded(t)
	pooled := func(l voice.Language, speed uint8) float64 {
		var x []float64
		for _, digits := range [][]uint8{{4, 9, 3, 0, 2, 7}, {1, 8, 5, 6, 6, 3}, {0, 1, 2, 3, 4, 5}, {6, 7, 8, 9, 0, 1}} {
			u := voice.Code(digits)
			u.Language, u.Speed, u.Volume = l, speed, voice.MaxVolume
			x = append(x, soundtest.Float(b.Append(nil, &u))...)
		}
		return soundtest.Pitch(x, sound.Rate)
	}
	for l := range voice.Language(voice.Languages) {
		want := pooled(l, voice.DefaultSpeed)
		for speed := uint8(voice.MinSpeed); speed <= voice.MaxSpeed; speed++ {
			if off := pooled(l, speed)/want - 1; !(math.Abs(off) <= 0.01) {
				t.Errorf("%v at speed %d: the pitch of whole codes is %+.2f %% off", l, speed, 100*off)
			}
		}
	}
}
