package sound_test

import (
	"math"
	"testing"

	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

// someDigits says digits with much voice in them, so that the median of the
// pitch stands on some seconds of speech.
func someDigits(lang voice.Language, speed uint8) *voice.Utterance {
	u := voice.Code([]uint8{0, 1, 3, 5, 7, 8, 9})
	u.Language, u.Speed, u.Volume = lang, speed, voice.MaxVolume
	return &u
}

func TestPitchStaysWithinOnePercentAtEverySpeed(t *testing.T) {
	b, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for l := voice.Danish; l < voice.Languages; l++ {
		want := soundtest.Pitch(soundtest.Float(b.Append(nil, someDigits(l, voice.DefaultSpeed))), sound.Rate)
		for s := uint8(voice.MinSpeed); s <= voice.MaxSpeed; s++ {
			got := soundtest.Pitch(soundtest.Float(b.Append(nil, someDigits(l, s))), sound.Rate)
			t.Logf("%v speed %d: %.2f Hz, %+.2f %%", l, s, got, 100*(got/want-1))
			if math.Abs(got/want-1) > 0.01 {
				t.Errorf("%v at speed %d: median pitch %.2f Hz, at the clip's rate %.2f Hz", l, s, got, want)
			}
		}
	}
}
