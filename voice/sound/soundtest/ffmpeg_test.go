package soundtest_test

import (
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"codereader/voice/sound/soundtest"
)

var (
	ebuLoudness = regexp.MustCompile(`I:\s+(-?[0-9.]+) LUFS`)
	ebuPeak     = regexp.MustCompile(`Peak:\s+(-?[0-9.]+) dBFS`)
)

// TestLoudnessAndPeakAgreeWithFFmpeg holds both against the meter that the
// rest of the world uses. It prints one decimal.
func TestLoudnessAndPeakAgreeWithFFmpeg(t *testing.T) {
	ffmpeg, err := exec.LookPath("ffmpeg")
	if err != nil {
		t.Skip("no second meter: apt-get install ffmpeg")
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
		file := filepath.Join(t.TempDir(), "x.wav")
		pcm := soundtest.Int16(c.x)
		if err := os.WriteFile(file, soundtest.WAV(pcm, c.rate), 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(ffmpeg, "-nostats", "-i", file, "-af", "ebur128=peak=true", "-f", "null", "-").CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		read := func(re *regexp.Regexp) float64 {
			found := re.FindAllSubmatch(out, -1)
			if found == nil {
				t.Fatalf("no %v in what ffmpeg printed: %s", re, out)
			}
			v, err := strconv.ParseFloat(string(found[len(found)-1][1]), 64)
			if err != nil {
				t.Fatal(err)
			}
			return v
		}
		x := soundtest.Float(pcm)
		if got, want := soundtest.Loudness(x, c.rate), read(ebuLoudness); math.Abs(got-want) > 0.15 {
			t.Errorf("%s: %.2f LUFS, ffmpeg says %.1f", c.name, got, want)
		}
		if got, want := soundtest.TruePeak(x), read(ebuPeak); math.Abs(got-want) > 0.2 {
			t.Errorf("%s: %.2f dBTP, ffmpeg says %.1f", c.name, got, want)
		}
	}
}
