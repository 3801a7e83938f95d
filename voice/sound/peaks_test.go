package sound

import (
	"math"
	"testing"

	"codereader/voice"
	"codereader/voice/sound/soundtest"
)

func TestPeaksBetweenTheSamplesAreFound(t *testing.T) {
	b, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	words := map[string][]int16{}
	for form := range forms {
		words[fileOf(form)] = b.clips[voice.Danish][form].samples()
	}
	for _, hertz := range []int{997, 5000, 8000, 11000} { // tops between samples
		x := make([]int16, 4800)
		for i := range x {
			edge := math.Min(1, float64(min(i, len(x)-i))/480)
			x[i] = int16(30000 * edge * math.Sin(2*math.Pi*float64(hertz)*(float64(i)+0.5)/Rate))
		}
		words[TimeOf(int64(hertz)).String()] = x
	}
	for name, pcm := range words {
		top := 0.0
		for _, p := range appendPeaks(nil, pcm, limitFrame) {
			top = math.Max(top, float64(p))
		}
		if got, want := soundtest.DB(top), soundtest.TruePeak(soundtest.Float(pcm)); math.Abs(got-want) > 0.05 {
			t.Errorf("%s: %.2f dBTP, and %.2f by soundtest", name, got, want)
		}
	}
}

func TestTheMeterMeasuresBeforeThereAreSamples(t *testing.T) {
	b, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	var m meter
	var x []float64
	for _, digit := range []int{7, 4, 9, 3, 0, 2, 8, 6} {
		c := &b.clips[voice.English][digit]
		m.word(c.loudness(), contourFrame, c.n, c.n)
		m.pause(4321)
		x = append(append(x, soundtest.Float(c.samples())...), make([]float64, 4321)...)
	}
	got, want := 10*math.Log10(m.gated(1))-0.691, soundtest.Loudness(x, Rate)
	if math.Abs(got-want) > 0.1 {
		t.Errorf("%.2f LUFS, and %.2f by soundtest", got, want)
	}
	m.reset()
	c := &b.clips[voice.English][7]
	m.word(c.loudness(), contourFrame, c.n, gateSteps*gateStep-1)
	if got := m.gated(1); got != 0 {
		t.Errorf("a word shorter than a block has a mean square of %g", got)
	}
}

func TestARaiseGoesFromWhatIsToWhatIsWantedAndIsBounded(t *testing.T) {
	for _, c := range []struct{ want, is, by, raise float64 }{
		{1, 1, 1, 1}, {2, 1, 1, 2}, {1, 2, 1.5, 0.75}, {3, 2, 1, 1.5},
		{100, 1, 1, mostRaise}, {1, 100, 1, leastRaise},
		{0, 1, 2, 1}, {1, 0, 2, 1}, // nothing to go by
	} {
		if got := raiseTo(c.want, c.is, c.by); got != c.raise {
			t.Errorf("from %g to %g with %g: %g, want %g", c.is, c.want, c.by, got, c.raise)
		}
	}
}
