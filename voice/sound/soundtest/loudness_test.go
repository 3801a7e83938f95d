package soundtest_test

import (
	"math"
	"slices"
	"testing"

	"codereader/voice/sound/soundtest"
)

func TestLoudnessFollowsTheStandard(t *testing.T) {
	// A mono sine of 997 Hz at full scale is at -3.01 LUFS (BS.1770-4); the
	// rows with gates are those of EBU Tech 3341, less the second channel.
	at := func(db, seconds float64) []float64 { return tone(1000, soundtest.Gain(db), seconds, 48000) }
	for _, c := range []struct {
		name string
		x    []float64
		rate int
		want float64
	}{
		{"full scale", tone(997, 1, 3, 48000), 48000, -3.01},
		{"full scale at 16 kHz", tone(997, 1, 3, 16000), 16000, -3.01},
		{"full scale at 44.1 kHz", tone(997, 1, 3, 44100), 44100, -3.01},
		{"-23 dB", at(-23, 20), 48000, -26.01},
		{"-33 dB", at(-33, 20), 48000, -36.01},
		{"quiet ends gated out", slices.Concat(at(-36, 10), at(-23, 60), at(-36, 10)), 48000, -26.01},
		{"silence gated out", slices.Concat(at(-72, 10), at(-36, 10), at(-23, 60), at(-36, 10), at(-72, 10)), 48000, -26.01},
		{"half a minute of each passes", slices.Concat(at(-26, 20), at(-20, 20.1), at(-26, 20)), 48000, -26.01},
	} {
		if got := soundtest.Loudness(c.x, c.rate); math.Abs(got-c.want) > 0.1 {
			t.Errorf("%s: %.2f LUFS, want %.2f", c.name, got, c.want)
		}
	}
}

func TestWhatIsTooShortOrSilentHasNoLoudness(t *testing.T) {
	for name, x := range map[string][]float64{
		"nothing":        nil,
		"399 ms":         tone(1000, 0.5, 0.399, 48000),
		"digital zeroes": make([]float64, 48000),
		"under the gate": tone(1000, soundtest.Gain(-80), 2, 48000),
	} {
		if got := soundtest.Loudness(x, 48000); !math.IsInf(got, -1) {
			t.Errorf("%s: %.2f LUFS, want -Inf", name, got)
		}
	}
}

func TestACarrierMeasuresAShortWord(t *testing.T) {
	word := tone(1000, soundtest.Gain(-20), 0.25, 48000)
	if got := soundtest.CarrierLoudness(word, 48000); math.Abs(got+23.01) > 0.1 {
		t.Errorf("%.2f LUFS, want -23.01", got)
	}
	if got := soundtest.MeanLoudness(word, 48000); math.Abs(got+23.01) > 0.1 {
		t.Errorf("without gate: %.2f LUFS, want -23.01", got)
	}
	if got := soundtest.CarrierLoudness(nil, 48000); !math.IsInf(got, -1) {
		t.Errorf("of nothing: %.2f LUFS, want -Inf", got)
	}
}

func TestLoudnessMovesWithTheGain(t *testing.T) {
	x := noise(0.3, 3, 48000)
	loud, quiet := soundtest.Loudness(x, 48000), soundtest.Loudness(scaled(x, soundtest.Gain(-4)), 48000)
	if math.Abs(loud-quiet-4) > 1e-6 {
		t.Errorf("4 dB of gain are %.6f LU", loud-quiet)
	}
}

func TestTruePeakSeesBetweenTheSamples(t *testing.T) {
	quarter := make([]float64, 4800) // a quarter of the rate, half way between its tops
	for i := range quarter {
		quarter[i] = math.Sin(math.Pi/2*float64(i) + math.Pi/4)
	}
	for _, c := range []struct {
		name string
		x    []float64
		want float64
	}{
		{"tops between samples", quarter[100:4700], 0},
		{"tops at samples", tone(12000, 0.5, 0.1, 48000), -6.02},
		{"1 kHz", tone(1000, soundtest.Gain(-1), 0.1, 48000), -1},
	} {
		// The ends, where a tone begins at full level, ring over: not judged.
		peaks := soundtest.Peaks(c.x)
		got := soundtest.DB(slices.Max(peaks[64 : len(peaks)-64]))
		if math.Abs(got-c.want) > 0.1 {
			t.Errorf("%s: %.2f dBTP, want %.2f", c.name, got, c.want)
		}
		if whole := soundtest.TruePeak(c.x); whole < got {
			t.Errorf("%s: the peak of the whole, %.2f dBTP, is below that of a part, %.2f", c.name, whole, got)
		}
	}
	if got := soundtest.TruePeak(nil); !math.IsInf(got, -1) {
		t.Errorf("of nothing: %.2f dBTP, want -Inf", got)
	}
}

// What is passed over because it cannot be the highest is not.
func TestTruePeakIsTheHighestOfAllPeaks(t *testing.T) {
	for name, x := range map[string][]float64{
		"noise":              noise(0.9, 0.3, 48000),
		"a loud end":         slices.Concat(noise(0.1, 0.1, 48000), tone(11000, 0.8, 0.01, 48000)),
		"a loud beginning":   slices.Concat(tone(11000, 0.8, 0.01, 48000), noise(0.1, 0.1, 48000)),
		"one sample":         {0.5},
		"a jump at a border": slices.Concat(make([]float64, 64), []float64{0.7, -0.7, 0.7, -0.7}, make([]float64, 60)),
	} {
		if got, want := soundtest.TruePeak(x), soundtest.DB(slices.Max(soundtest.Peaks(x))); got != want {
			t.Errorf("%s: %v dBTP, want %v", name, got, want)
		}
	}
}
