package sound_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

// misheard has the recogniser hear n random six-digit codes in English at a
// speed setting, in dither or not, and returns how many of their digits it
// heard wrong.
func misheard(tb testing.TB, b *sound.Bank, speed uint8, n int, dither bool) int {
	tb.Helper()
	sphinx, err := soundtest.NewSphinx()
	if errors.Is(err, soundtest.ErrNoSphinx) {
		tb.Skip(err)
	} else if err != nil {
		tb.Fatal(err)
	}
	sphinx.Dither = dither
	random := rand.New(rand.NewPCG(6, uint64(speed)))
	var all []string
	var recordings [][]float64
	for range n {
		digits, said := make([]uint8, 6), ""
		for i := range digits {
			digits[i] = uint8(random.IntN(10))
			said += fmt.Sprint(digits[i])
		}
		u := voice.Code(digits)
		u.Language, u.Speed, u.Volume = voice.English, speed, voice.DefaultVolume
		all, recordings = append(all, said), append(recordings, soundtest.Float(b.Append(nil, &u)))
	}
	heard, err := sphinx.DigitsAll(recordings, sound.Rate)
	if err != nil {
		tb.Fatal(err)
	}
	wrong := 0
	for i, said := range all {
		if e := soundtest.DigitErrors(said, heard[i]); e > 0 {
			tb.Logf("speed %d: %s was heard as %s", speed, said, heard[i])
			wrong += e
		}
	}
	return wrong
}

// TestARecogniserHearsEveryDigit is the sample of BenchmarkRecogniser that
// runs with every test.
func TestARecogniserHearsEveryDigit(t *testing.T) {
	if testing.Short() {
		t.Skip("the recogniser takes a second for each code")
	}
	const speed, codes = 5, 10
	for _, dither := range []bool{false, true} {
		if wrong := misheard(t, embedded(t), speed, codes, dither); wrong > 0 {
			t.Errorf("%d of %d digits were heard wrong at speed %d (dither: %v)", wrong, 6*codes, speed, dither)
		}
	}
}

// BenchmarkRecogniser reports how many of the digits of 100 codes a recogniser
// hears wrong at each speed, in per cent: as they are, and in dither.
func BenchmarkRecogniser(b *testing.B) {
	bank := embedded(b)
	for _, way := range []struct {
		name   string
		dither bool
	}{{"plain", false}, {"dither", true}} {
		for speed := uint8(voice.MinSpeed); speed <= voice.MaxSpeed; speed++ {
			b.Run(fmt.Sprintf("%s/speed%d", way.name, speed), func(b *testing.B) {
				const codes = 100
				wrong := 0
				for range b.N {
					wrong += misheard(b, bank, speed, codes, way.dither)
				}
				b.ReportMetric(0, "ns/op")
				b.ReportMetric(100*float64(wrong)/float64(6*codes*b.N), "%-wrong")
			})
		}
	}
}
