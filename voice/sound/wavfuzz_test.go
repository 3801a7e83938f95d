package sound_test

import (
	"runtime"
	"testing"

	"codereader/voice/sound"
)

// FuzzDecodeWAV holds the reader of WAV files to its promises for any file: it
// returns, with samples or an error, and uses no more memory than the length
// of the file warrants: at most 6 samples for each byte (8 bits at 8 kHz), and
// 20 bytes of work for each of them.
func FuzzDecodeWAV(f *testing.F) {
	for _, s := range []wavSpec{
		{tag: 1, channels: 1, rate: 48000, bits: 16},
		{tag: 1, channels: 2, rate: 44100, bits: 24},
		{tag: 1, channels: 1, rate: 8000, bits: 8},
		{tag: 1, channels: 1, rate: 95999, bits: 32, extensible: true},
		{tag: 3, channels: 2, rate: 22050, bits: 64, before: chunk("LIST", []byte("INFOISFT"))},
		{tag: 3, channels: 1, rate: 96000, bits: 32, after: chunk("smpl", make([]byte, 36))},
	} {
		f.Add(s.file(sine(50)))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		pcm, err := sound.DecodeWAV(file)
		runtime.ReadMemStats(&after)
		if err == nil && len(pcm) == 0 {
			t.Error("neither samples nor an error")
		}
		if len(pcm) > 6*len(file) {
			t.Errorf("%d samples of %d bytes", len(pcm), len(file))
		}
		const fixed = 1 << 20 // the resampler's table, go-audio's block
		if used := after.TotalAlloc - before.TotalAlloc; used > fixed+120*uint64(len(file)) {
			t.Errorf("%d bytes of memory for %d of file", used, len(file))
		}
		runtime.ReadMemStats(&before)
		channels, apart := sound.Channels(file)
		runtime.ReadMemStats(&after)
		if (apart == nil) != (err == nil) {
			t.Errorf("converted: %v; as it is: %v", err, apart)
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > fixed+8*uint64(len(file)) {
			t.Errorf("%d bytes of memory for %d of file, as it is", used, len(file))
		}
		info, _ := sound.Inspect(file)
		for _, x := range channels {
			if len(x) != info.Samples {
				t.Errorf("%d samples in a channel of %d", len(x), info.Samples)
			}
		}
	})
}
