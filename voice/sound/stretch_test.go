package sound_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"codereader/voice"
	"codereader/voice/sound"
)

// voiced returns something like a voice: a row of harmonics whose pitch glides.
func voiced(n int) []int16 {
	pcm := make([]int16, n)
	phase := 0.0
	for i := range pcm {
		phase += (120 + 30*math.Sin(float64(i)/20000)) / sound.Rate
		v := 0.0
		for h := 1.0; h <= 12; h++ {
			v += math.Sin(2*math.Pi*h*phase) / h
		}
		pcm[i] = int16(6000 * v)
	}
	return pcm
}

var speeds = []sound.Ratio{{Num: 1, Den: 2}, {Num: 58, Den: 100}, {Num: 5, Den: 6}, {Num: 1, Den: 1}, {Num: 6, Den: 5}, {Num: 3, Den: 2}, {Num: 2, Den: 1}, {Num: 249, Den: 100}, {Num: 4, Den: 1}}

func TestStretchedSpeechIsExactlyAsLongAsItShouldBe(t *testing.T) {
	var s sound.Stretcher
	for _, n := range []int{0, 1, 10, 479, 480, 4801, 33333, 100000} {
		src := voiced(n)
		for _, r := range speeds {
			want := int(math.Round(float64(n) * float64(r.Den) / float64(r.Num)))
			if got := len(s.Stretch(nil, src, r)); got != want || got != r.Samples(n) {
				t.Errorf("%d samples at %v: %d, want %d", n, r, got, want)
			}
		}
	}
}

func TestStretchingDoesNotDependOnTheDivisionIntoBlocks(t *testing.T) {
	src := voiced(60000)
	random := rand.New(rand.NewPCG(3, 3))
	for _, r := range speeds {
		var whole sound.Stretcher
		want := whole.Stretch(nil, src, r)
		for range 3 {
			s := sound.NewStretcher(r)
			var got []int16
			block := make([]int16, 700)
			for rest := src; len(rest) > 0; {
				n := min(1+random.IntN(5000), len(rest))
				s.Write(rest[:n])
				rest = rest[n:]
				got = append(got, block[:s.Read(block)]...)
			}
			s.Close()
			for n := s.Read(block); n > 0; n = s.Read(block) {
				got = append(got, block[:n]...)
			}
			if !slices.Equal(got, want) {
				t.Fatalf("at %v the stream differs from the whole", r)
			}
		}
	}
}

func TestSilenceStaysSilent(t *testing.T) {
	var s sound.Stretcher
	for _, r := range speeds {
		for i, v := range s.Stretch(nil, make([]int16, 20000), r) {
			if v != 0 {
				t.Fatalf("at %v sample %d is %d", r, i, v)
			}
		}
	}
}

func TestAPauseWithinSpeechStaysAPause(t *testing.T) {
	const pause = 24000
	src := slices.Concat(voiced(24000), make([]int16, pause), voiced(24000))
	var s sound.Stretcher
	for _, r := range speeds {
		run, longest := 0, 0
		for _, v := range s.Stretch(nil, src, r) {
			if run++; v != 0 {
				run = 0
			}
			longest = max(longest, run)
		}
		// A sound that begins or ends may be drawn into it by a piece.
		if want := r.Samples(pause); longest > want+960 || longest < want-960 {
			t.Errorf("at %v %d samples are silent, not %d", r, longest, want)
		}
	}
}

func TestSpeed4IsTheClipItself(t *testing.T) {
	b := embedded(t)
	if got := sound.SpeedRatio(voice.DefaultSpeed); got.Num != got.Den {
		t.Fatalf("speed %d is %v", voice.DefaultSpeed, got)
	}
	for speed := uint8(1); speed < 9; speed++ {
		step := sound.SpeedRatio(speed+1).Float() / sound.SpeedRatio(speed).Float()
		if math.Abs(step-1.2) > 1e-9 {
			t.Errorf("from speed %d to the next it is %.6f times as fast", speed, step)
		}
	}
	u := voice.LanguageIs()
	u.Speed, u.Volume = voice.DefaultSpeed, voice.MaxVolume
	var s sound.Stretcher
	pcm := b.Append(nil, &u)
	if !slices.Equal(s.Stretch(nil, pcm, sound.Ratio{Num: 1, Den: 1}), pcm) {
		t.Error("stretching once to one changes something")
	}
}

func TestStretchingDoesNotClick(t *testing.T) {
	var s sound.Stretcher
	src := voiced(48000)
	steepest := func(pcm []int16) (d int) {
		for i := 1; i < len(pcm); i++ {
			d = max(d, int(pcm[i])-int(pcm[i-1]), int(pcm[i-1])-int(pcm[i]))
		}
		return d
	}
	most := steepest(src) * 6 / 5
	for _, r := range speeds {
		if got := steepest(s.Stretch(nil, src, r)); got > most {
			t.Errorf("at %v the signal jumps by %d, and by %d at most before", r, got, steepest(src))
		}
	}
}

func TestAStretcherAllocatesNothingOnceItHasGrown(t *testing.T) {
	src, dst := voiced(48000), make([]int16, 0, 200000)
	var s sound.Stretcher
	dst = s.Stretch(dst[:0], src, sound.Ratio{Num: 1, Den: 2})
	if n := testing.AllocsPerRun(5, func() { dst = s.Stretch(dst[:0], src, sound.Ratio{Num: 1, Den: 2}) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestAStreamAllocatesNothingForABlock(t *testing.T) {
	src, block := voiced(96000), make([]int16, 480)
	for _, r := range speeds {
		s, at := sound.NewStretcher(r), 0
		step := func() {
			s.Write(src[at : at+240])
			at = (at + 240) % (len(src) - 240)
			for s.Read(block) > 0 {
			}
		}
		for range 500 { // until its buffers have grown
			step()
		}
		if n := testing.AllocsPerRun(500, step); n != 0 {
			t.Errorf("at %v %v allocations", r, n)
		}
	}
}
