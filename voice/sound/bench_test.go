package sound_test

import (
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
	}{{"0.6x", sound.Ratio{3, 5}}, {"1.5x", sound.Ratio{3, 2}}, {"2x", sound.Ratio{2, 1}}, {"2.5x", sound.Ratio{5, 2}}, {"3x", sound.Ratio{3, 1}}} {
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
