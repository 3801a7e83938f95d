package soundtest_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"codereader/voice/sound/soundtest"
)

// words are five sounds that differ as digits do.
func words(hz, slow float64) [][]soundtest.Frame {
	formants := [][2]float64{{300, 2200}, {650, 1700}, {700, 1100}, {450, 800}, {300, 700}}
	var all [][]soundtest.Frame
	for i, f := range formants {
		next := formants[(i+2)%len(formants)]
		x := slices.Concat(vowel(hz, f[0], f[1], 0.15*slow, 48000), vowel(hz, next[0], next[1], 0.2*slow, 48000))
		all = append(all, soundtest.Cepstra(x, 48000))
	}
	return all
}

func TestDistanceIsADistance(t *testing.T) {
	w := words(110, 1)
	for i := range w {
		if d := soundtest.Distance(w[i], w[i]); d != 0 {
			t.Errorf("word %d is %.2f dB from itself", i, d)
		}
		for j := range i {
			d := soundtest.Distance(w[i], w[j])
			if back := soundtest.Distance(w[j], w[i]); math.Abs(d-back) > 1e-9 {
				t.Errorf("words %d and %d: %.3f dB there, %.3f back", i, j, d, back)
			}
			if d < 2 {
				t.Errorf("words %d and %d are only %.2f dB apart", i, j, d)
			}
		}
	}
	if d := soundtest.Distance(w[0], nil); !math.IsInf(d, 1) {
		t.Errorf("nothing is %.1f dB from a word", d)
	}
}

func TestDistanceForgetsLevelAndPace(t *testing.T) {
	x := vowel(110, 500, 1600, 0.3, 48000)
	a, b := soundtest.Cepstra(x, 48000), soundtest.Cepstra(scaled(x, 0.1), 48000)
	if d := soundtest.Distance(a, b); d > 0.01 {
		t.Errorf("the same word 20 dB down is %.2f dB away", d)
	}
	w, slow := words(110, 1), words(110, 1.6)
	for i := range w {
		if d := soundtest.Distance(w[i], slow[i]); d > 1 {
			t.Errorf("word %d said slowly is %.2f dB away", i, d)
		}
	}
}

func TestTheNearestTemplateIsTheWord(t *testing.T) {
	templates := soundtest.Templates(words(110, 1))
	for i, w := range words(128, 0.7) {
		got, margin := templates.Nearest(w)
		if got != i || margin < 1.2 {
			t.Errorf("word %d at another pitch and pace is taken for %d, margin %.2f", i, got, margin)
		}
	}
	if got, _ := soundtest.Templates(nil).Nearest(templates[0]); got != -1 {
		t.Errorf("no templates give word %d", got)
	}
}

func TestTheTableNamesTheClosestPair(t *testing.T) {
	table := soundtest.Table{{0, 5, 9}, {5, 0, 1}, {9, 1, 0}}
	i, j, least, mean := table.Closest()
	if i != 1 || j != 2 || least != 1 || mean != 5 {
		t.Errorf("closest %d and %d at %g, mean %g; want 1 and 2 at 1, mean 5", i, j, least, mean)
	}
	text := table.Markdown([]string{"a", "b", "c"})
	if want := "| **b** | 5.0 | | 1.0 |\n"; !strings.Contains(text, want) {
		t.Errorf("%q is not in the table:\n%s", want, text)
	}
}

func TestTooShortASoundHasNoFrames(t *testing.T) {
	if f := soundtest.Cepstra(tone(500, 0.5, 0.024, 48000), 48000); len(f) != 0 {
		t.Errorf("24 ms gave %d frames", len(f))
	}
	if f := soundtest.Cepstra(tone(500, 0.5, 0.1, 48000), 48000); len(f) != 8 {
		t.Errorf("100 ms gave %d frames, want 8", len(f))
	}
}
