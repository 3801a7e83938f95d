package soundtest_test

import (
	"math"
	"testing"

	"codereader/voice/sound/soundtest"
)

func TestResamplingKeepsASineWhereItIs(t *testing.T) {
	for _, c := range []struct{ from, to int }{
		{16000, 48000}, {22050, 48000}, {48000, 16000}, {48000, 24000}, {44100, 48000}, {48000, 48000},
	} {
		x, want := tone(1000, 0.5, 0.3, c.from), tone(1000, 0.5, 0.3, c.to)
		got := soundtest.Resample(x, c.from, c.to)
		if n := (len(x)*c.to + c.from - 1) / c.from; len(got) != n {
			t.Errorf("%d to %d Hz: %d samples, want %d", c.from, c.to, len(got), n)
		}
		edge := c.to / 100 // where the sine begins out of nothing
		for i := edge; i < min(len(got), len(want))-edge; i++ {
			if math.Abs(got[i]-want[i]) > 0.0005 {
				t.Errorf("%d to %d Hz: sample %d is %.5f, want %.5f", c.from, c.to, i, got[i], want[i])
				break
			}
		}
	}
}

func TestResamplingDownLetsNothingFoldOver(t *testing.T) {
	got := soundtest.Resample(tone(10000, 0.5, 0.3, 48000), 48000, 16000)
	for i := 400; i < len(got)-400; i++ {
		if math.Abs(got[i]) > 0.0005 {
			t.Fatalf("10 kHz came through to 16 kHz: sample %d is %.5f", i, got[i])
		}
	}
}

func TestInt16AndFloatAreInverse(t *testing.T) {
	pcm := []int16{0, 1, -1, 32767, -32768, 1234}
	if got := soundtest.Int16(soundtest.Float(pcm)); !equal(got, pcm) {
		t.Errorf("%v became %v", pcm, got)
	}
	if got := soundtest.Int16([]float64{1.5, -1.5}); !equal(got, []int16{32767, -32768}) {
		t.Errorf("beyond full scale: %v", got)
	}
}

func equal(a, b []int16) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
