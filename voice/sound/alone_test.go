package sound

import (
	"math"
	"testing"

	"codereader/voice"
)

func TestAWordIsMadeEvenGentlyAndOnlyWhereItsMeasuresAreApart(t *testing.T) {
	together, alone, err := bankPair()
	if err != nil {
		t.Fatal(err)
	}
	changed := 0
	for l := range voice.Language(voice.Languages) {
		for _, speed := range []uint8{voice.MinSpeed, voice.DefaultSpeed, voice.MaxSpeed} {
			for w := range voice.Words {
				was := together.clips[l][w].stretched(speed, false, together)
				is := alone.clips[l][w].stretched(speed, true, alone)
				var e evener
				before := apart(e.measure(was.energy, len(was.pcm)))
				after := apart(e.measure(is.energy, len(is.pcm)))
				same := true
				for i, v := range is.pcm {
					least, most := float64(was.pcm[i])/evenMost, float64(was.pcm[i])*evenMost
					if got := float64(v); got < min(least, most)-1 || got > max(least, most)+1 {
						t.Fatalf("%v at speed %d: sample %d of %v goes from %d to %d", l, speed, i, voice.Word(w), was.pcm[i], v)
					}
					same = same && v == was.pcm[i]
				}
				if before <= evenFrom && !same {
					t.Errorf("%v at speed %d: %v is changed without need", l, speed, voice.Word(w))
				}
				if !same {
					changed++
					if after >= before {
						t.Errorf("%v at speed %d: the measures of %v were %.2f dB apart and are %.2f", l, speed, voice.Word(w), 10*math.Log10(before), 10*math.Log10(after))
					}
				}
			}
		}
	}
	if changed == 0 {
		t.Error("no word is changed")
	}
}

func bankPair() (a, b *Bank, err error) {
	if a, err = Embedded(); err == nil {
		b, err = Embedded()
	}
	return a, b, err
}

func TestAWordIsJudgedBetweenItsMeasuresAndNearTheWhole(t *testing.T) {
	for _, c := range []struct{ whole, carrier, want float64 }{
		{1, 1, 1}, {1.21, 1, 1.1}, {1, 1.21, 1.1},
		{2, 1, 2 / alone}, {1, 2, alone},
	} {
		if got := between(c.whole, c.carrier); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("between %g and %g: %g, want %g", c.whole, c.carrier, got, c.want)
		}
	}
}
