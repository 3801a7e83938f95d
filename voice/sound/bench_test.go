package sound_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"codereader/voice"
	"codereader/voice/sound"
)

// speech returns a minute of speech: English codes at the clips' own rate.
func speech(tb testing.TB) []int16 {
	tb.Helper()
	b, err := sound.Embedded()
	if err != nil {
		tb.Fatal(err)
	}
	var pcm []int16
	for i := uint8(0); len(pcm) < 60*sound.Rate; i++ {
		u := voice.Code([]uint8{i % 10, 4, 9, (i / 3) % 10, 0, 2})
		u.Language, u.Speed, u.Volume = voice.English, voice.DefaultSpeed, voice.MaxVolume
		pcm = b.Append(pcm, &u)
		pcm = append(pcm, make([]int16, sound.Rate/2)...)
	}
	return pcm[:60*sound.Rate]
}

func BenchmarkStretch(b *testing.B) {
	pcm := speech(b)
	for _, r := range []struct {
		name  string
		ratio sound.Ratio
	}{{"0.5x", sound.SlowestRatio}, {"0.6x", sound.Ratio{3, 5}}, {"1.5x", sound.Ratio{3, 2}}, {"2x", sound.Ratio{2, 1}}, {"2.5x", sound.Ratio{5, 2}}, {"3x", sound.Ratio{3, 1}}, {"4x", sound.FastestRatio}} {
		b.Run(r.name, func(b *testing.B) {
			var st sound.Stretcher
			out := st.Stretch(nil, pcm, r.ratio)
			b.ReportAllocs()
			for b.Loop() {
				out = st.Stretch(out[:0], pcm, r.ratio)
			}
			took := b.Elapsed() / time.Duration(b.N)
			b.ReportMetric(float64(sound.TimeOf(int64(len(pcm))))/float64(took), "x-real-time")
		})
	}
}

// BenchmarkFirstSample is what lies between a press and sound: making the
// stream of a code and taking its first 5 ms, cold (nothing has been read or
// stretched yet) and when it has been said before.
func BenchmarkFirstSample(b *testing.B) {
	block := make([]int16, sound.Rate/200)
	for _, speed := range []uint8{voice.MinSpeed, voice.DefaultSpeed, voice.MaxSpeed} {
		u := voice.Code([]uint8{7, 4, 9, 3, 0, 2})
		u.Language, u.Speed, u.Volume = voice.English, speed, voice.DefaultVolume
		b.Run(fmt.Sprintf("speed%d/cold", speed), func(b *testing.B) {
			for range b.N {
				b.StopTimer()
				bank, err := sound.Embedded()
				if err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				bank.Stream(&u).ReadPCM(block)
			}
		})
		b.Run(fmt.Sprintf("speed%d/again", speed), func(b *testing.B) {
			bank, err := sound.Embedded()
			if err != nil {
				b.Fatal(err)
			}
			var s sound.Stream
			bank.Stream(&u).ReadPCM(block)
			b.ReportAllocs()
			for b.Loop() {
				s.Reset(bank, &u)
				s.ReadPCM(block)
			}
		})
	}
}

// BenchmarkCode renders a whole code, cold and again.
func BenchmarkCode(b *testing.B) {
	u := voice.Code([]uint8{7, 4, 9, 3, 0, 2})
	u.Language, u.Speed, u.Volume = voice.Danish, 7, voice.DefaultVolume
	b.Run("cold", func(b *testing.B) {
		for range b.N {
			b.StopTimer()
			bank, err := sound.Embedded()
			if err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
			bank.Append(nil, &u)
		}
	})
	b.Run("again", func(b *testing.B) {
		bank, err := sound.Embedded()
		if err != nil {
			b.Fatal(err)
		}
		pcm := bank.Append(nil, &u)
		b.ReportAllocs()
		for b.Loop() {
			pcm = bank.Append(pcm[:0], &u)
		}
	})
	b.Run("length", func(b *testing.B) {
		bank, err := sound.Embedded()
		if err != nil {
			b.Fatal(err)
		}
		b.ReportAllocs()
		for b.Loop() {
			bank.Samples(&u)
		}
	})
}

// BenchmarkEmbedded opens the embedded voice, as every start of the program
// does.
func BenchmarkEmbedded(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := sound.Embedded(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkHourIntoADigest renders an hour with a code every 30 s into a
// digest.
func BenchmarkHourIntoADigest(b *testing.B) {
	bank, err := sound.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		line := sound.NewTimeline(bank, sound.NewDigest())
		for at := time.Duration(0); at < time.Hour; at += 30 * time.Second {
			n := uint8(at / (30 * time.Second))
			u := voice.Code([]uint8{n % 10, n / 10 % 10, 4, 9, 0, 2})
			u.Language, u.Speed, u.Volume = voice.Danish, voice.DefaultSpeed, voice.DefaultVolume
			start := at + sound.ToneDuration(voice.Rising)
			if err := errors.Join(line.Tone(at, voice.Rising, 6), line.Say(start, &u)); err != nil {
				b.Fatal(err)
			}
		}
		if err := line.Close(time.Hour); err != nil {
			b.Fatal(err)
		}
	}
}
