package sound_test

import (
	"math"
	"testing"

	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

func TestConvertKeepsASineWhereItIs(t *testing.T) {
	for _, rate := range []int{8000, 24000, sound.Rate} {
		got := sound.Convert(soundtest.Int16(sine(rate)), rate)
		if len(got) != sound.Rate {
			t.Fatalf("%d samples for a second at %d Hz", len(got), rate)
		}
		for i, v := range got[2000 : len(got)-2000] {
			if want := 0.5 * math.Sin(2*math.Pi*440*float64(i+2000)/sound.Rate); math.Abs(float64(v)/32768-want) > 0.0005 {
				t.Fatalf("at %d Hz sample %d is off by %.5f", rate, i+2000, float64(v)/32768-want)
			}
		}
	}
	if sound.Convert([]int16{1}, 0) != nil {
		t.Error("there are samples at no rate")
	}
}
