package report

import (
	"math"
	"slices"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/voice"
	"codereader/voice/sound"
)

// session has a reader used by hand, with a report and the whole of its sound.
func session(t testing.TB, l voice.Language, use func(*emulator.Machine)) (*Report, []int16) {
	t.Helper()
	c := config(t, l)
	r := New(c)
	var pcm samples
	m := emulator.New(c.Machine, r, emulator.NewSound(c.Bank, &pcm))
	use(m)
	m.Close()
	return r, pcm
}

type samples []int16

func (s *samples) WritePCM(block []int16) error {
	*s = append(*s, block...)
	return nil
}

// Each sound of the page is what was heard, at half the rate: with a cut where
// a key cut it.
func TestSoundsAreWhatWasHeard(t *testing.T) {
	r, all := session(t, voice.English, func(m *emulator.Machine) {
		m.Plan(0, 10, true)
		m.Plan(100*time.Millisecond, 10, false)
		m.Plan(1500*time.Millisecond, 8, true) // cuts the code
		m.Plan(1600*time.Millisecond, 8, false)
		m.Plan(3*time.Second, 10, true)
		m.Plan(3100*time.Millisecond, 9, true)
		m.Plan(3200*time.Millisecond, 9, false)
		m.Plan(3300*time.Millisecond, 10, false)
		m.Advance(6 * time.Second)
	})
	page := take(t, write(t, r))
	heard := 0
	for i := range r.rows {
		e := &r.rows[i]
		h, ok := soundOf(e)
		if !ok {
			continue
		}
		id := page.play[heard]
		heard++
		whole := h.render(r.config.Bank)
		from := sound.SampleAt(e.At)
		if got := all[from : from+int64(len(whole))]; distance(got, whole) > 0 {
			t.Errorf("the sound at %v is %d off what was heard", e.At, distance(got, whole))
		}
		pcm, err := sound.DecodeWAV(page.sounds[id])
		if err != nil {
			t.Fatalf("%s: %v", id, err)
		}
		if want := (len(whole) + 1) / 2 * 2; len(pcm) != want {
			t.Errorf("%s has %d samples, want %d", id, len(pcm), want)
		}
		if l, want := level(pcm), level(whole); math.Abs(l-want) > 0.3 {
			t.Errorf("%s is at %.1f dB, was heard at %.1f", id, l, want)
		}
	}
	if heard != 3 || len(page.play) != 3 {
		t.Errorf("%d sounds heard, %d can be played", heard, len(page.play))
	}
	if last := r.rows[len(r.rows)-1]; last.Kind != emulator.KindEnd {
		t.Errorf("the last row is %v", last.Kind)
	}
}

// distance is the largest difference between two sounds.
func distance(a, b []int16) int {
	d := 0
	for i := range a {
		d = max(d, int(math.Abs(float64(a[i])-float64(b[i]))))
	}
	return d
}

// level is how loud a sound is, in dB of full scale.
func level(pcm []int16) float64 {
	sum := 0.0
	for _, v := range pcm {
		sum += float64(v) * float64(v)
	}
	return 10 * math.Log10(sum/float64(len(pcm))/(1<<30))
}

func TestASoundThatIsHeardTwiceIsInThePageOnce(t *testing.T) {
	r := run(t, config(t, voice.Danish), "press red\nsettle\nchord 0\nsettle\nchord 0\nsettle\nchord 2\nwait 1s\nchord 2\nwait 1s")
	page := take(t, write(t, r))
	if len(page.play) != 6 || len(page.sounds) != 3 { // the rising tone, the code, the error
		t.Errorf("%d sounds to be played, of %d", len(page.play), len(page.sounds))
	}
	if len(page.show) != 1 || len(page.images) != 1 {
		t.Errorf("%d pictures shown, of %d", len(page.show), len(page.images))
	}
}

func TestHalvingKeepsWhatIsBelowTenKilohertz(t *testing.T) {
	for _, c := range []struct {
		hertz    float64
		from, to float64 // dB
	}{
		{50, -0.05, 0.05}, {1000, -0.05, 0.05}, {8000, -0.05, 0.05}, {10000, -0.1, 0.1},
		{14000, -200, -65}, {15500, -200, -65}, {20000, -200, -65}, {23000, -200, -65},
	} {
		pcm := make([]int16, 9600)
		for i := range pcm {
			pcm[i] = int16(math.Round(20000 * math.Sin(2*math.Pi*c.hertz*float64(i)/sound.Rate)))
		}
		half := halve(pcm)
		if len(half) != len(pcm)/2 {
			t.Fatalf("%d samples", len(half))
		}
		if d := level(half[100:4700]) - level(pcm[200:9400]); d < c.from || d > c.to {
			t.Errorf("%v Hz: %.2f dB", c.hertz, d)
		}
	}
}

func TestHalvingTakesEveryLength(t *testing.T) {
	for n := range 70 {
		pcm := make([]int16, n)
		for i := range pcm {
			pcm[i] = math.MinInt16 + int16(i%2)
		}
		if got := halve(pcm); len(got) != (n+1)/2 {
			t.Errorf("%d samples of %d", len(got), n)
		}
	}
	if got := halve([]int16{1000}); !slices.Equal(got, []int16{500}) {
		t.Errorf("a single sample becomes %v", got)
	}
}

// The taps are what their comment says.
func TestHalfBandIsTheFilterThatItSays(t *testing.T) {
	sum := 0.0
	taps := make([]float64, len(halfBand))
	for i := range taps {
		k := float64(2*i + 1)
		window := 0.42 + 0.5*math.Cos(math.Pi*k/32) + 0.08*math.Cos(2*math.Pi*k/32)
		taps[i] = math.Sin(math.Pi*k/2) / (math.Pi * k) * window
		sum += 2 * taps[i]
	}
	total := int64(0)
	for i, tap := range halfBand {
		total += 2 * tap
		if want := taps[i] / sum * (1 << (halfBandBits - 1)); math.Abs(float64(tap)-want) > 3 {
			t.Errorf("tap %d is %d, want %.1f", i, tap, want)
		}
	}
	if total != 1<<(halfBandBits-1) {
		t.Errorf("they add up to %d, so that what does not change becomes another", total)
	}
}
