package sound_test

import (
	"errors"
	"fmt"
	"slices"
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

// firsts are what takes longest before its first sample: many words, long
// ones, and ones that are measured exactly.
func firsts() (all []voice.Utterance) {
	for l := range voice.Language(voice.Languages) {
		for _, u := range []voice.Utterance{
			voice.Code([]uint8{7, 4, 9, 3, 0, 2}),
			voice.Serial([]uint8{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}), voice.Serial([]uint8{8, 6}), voice.Serial([]uint8{3}),
			voice.VolumeIs(7), voice.VolumeIs(voice.MaxVolume), voice.NoKey(),
		} {
			u.Language, u.Volume = l, voice.DefaultVolume
			all = append(all, u)
		}
	}
	return all
}

// BenchmarkFirstSample is what lies between a press and sound: making the
// stream of an utterance and taking its first 5 ms, at each speed, as speech is
// and as clear speech; cold (nothing has been read or stretched yet), after a
// change of speed, and when it has been said before. worst-ms is the slowest of
// the utterances, each by its fastest time: what it takes where nothing else
// is done.
func BenchmarkFirstSample(b *testing.B) {
	for _, clear := range []bool{false, true} {
		for _, state := range []string{"cold", "faster", "again"} {
			for speed := uint8(voice.MinSpeed); speed <= voice.MaxSpeed; speed++ {
				b.Run(fmt.Sprintf("clear=%v/%s/speed%d", clear, state, speed), func(b *testing.B) {
					firstSample(b, clear, state, speed)
				})
			}
		}
	}
}

func firstSample(b *testing.B, clear bool, state string, speed uint8) {
	block, all := make([]int16, sound.Rate/200), firsts()
	fastest := make([]time.Duration, len(all))
	bank, err := sound.Embedded()
	for range b.N {
		for i, u := range all {
			b.StopTimer()
			if state == "cold" {
				bank, err = sound.Embedded()
			}
			if err != nil {
				b.Fatal(err)
			}
			bank.SetClear(clear)
			if state != "cold" {
				u.Speed = speed
				if state == "faster" {
					u.Speed = speed%voice.MaxSpeed + 1
				}
				bank.Append(nil, &u)
			}
			u.Speed = speed
			b.StartTimer()
			began := time.Now()
			bank.Stream(&u).ReadPCM(block)
			if took := time.Since(began); fastest[i] == 0 || took < fastest[i] {
				fastest[i] = took
			}
		}
	}
	b.ReportMetric(slices.Max(fastest).Seconds()*1000, "worst-ms")
	b.ReportMetric(0, "ns/op")
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
