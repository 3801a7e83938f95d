package sound_test

import (
	"math"
	"slices"
	"testing"

	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

// eachWord says each word of a language by itself at the clips' own rate, as it
// is and as clear speech.
func eachWord(t *testing.T, l voice.Language, f func(w voice.Word, plain, clear []float64)) {
	t.Helper()
	plain, clear := embedded(t), embedded(t)
	clear.SetClear(true)
	for w := range voice.Word(voice.Words) {
		u := voice.Phrase(w)
		u.Language, u.Speed, u.Volume = l, voice.DefaultSpeed, voice.MaxVolume
		f(w, soundtest.Float(plain.Append(nil, &u)), soundtest.Float(clear.Append(nil, &u)))
	}
}

func TestClearSpeechIsAsLongAndAsLoudAndNoPeakIsTooHigh(t *testing.T) {
	for l := range voice.Language(voice.Languages) {
		eachWord(t, l, func(w voice.Word, plain, clear []float64) {
			if len(plain) != len(clear) {
				t.Errorf("%v %v: %d samples become %d", l, w, len(plain), len(clear))
			}
			was, is := aloneLoudness(plain), aloneLoudness(clear)
			if math.Abs(is-was) > 0.5 {
				t.Errorf("%v %v: %.2f LUFS become %.2f", l, w, was, is)
			}
			if peak := soundtest.TruePeak(clear); peak > -1 {
				t.Errorf("%v %v: peak %.2f dBTP", l, w, peak)
			}
		})
	}
}

// aloneLoudness returns the loudness of a single word as the reader levels it:
// half way between that of a carrier and that of the whole, if it has one.
func aloneLoudness(x []float64) float64 {
	carrier := soundtest.CarrierLoudness(x, sound.Rate)
	if len(x) < 2*sound.Rate/5 {
		return carrier
	}
	return (carrier + soundtest.Loudness(x, sound.Rate)) / 2
}

// band returns the level of x between two frequencies, in dB, by the sum of
// its spectrum over blocks of 20 ms.
func band(x []float64, from, to float64) float64 {
	const n = sound.Rate / 50
	sum := 0.0
	for at := 0; at+n <= len(x); at += n {
		for f := from; f < to; f += 100 {
			var re, im float64
			for i, v := range x[at : at+n] {
				s, c := math.Sincos(2 * math.Pi * f * float64(i) / sound.Rate)
				re, im = re+v*c, im+v*s
			}
			sum += re*re + im*im
		}
	}
	return 10 * math.Log10(sum)
}

func TestClearSpeechRaisesConsonantsAndEvensLevels(t *testing.T) {
	for l := range voice.Language(voice.Languages) {
		var raised, spreadBefore, spreadNow float64
		eachWord(t, l, func(w voice.Word, plain, clear []float64) {
			if !w.IsDigit() {
				return
			}
			raised += band(clear, 2000, 5000) - band(clear, 100, 400) - band(plain, 2000, 5000) + band(plain, 100, 400)
			spreadBefore += spread(plain, plain)
			spreadNow += spread(clear, plain)
		})
		t.Logf("%v: 2 to 5 kHz raised over 100 to 400 Hz by %.1f dB; levels over %.1f dB, %.1f before",
			l, raised/10, spreadNow/10, spreadBefore/10)
		if raised/10 < 6 {
			t.Errorf("%v: consonants are raised by %.1f dB", l, raised/10)
		}
		if spreadNow > 0.8*spreadBefore {
			t.Errorf("%v: levels lie over %.1f dB, %.1f before", l, spreadNow/10, spreadBefore/10)
		}
	}
}

// spread returns how many dB lie between a loud and a soft stretch of x, 10 ms
// each: the upper and the lower tenth of those in which plain is not silent.
func spread(x, plain []float64) float64 {
	const n = sound.Rate / 100
	var levels []float64
	for at := 0; at+n <= len(x); at += n {
		if level(plain[at:at+n]) > -50 {
			levels = append(levels, level(x[at:at+n]))
		}
	}
	slices.Sort(levels)
	return levels[len(levels)*9/10] - levels[len(levels)/10]
}

// level returns the mean level of x in dB.
func level(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v * v
	}
	return 10 * math.Log10(sum/float64(len(x))+1e-12)
}

func TestClearSpeechCanBeSwitchedOffAgain(t *testing.T) {
	b := embedded(t)
	u := voice.VolumeIs(7)
	u.Language, u.Speed, u.Volume = voice.English, 7, voice.MaxVolume
	plain := b.Append(nil, &u)
	b.SetClear(true)
	clear := b.Append(nil, &u)
	b.SetClear(false)
	if slices.Equal(plain, clear) {
		t.Error("clear speech sounds as speech does")
	}
	if !slices.Equal(b.Append(nil, &u), plain) {
		t.Error("switched off it does not sound as before")
	}
}
