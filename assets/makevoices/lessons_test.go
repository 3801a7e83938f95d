package main

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"codereader/assets"
	"codereader/assets/gsm"
	"codereader/voice/sound/soundtest"
)

// maxLessons is how much all clips of lessons may have in the program, in
// bytes.
const maxLessons = 3 << 20 / 2

// A clip's name is made of its text: a text that was changed has none.
func TestEveryTextOfALessonHasItsClip(t *testing.T) {
	clips, err := lessons()
	if err != nil {
		t.Fatal(err)
	}
	sums, err := os.ReadFile("../voices/SHA256SUMS")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	size := 0
	for _, c := range clips {
		if slices.Contains(want, c.file) {
			t.Errorf("%q has the name of another text's clip: %s", c.speech.text, c.file)
		}
		want = append(want, c.file)
		file, err := assets.Lessons.ReadFile(c.file)
		if err != nil {
			t.Errorf("%q has no clip: go run ./assets/makevoices -only lessons/", c.speech.text)
			continue
		}
		size += len(file)
		if !strings.Contains(string(sums), fmt.Sprintf("%x  %s\n", sha256.Sum256(file), c.file)) {
			t.Errorf("%s is not what SHA256SUMS has", c.file)
		}
	}
	if size > maxLessons || size < maxLessons/2 {
		t.Errorf("all clips have %d bytes, and %d at most", size, maxLessons)
	}
	err = fs.WalkDir(assets.Lessons, ".", func(name string, d fs.DirEntry, err error) error {
		if !d.IsDir() && !slices.Contains(want, name) {
			t.Errorf("%s is the clip of no text: go run ./assets/makevoices -only lessons/", name)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// A clip of nothing, of noise, or of something else would not be as long and as
// loud as its text.
func TestEveryClipOfALessonSoundsAsItsTextShould(t *testing.T) {
	clips, err := lessons()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range clips {
		file, err := assets.Lessons.ReadFile(c.file)
		if err != nil {
			t.Fatal(err)
		}
		pcm, err := gsm.Decode(file)
		if err != nil {
			t.Fatalf("%s: %v", c.file, err)
		}
		x := soundtest.Float(pcm)
		if pace := float64(len([]rune(c.speech.text))) / (float64(len(x)) / gsm.Rate); pace < 7 || pace > 21 {
			t.Errorf("%s: %.1f characters a second", c.file, pace)
		}
		if l := soundtest.CarrierLoudness(x, gsm.Rate); math.Abs(l-assets.Loudness) > 1.5 {
			t.Errorf("%s: %.1f LUFS, want %.0f", c.file, l, assets.Loudness)
		}
		if peak := slices.Max(x); peak > 0.99 {
			t.Errorf("%s is clipped", c.file)
		}
	}
}

// Coded, the clips that differ by a digit are still told apart: the nearest of
// what the synthesiser says is what each was made of.
func TestCodedDigitsAreToldApart(t *testing.T) {
	if names := missing(); names != nil {
		t.Skipf("not installed: %s", strings.Join(names, ", "))
	}
	clips, err := lessons()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"da/du-trykkede-paa-roed-", "en/you-pressed-red-and-"} {
		var texts []string
		var coded, said [][]soundtest.Frame
		for _, c := range clips {
			if !strings.HasPrefix(c.file, "lessons/"+lang) || !strings.ContainsAny(c.speech.text, "0123456789") {
				continue
			}
			file, err := assets.Lessons.ReadFile(c.file)
			if err != nil {
				t.Fatal(err)
			}
			pcm, err := gsm.Decode(file)
			if err != nil {
				t.Fatal(err)
			}
			x, rate, _, err := synth(c.speech)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, c.speech.text)
			coded = append(coded, soundtest.Cepstra(soundtest.Float(pcm), gsm.Rate))
			said = append(said, soundtest.Cepstra(soundtest.Resample(trim(highPass(x, rate), rate, 0), rate, gsm.Rate), gsm.Rate))
		}
		if len(texts) != 10 {
			t.Fatalf("%s: %q, want ten texts", lang, texts)
		}
		margin := math.Inf(1)
		for i := range coded {
			own := soundtest.Distance(coded[i], said[i])
			for j := range said {
				d := soundtest.Distance(coded[i], said[j])
				if i != j {
					margin = min(margin, d/own)
				}
				if d < own {
					t.Errorf("%q sounds like %q", texts[i], texts[j])
				}
			}
		}
		t.Logf("%s: the next is at least %.2f times as far", lang, margin)
	}
}
