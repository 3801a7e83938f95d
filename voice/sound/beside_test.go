package sound_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

// BenchmarkBesideC stretches the same minute of speech with our stretcher and
// with Debian's sonic and soundstretch, at the rates and sample rates of the
// project's first measurements, and reports the processor time of each and how
// many times ours goes into theirs. The C programs read and write files and
// their start is counted, which is a few milliseconds.
func BenchmarkBesideC(b *testing.B) {
	programs := []struct {
		name string
		args func(in, out string, speed float64) []string
	}{
		{"sonic", func(in, out string, speed float64) []string {
			return []string{"-s", fmt.Sprint(speed), in, out}
		}},
		{"soundstretch", func(in, out string, speed float64) []string {
			return []string{in, out, "-speech", fmt.Sprintf("-tempo=%.2f", 100*(speed-1))}
		}},
	}
	pcm := speech(b)
	half := soundtest.Int16(soundtest.Resample(soundtest.Float(pcm), sound.Rate, sound.Rate/2))
	dir := b.TempDir()
	for _, in := range []struct {
		rate int
		pcm  []int16
	}{{sound.Rate, pcm}, {sound.Rate / 2, half}} {
		name := filepath.Join(dir, fmt.Sprint(in.rate, ".wav"))
		if err := os.WriteFile(name, soundtest.WAV(in.pcm, in.rate), 0o600); err != nil {
			b.Fatal(err)
		}
		for _, ratio := range []sound.Ratio{{Num: 3, Den: 5}, {Num: 3, Den: 2}, {Num: 2, Den: 1}, {Num: 5, Den: 2}, {Num: 3, Den: 1}} {
			for _, p := range programs {
				b.Run(fmt.Sprintf("%dHz/%.1fx/%s", in.rate, ratio.Float(), p.name), func(b *testing.B) {
					if _, err := exec.LookPath(p.name); err != nil {
						b.Skipf("%s is not installed: apt-get install %s", p.name, p.name)
					}
					var ours, theirs time.Duration
					var st sound.Stretcher
					out := st.Stretch(nil, in.pcm, ratio)
					for b.Loop() {
						start := time.Now()
						out = st.Stretch(out[:0], in.pcm, ratio)
						ours += time.Since(start)
						cmd := exec.Command(p.name, p.args(name, filepath.Join(dir, "out.wav"), ratio.Float())...)
						if msg, err := cmd.CombinedOutput(); err != nil {
							b.Fatalf("%v: %v\n%s", cmd, err, msg)
						}
						theirs += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
					}
					b.ReportMetric(0, "ns/op")
					b.ReportMetric(float64(ours.Microseconds())/1000/float64(b.N), "ours-ms")
					b.ReportMetric(float64(theirs.Microseconds())/1000/float64(b.N), "theirs-ms")
					b.ReportMetric(float64(theirs)/float64(ours), "times-as-fast")
				})
			}
		}
	}
}
