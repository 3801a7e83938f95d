package soundtest_test

import (
	"math"
	"slices"
	"testing"

	"codereader/voice/sound/soundtest"
)

// TestLoudnessAndPeakAgreeWithFFmpeg holds both against the meter that the
// rest of the world uses.
func TestLoudnessAndPeakAgreeWithFFmpeg(t *testing.T) {
	ffmpeg, err := soundtest.NewFFmpeg()
	if err != nil {
		t.Skip(err)
	}
	pause := make([]float64, 9600)
	word := vowel(110, 600, 1700, 0.35, 48000)
	for _, c := range []struct {
		name string
		x    []float64
		rate int
	}{
		{"tone", tone(440, 0.3, 3, 48000), 48000},
		{"noise", noise(0.4, 3, 48000), 48000},
		{"words", slices.Concat(word, pause, word, pause, pause, scaled(word, 0.5), pause, word), 48000},
		{"16 kHz", vowel(180, 300, 2200, 2, 16000), 16000},
	} {
		pcm := soundtest.Int16(c.x)
		loudness, peak, err := ffmpeg.Measure(pcm, c.rate)
		if err != nil {
			t.Fatal(err)
		}
		x := soundtest.Float(pcm)
		if got := soundtest.Loudness(x, c.rate); math.Abs(got-loudness) > 0.15 {
			t.Errorf("%s: %.2f LUFS, ffmpeg says %.1f", c.name, got, loudness)
		}
		if got := soundtest.TruePeak(x); math.Abs(got-peak) > 0.2 {
			t.Errorf("%s: %.2f dBTP, ffmpeg says %.1f", c.name, got, peak)
		}
	}
}
