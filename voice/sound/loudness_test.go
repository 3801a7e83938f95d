package sound_test

import (
	"math"
	"testing"
	"testing/fstest"

	"codereader/assets"
	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

func TestFFmpegFindsUtterancesAsLoudAsTheTarget(t *testing.T) {
	ffmpeg, err := soundtest.NewFFmpeg()
	if err != nil {
		t.Skip(err)
	}
	b := embedded(t)
	for l := range voice.Language(voice.Languages) {
		for _, speed := range []uint8{voice.MinSpeed, voice.DefaultSpeed, voice.MaxSpeed} {
			for i, u := range readings(l, speed) {
				if i%9 != 3 {
					continue
				}
				pcm := b.Append(nil, &u)
				if len(pcm) < 4*sound.Rate/10 {
					continue // too short for a meter
				}
				loudness, peak, err := ffmpeg.Measure(pcm, sound.Rate)
				if err != nil {
					t.Fatal(err)
				}
				if math.Abs(loudness-assets.Loudness) > evenly+0.05 || peak > assets.Ceiling+0.05 {
					t.Errorf("%v at speed %d: %q has %.1f LUFS and peaks at %.1f dBTP", l, speed, u.Text(), loudness, peak)
				}
				if own := soundtest.Loudness(soundtest.Float(pcm), sound.Rate); math.Abs(own-loudness) > 0.15 {
					t.Errorf("%v at speed %d: %q has %.1f LUFS, and %.2f by our own meter", l, speed, u.Text(), loudness, own)
				}
			}
		}
	}
}

func TestAVoiceOfOnesOwnIsRaisedFromItsOwnLevel(t *testing.T) {
	for _, db := range []float64{-12, 4} { // at 4 dB its peaks are cut off
		dir := fstest.MapFS{}
		for w := voice.Zero; w < voice.Words; w++ {
			file, err := assets.Voices.ReadFile(assets.ClipName("da", w.ID(), false))
			if err != nil {
				t.Fatal(err)
			}
			pcm, err := sound.DecodeWAV(file)
			if err != nil {
				t.Fatal(err)
			}
			for i, v := range pcm {
				pcm[i] = int16(min(max(float64(v)*soundtest.Gain(db), math.MinInt16), math.MaxInt16))
			}
			dir[w.ID()+".wav"] = &fstest.MapFile{Data: soundtest.WAV(pcm, sound.Rate)}
		}
		b, err := sound.LoadLanguage(dir, "mine", voice.Danish)
		if err != nil {
			t.Fatal(err)
		}
		for speed := uint8(voice.MinSpeed); speed <= voice.MaxSpeed; speed++ {
			for i, u := range readings(voice.Danish, speed) {
				if i%9 != 3 {
					continue
				}
				x := soundtest.Float(b.Append(nil, &u))
				// What is held down under the ceiling stays a little quieter.
				limit := evenly
				if db > 0 {
					limit = 1.5
				}
				if off := soundtest.Loudness(x, sound.Rate) - assets.Loudness - db; math.Abs(off) > limit {
					t.Errorf("clips raised by %.0f dB, speed %d: %q is %+.2f LU off", db, speed, u.Text(), off)
				}
				if peak := soundtest.TruePeak(x); peak > assets.Ceiling {
					t.Errorf("clips raised by %.0f dB, speed %d: %q peaks at %.2f dBTP", db, speed, u.Text(), peak)
				}
			}
		}
	}
}
