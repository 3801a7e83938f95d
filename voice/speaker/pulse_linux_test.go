package speaker_test

import (
	"math"
	"slices"
	"testing"
	"time"

	"codereader/voice/sound"
	"codereader/voice/speaker"
)

// The real thing: a process that plays, oto, a sound server, and ears. It is
// started before there is a server, which then comes, dies, and comes again.
func TestSoundIsHeard(t *testing.T) {
	v := newServer(t)
	s, reports := realSpeaker(t)
	wantReport(t, reports, speaker.ErrNoDevice)

	v.start()
	e := v.listen()
	wantReport(t, reports, nil)
	hearTone(t, s, e)
	hearCuts(t, s, e)
	quiet := e.now() // so long that the device rests
	until(t, "time passes", func() bool { return e.now() > quiet+samples(1500*time.Millisecond) })
	hearTone(t, s, e)

	s.Play(tone(10 * time.Second))
	from := e.now()
	until(t, "the tone is heard", func() bool { first, _ := e.loud(from); return first >= 0 })
	v.kill()
	wantReport(t, reports, speaker.ErrDeviceLost)
	s.Play(tone(10 * time.Second)) // nobody will hear it

	v.start()
	e = v.listen()
	wantReport(t, reports, nil)
	if first, _ := e.loud(0); first >= 0 {
		t.Error("what was played without a device is played late")
	}
	hearTone(t, s, e)
	s.Close()
	if len(reports) > 0 {
		t.Errorf("reported besides: %v", <-reports)
	}
}

// level is the peak of the tone.
const level = 8000

// tone returns a tone of 500 Hz.
func tone(d time.Duration) []int16 {
	pcm := make([]int16, samples(d))
	for i := range pcm {
		pcm[i] = int16(level * math.Sin(2*math.Pi*500*float64(i)/sound.Rate))
	}
	return pcm
}

// hearTone plays half a second of a tone, and checks what is heard of it. A
// machine that is too busy for it may have gaps, so what sounds is compared.
func hearTone(t *testing.T, s *speaker.Speaker, e *ears) {
	t.Helper()
	const length = 500 * time.Millisecond
	from, begun := e.now(), time.Now()
	s.Play(tone(length))
	until(t, "the tone is heard, and its end", func() bool {
		_, last := e.loud(from)
		return last >= 0 && e.now() > last+samples(200*time.Millisecond)
	})
	first, last := e.loud(from)
	var sum float64
	var n, crossings, gaps int
	var before int16
	quiet := 0
	for _, x := range e.since(first)[:last-first] {
		if x > -hearing/10 && x < hearing/10 {
			if quiet++; quiet > samples(time.Millisecond) {
				continue
			}
		} else {
			if quiet > samples(time.Millisecond) {
				gaps++
			}
			quiet = 0
		}
		sum += float64(x) * float64(x)
		n++
		if before < 0 && x >= 0 {
			crossings++
		}
		before = x
	}
	rms := math.Sqrt(sum / float64(n))
	sounds := sound.TimeOf(int64(n))
	hertz := float64(crossings) / sounds.Seconds()
	t.Logf("heard %v after it was played, for %v, with %d gaps, at %.0f Hz and level %.0f",
		e.when(first).Sub(begun).Round(time.Millisecond), sounds, gaps, hertz, rms*math.Sqrt2)
	if want := level / math.Sqrt2; math.Abs(rms-want) > want/20 {
		t.Errorf("its level is %.0f, want %.0f", rms, want)
	}
	if math.Abs(hertz-500) > 25 {
		t.Errorf("it has %.0f Hz, want 500", hertz)
	}
	if sounds < length*9/10 || sounds > length*11/10 {
		t.Errorf("it sounds for %v, want %v", sounds, length)
	}
}

// hearCuts cuts a tone again and again, and measures how long it is heard. A
// busy machine may take longer, but not each time.
func hearCuts(t *testing.T, s *speaker.Speaker, e *ears) {
	t.Helper()
	var begin, end []time.Duration
	for range 7 {
		from, begun := e.now(), time.Now()
		s.Play(tone(5 * time.Second))
		var first int
		until(t, "the tone is heard for a while", func() bool {
			first, _ = e.loud(from)
			return first >= 0 && e.now() > first+samples(150*time.Millisecond)
		})
		cut := time.Now()
		s.Cut()
		var last int
		until(t, "the tone is cut", func() bool {
			_, last = e.loud(from)
			return e.now() > last+samples(100*time.Millisecond)
		})
		begin = append(begin, e.when(first).Sub(begun).Round(time.Millisecond))
		end = append(end, e.when(last).Sub(cut).Round(time.Millisecond))
	}
	t.Logf("heard after %v; silent after %v", begin, end)
	if best := slices.Min(end); best > 40*time.Millisecond {
		t.Errorf("at best it is heard for %v after it was cut, want 40 ms", best)
	}
}
