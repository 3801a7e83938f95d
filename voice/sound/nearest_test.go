package sound_test

import (
	"testing"

	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

// said returns how one digit sounds alone, at a speed.
func said(b *sound.Bank, l voice.Language, digit, speed uint8) []float64 {
	u := voice.Code([]uint8{digit})
	u.Language, u.Speed, u.Volume = l, speed, voice.MaxVolume
	return soundtest.Float(b.Append(nil, &u))
}

// slowTemplates returns the ten digits played a tenth too slow, and so a tenth
// too low.
func slowTemplates(b *sound.Bank, l voice.Language) (templates soundtest.Templates) {
	for d := range uint8(10) {
		slow := soundtest.Resample(said(b, l, d, voice.DefaultSpeed), sound.Rate, sound.Rate*11/10)
		templates = append(templates, soundtest.Cepstra(slow, sound.Rate))
	}
	return templates
}

// TestEveryDigitIsNearestToItself is a blind listener without any language:
// each digit, rendered at a speed, must be nearer to itself than to the nine
// others. The ten that it is held against are of another rate and pitch: the
// clips played a tenth too slow, and so a tenth too low.
func TestEveryDigitIsNearestToItself(t *testing.T) {
	b := embedded(t)
	for l := range voice.Language(voice.Languages) {
		templates := slowTemplates(b, l)
		for speed := uint8(voice.MinSpeed); speed <= voice.MaxSpeed; speed++ {
			least, closest := 1e9, uint8(0)
			for d := range uint8(10) {
				got, margin := templates.Nearest(soundtest.Cepstra(said(b, l, d, speed), sound.Rate))
				if got != int(d) {
					margin = 1 / margin
					if speed >= 2 && speed <= 7 {
						t.Errorf("%v at speed %d: %d is taken for %d", l, speed, d, got)
					}
				}
				if margin < least {
					least, closest = margin, d
				}
			}
			t.Logf("%v at speed %d: the next digit is %.2f times as far, at least (%d)", l, speed, least, closest)
		}
	}
}
