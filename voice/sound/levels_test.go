package sound_test

import (
	"fmt"
	"io/fs"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"codereader/assets"
	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

// evenly is how far from the target anything may be, in LU.
const evenly = 0.5

func TestEveryClipIsAsLoudAsTheOthersAndNoPeakIsTooHigh(t *testing.T) {
	files, err := fs.Glob(assets.Voices, "voices/*/*.wav")
	if err != nil || len(files) != int(voice.Languages)*(voice.Words+10) {
		t.Fatalf("%d clips (%v)", len(files), err)
	}
	for _, name := range files {
		file, err := fs.ReadFile(assets.Voices, name)
		if err != nil {
			t.Fatal(err)
		}
		pcm, err := sound.DecodeWAV(file)
		if err != nil {
			t.Fatal(err)
		}
		x := soundtest.Float(pcm)
		if got := soundtest.CarrierLoudness(x, sound.Rate); math.Abs(got-assets.Loudness) > evenly {
			t.Errorf("%s: %.2f LUFS", name, got)
		}
		if peak := soundtest.TruePeak(x); peak > assets.Ceiling {
			t.Errorf("%s: peak %.2f dBTP", name, peak)
		}
	}
}

func TestNoPeakIsTooHighAtAnySpeed(t *testing.T) {
	b := embedded(t)
	worst := math.Inf(-1)
	for l := range voice.Language(voice.Languages) {
		for _, speed := range []uint8{voice.MinSpeed, voice.DefaultSpeed + 1, voice.MaxSpeed} {
			for w := range voice.Word(voice.Words) {
				u := voice.Phrase(w)
				u.Language, u.Speed, u.Volume = l, speed, voice.MaxVolume
				peak := soundtest.TruePeak(soundtest.Float(b.Append(nil, &u)))
				worst = max(worst, peak)
				if peak > assets.Ceiling {
					t.Errorf("%v %v at speed %d: peak %.2f dBTP", l, w, speed, peak)
				}
			}
		}
	}
	t.Logf("highest peak %.2f dBTP", worst)
}

// readings are some of what the reader says at a speed: codes, serial numbers
// and digits of every length at random, each setting, the messages.
func readings(l voice.Language, speed uint8) []voice.Utterance {
	random := rand.New(rand.NewPCG(uint64(l), uint64(speed)))
	digits := func(n int) []uint8 {
		d := make([]uint8, n)
		for i := range d {
			d[i] = uint8(random.IntN(10))
		}
		return d
	}
	all := []voice.Utterance{voice.NoKey(), voice.LanguageIs()}
	for range 6 {
		all = append(all, voice.Code(digits(6)))
	}
	all = append(all, voice.Code(digits(7)), voice.Code(digits(8)))
	for n := 1; n <= 10; n++ {
		all = append(all, voice.Serial(digits(n)))
	}
	for n := 2; n <= 12; n++ {
		all = append(all, voice.Phrase(words(digits(n))...))
	}
	for range 3 { // a block more or less makes the largest difference to these
		all = append(all, voice.Phrase(words(digits(2))...), voice.Phrase(words(digits(3))...), voice.Serial(digits(2)))
	}
	for level := uint8(1); level <= 9; level++ {
		all = append(all, voice.VolumeIs(level), voice.SpeedIs(level))
	}
	for i := range all {
		all[i].Language, all[i].Speed, all[i].Volume = l, speed, voice.MaxVolume
	}
	return all
}

func words(digits []uint8) (all []voice.Word) {
	for _, d := range digits {
		all = append(all, voice.Digit(d))
	}
	return all
}

// TestEveryUtteranceIsAsLoudAsTheTarget measures what is said as a whole, with
// its pauses, as any meter of EBU R 128 does.
func TestEveryUtteranceIsAsLoudAsTheTarget(t *testing.T) {
	for _, clear := range []bool{false, true} {
		b := embedded(t)
		b.SetClear(clear)
		for l := range voice.Language(voice.Languages) {
			line := ""
			for speed := uint8(voice.MinSpeed); speed <= voice.MaxSpeed; speed++ {
				worst, highest := 0.0, math.Inf(-1)
				for i, u := range readings(l, speed) {
					x := soundtest.Float(b.Append(nil, &u))
					off := soundtest.Loudness(x, sound.Rate) - assets.Loudness
					if math.IsInf(off, -1) && u.Len() == 1 {
						continue // too short: see the next test
					}
					if math.Abs(off) > evenly {
						t.Errorf("%v at speed %d, clear %v: %q is %+.2f LU off", l, speed, clear, u.Text(), off)
					}
					worst = max(worst, math.Abs(off))
					if i%5 != 0 { // the peaks take longer
						continue
					}
					peak := soundtest.TruePeak(x)
					if highest = max(highest, peak); peak > assets.Ceiling {
						t.Errorf("%v at speed %d, clear %v: %q peaks at %.2f dBTP", l, speed, clear, u.Text(), peak)
					}
				}
				line += fmt.Sprintf(" %.2f (%.1f)", worst, highest)
			}
			t.Logf("%v, clear %v: at each speed at most so many LU off (highest peak):%s", l, clear, line)
		}
	}
}

// TestASingleWordIsAsLoudAsTheTarget holds a word that is said alone by both
// measures: as a whole, which a word of less than 400 ms has not, and as a
// carrier. Where the two are more than a LU apart it cannot be near by both,
// and is near by the first.
func TestASingleWordIsAsLoudAsTheTarget(t *testing.T) {
	for _, clear := range []bool{false, true} {
		b := embedded(t)
		b.SetClear(clear)
		far, all := 0, 0
		for l := range voice.Language(voice.Languages) {
			var asWhole, asCarrier strings.Builder
			for speed := uint8(voice.MinSpeed); speed <= voice.MaxSpeed; speed++ {
				worstWhole, worstCarrier, farHere := 0.0, 0.0, 0
				for w := range voice.Word(voice.Words) {
					u := voice.Phrase(w)
					u.Language, u.Speed, u.Volume = l, speed, voice.MaxVolume
					x := soundtest.Float(b.Append(nil, &u))
					whole := soundtest.Loudness(x, sound.Rate) - assets.Loudness
					carrier := soundtest.CarrierLoudness(x, sound.Rate) - assets.Loudness
					limit := evenly
					if !math.IsInf(whole, -1) {
						limit = 1
						worstWhole = max(worstWhole, math.Abs(whole))
						if math.Abs(whole) > evenly {
							t.Errorf("%v at speed %d, clear %v: %v is %+.2f LU off", l, speed, clear, w, whole)
						}
					}
					if math.Abs(carrier) > limit {
						t.Errorf("%v at speed %d, clear %v: %v is %+.2f LU off by a carrier", l, speed, clear, w, carrier)
					}
					worstCarrier = max(worstCarrier, math.Abs(carrier))
					all++
					if math.Abs(carrier) > evenly {
						farHere++
					}
				}
				fmt.Fprintf(&asWhole, " %.2f", worstWhole)
				fmt.Fprintf(&asCarrier, " %.2f (%d)", worstCarrier, farHere)
				far += farHere
			}
			t.Logf("%v, clear %v: at each speed at most so many LU off as a whole:%s", l, clear, asWhole.String())
			t.Logf("%v, clear %v: as a carrier, and how many by more than %.1f:%s", l, clear, evenly, asCarrier.String())
		}
		if far > all/15 {
			t.Errorf("clear %v: %d of %d are more than %.1f LU off by a carrier", clear, far, all, evenly)
		}
	}
}

func TestEachStepOfTheVolumeIs4dBAndKeepsUnderTheCeiling(t *testing.T) {
	b := embedded(t)
	for l := range voice.Language(voice.Languages) {
		for _, speed := range []uint8{voice.MinSpeed, voice.DefaultSpeed, voice.MaxSpeed} {
			u := voice.Code([]uint8{7, 4, 9, 3, 5, 2})
			u.Language, u.Speed, u.Volume = l, speed, voice.MaxVolume
			highest := soundtest.Float(b.Append(nil, &u))
			for u.Volume = voice.MaxVolume; u.Volume >= voice.MinVolume; u.Volume-- {
				x := soundtest.Float(b.Append(nil, &u))
				want := float64(voice.MaxVolume-u.Volume) * sound.StepDB
				// The same samples, but for rounding. Of the highest volume more
				// blocks may be over the absolute gate, so it is brought down first.
				down, off := make([]float64, len(x)), 0.0
				for i := range x {
					down[i] = highest[i] * math.Pow(10, -want/20)
					off = max(off, math.Abs(x[i]-down[i]))
				}
				if off > 0.501/32768 {
					t.Errorf("%v at speed %d: a sample of volume %d is %.2f off from %.0f dB under the highest", l, speed, u.Volume, off*32768, want)
				}
				got := soundtest.Loudness(x, sound.Rate) - soundtest.Loudness(down, sound.Rate)
				if math.Abs(got) > 0.02 {
					t.Errorf("%v at speed %d: volume %d is %+.3f LU off from %.0f dB under the highest", l, speed, u.Volume, got, want)
				}
				if peak := soundtest.TruePeak(x); peak > assets.Ceiling-want {
					t.Errorf("%v at speed %d: volume %d peaks at %.2f dBTP", l, speed, u.Volume, peak)
				}
			}
		}
	}
}

func TestTonesAreAsLoudAsSpeech(t *testing.T) {
	for tone := range voice.Tone(voice.Tones) {
		x := soundtest.Float(sound.Tone(tone, voice.MaxVolume))
		got := soundtest.CarrierLoudness(x, sound.Rate)
		t.Logf("%v: %.2f LUFS", tone, got)
		if math.Abs(got-assets.Loudness) > evenly {
			t.Errorf("%v has %.2f LUFS", tone, got)
		}
		if peak := soundtest.TruePeak(x); peak > assets.Ceiling {
			t.Errorf("%v peaks at %.2f dBTP", tone, peak)
		}
		if d := sound.ToneDuration(tone).Milliseconds(); d < 100 || d > 200 {
			t.Errorf("%v lasts %d ms", tone, d)
		}
	}
}
