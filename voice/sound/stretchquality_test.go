package sound_test

import (
	"math"
	"slices"
	"testing"

	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

// pitchOf returns the median pitch of a word at a speed setting, 0 if too
// little of it is voiced.
func pitchOf(b *sound.Bank, w voice.Word, l voice.Language, speed uint8) float64 {
	u := voice.Phrase(w)
	u.Language, u.Speed, u.Volume = l, speed, voice.MaxVolume
	return soundtest.Pitch(soundtest.Float(b.Append(nil, &u)), sound.Rate)
}

// Word is held against word: short words are stretched less than long ones, and
// the pitch of many together would move with what each takes of the time.
func TestPitchStaysWithinOnePercentAtEverySpeed(t *testing.T) {
	b, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for l := range voice.Language(voice.Languages) {
		var wants [voice.Words]float64
		for w := range voice.Word(voice.Words) {
			wants[w] = pitchOf(b, w, l, voice.DefaultSpeed)
		}
		for s := uint8(voice.MinSpeed); s <= voice.MaxSpeed; s++ {
			var ratios []float64
			for w := range voice.Word(voice.Words) {
				want, got := wants[w], pitchOf(b, w, l, s)
				if want > 0 && got > 0 {
					ratios = append(ratios, got/want)
				}
			}
			if len(ratios) < 15 {
				t.Fatalf("%v at speed %d: the pitch of %d words alone was found", l, s, len(ratios))
			}
			slices.Sort(ratios)
			median := ratios[len(ratios)/2]
			t.Logf("%v at speed %d: %+.2f %%, from %+.2f to %+.2f", l, s, 100*(median-1), 100*(ratios[0]-1), 100*(ratios[len(ratios)-1]-1))
			if math.Abs(median-1) > 0.01 {
				t.Errorf("%v at speed %d: the pitch is %.2f %% off", l, s, 100*(median-1))
			}
		}
	}
}
