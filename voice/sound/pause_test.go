package sound_test

import (
	"testing"
	"time"

	"codereader/voice"
	"codereader/voice/sound"
)

// pauseOf returns the pause behind a word of an utterance, as it is rendered:
// the samples of exact silence before the next word begins. Clips begin and
// end in sound, but for a sample or two.
func pauseOf(b *sound.Bank, u *voice.Utterance, word int) time.Duration {
	pcm := b.Append(nil, u)
	end := sound.SampleAt(b.WordStart(u, word+1))
	n := end
	for n > 0 && pcm[n-1] == 0 {
		n--
	}
	return sound.TimeOf(end - n)
}

func TestPausesFollowTheSpeedByTheirOwnRule(t *testing.T) {
	const tolerance = 6 * time.Millisecond // what is silent of a clip's own end
	b := embedded(t)
	for l := range voice.Language(voice.Languages) {
		for speed, want := range map[uint8]struct{ digit, group, word time.Duration }{
			1: {345600 * time.Microsecond, 900 * time.Millisecond, 103680 * time.Microsecond},
			4: {sound.DigitPause, sound.GroupPause, sound.WordGap},
			5: {166667 * time.Microsecond, 350 * time.Millisecond, 50 * time.Millisecond},
			9: {sound.MinDigitPause, sound.MinGroupPause, sound.MinWordGap},
		} {
			code, volume := voice.Code([]uint8{3, 3, 3, 3, 3, 3}), voice.VolumeIs(7)
			for _, u := range []*voice.Utterance{&code, &volume} {
				u.Language, u.Speed, u.Volume = l, speed, voice.MaxVolume
			}
			for _, c := range []struct {
				name      string
				got, want time.Duration
			}{
				{"between digits", pauseOf(b, &code, 0), want.digit},
				{"between groups", pauseOf(b, &code, 2), want.group},
				{"behind a word", pauseOf(b, &volume, 0), want.word},
			} {
				if c.got < c.want-time.Microsecond || c.got > c.want+tolerance {
					t.Errorf("%v at speed %d: %v %s, want %v", l, speed, c.got, c.name, c.want)
				}
			}
		}
	}
}

func TestNoWordBecomesTooShortToHear(t *testing.T) {
	b := embedded(t)
	for l := range voice.Language(voice.Languages) {
		for w := range voice.Word(voice.Words) {
			u := voice.Phrase(w)
			u.Language, u.Volume = l, voice.MaxVolume
			u.Speed = voice.DefaultSpeed
			own := b.Duration(&u)
			u.Speed = voice.MaxSpeed
			if got := b.Duration(&u); got < min(own, sound.MinWord) {
				t.Errorf("%v %v: %v at speed %d", l, w, got, u.Speed)
			}
		}
	}
}
