package sound_test

import (
	"math"
	"testing"

	"codereader/assets"
	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

func TestNoPeakIsTooHighAtAnySpeed(t *testing.T) {
	b := embedded(t)
	worst := math.Inf(-1)
	for l := range voice.Language(voice.Languages) {
		for _, speed := range []uint8{voice.MinSpeed, voice.DefaultSpeed + 1, voice.MaxSpeed} {
			for w := range voice.Word(voice.Words) {
				u := voice.Phrase(w)
				u.Language, u.Speed, u.Volume = l, speed, voice.MaxVolume
				peak := soundtest.TruePeak(soundtest.Float(b.Append(nil, &u)))
				worst = max(worst, peak)
				if peak > assets.Ceiling {
					t.Errorf("%v %v at speed %d: peak %.2f dBTP", l, w, speed, peak)
				}
			}
		}
	}
	t.Logf("highest peak %.2f dBTP", worst)
}

func TestEveryUtteranceIsAsLoudAsTheClipsAre(t *testing.T) {
	b := embedded(t)
	for l := range voice.Language(voice.Languages) {
		for speed := uint8(voice.MinSpeed); speed <= voice.MaxSpeed; speed++ {
			code := voice.Code([]uint8{1, 2, 3, 4, 5, 6})
			serial := voice.Serial([]uint8{8, 6, 7, 5, 3, 0, 9})
			other := voice.Code([]uint8{7, 8, 9, 0, 2, 5, 4, 1})
			for _, u := range []voice.Utterance{code, serial, other, voice.VolumeIs(7), voice.SpeedIs(1), voice.NoKey()} {
				u.Language, u.Speed, u.Volume = l, speed, voice.MaxVolume
				got := soundtest.Loudness(withoutPauses(b, &u), sound.Rate)
				limit := 0.5
				if speed != voice.DefaultSpeed {
					limit = 0.6 // vowels and consonants change their shares a little
				}
				if math.Abs(got-assets.Loudness) > limit {
					t.Errorf("%v at speed %d: %q has %.2f LUFS", l, speed, u.Text(), got)
				}
			}
		}
	}
}

// withoutPauses renders an utterance over and over, for at least 3 s, without
// its pauses: the gate of the loudness looks at 400 ms at a time, and in a
// short utterance the pauses would count as much as the words.
func withoutPauses(b *sound.Bank, u *voice.Utterance) []float64 {
	var once []float64
	silent := 0
	for _, v := range soundtest.Float(b.Append(nil, u)) {
		if v != 0 {
			silent = 0
		} else if silent++; silent > sound.Rate/100 {
			continue
		}
		once = append(once, v)
	}
	var x []float64
	for len(x) < 3*sound.Rate {
		x = append(x, once...)
	}
	return x
}

func TestTonesAreAsLoudAsSpeech(t *testing.T) {
	for tone := range voice.Tone(voice.Tones) {
		x := soundtest.Float(sound.Tone(tone, voice.MaxVolume))
		got := soundtest.CarrierLoudness(x, sound.Rate)
		t.Logf("%v: %.2f LUFS", tone, got)
		if math.Abs(got-assets.Loudness) > 1 {
			t.Errorf("%v has %.2f LUFS", tone, got)
		}
		if d := sound.ToneDuration(tone).Milliseconds(); d < 100 || d > 200 {
			t.Errorf("%v lasts %d ms", tone, d)
		}
	}
}
