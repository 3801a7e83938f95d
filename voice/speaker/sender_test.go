package speaker

import (
	"bytes"
	"runtime"
	"testing"

	"codereader/voice"
	"codereader/voice/sound"
)

// newSender returns a sender that sends into a buffer.
func newSender(t *testing.T) (*sender, *bytes.Buffer) {
	t.Helper()
	b, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	s := &Speaker{bank: b, playing: true, warmer: warmer{bank: b}, wake: make(chan struct{}, 1)}
	to := new(bytes.Buffer)
	return &sender{s: s, to: to, window: newWindow(s.awake, true), warmer: &s.warmer}, to
}

// kinds returns the kinds of the frames in a buffer, in order.
func kinds(t *testing.T, from *bytes.Buffer) (all string) {
	t.Helper()
	for from.Len() > 0 {
		kind, _, err := readFrame(from)
		if err != nil {
			t.Fatal(err)
		}
		all += string(kind)
	}
	return all
}

func TestFramesAreSentOnceAndInOrder(t *testing.T) {
	d, to := newSender(t)
	for _, c := range []struct {
		name string
		do   func()
		want string
	}{
		{"nothing", func() {}, ""},
		{"mute", func() { d.s.Mute(true) }, "m"},
		{"no more to tell", func() {}, ""},
		{"a short sound", func() { d.s.Play(make([]int16, 100)) }, "s"},
		{"a cut, and a sound behind it", func() { d.s.Cut(); d.s.Play(make([]int16, 100)) }, "cs"},
		{"a cut of what was never sent", func() { d.s.Play(make([]int16, 100)); d.s.Cut() }, "c"},
		{"a tone", func() { d.s.Tone(voice.Error, 9) }, "css"},
		{"cut, unmuted, said", func() { d.s.Play(make([]int16, 1)); d.s.Mute(false); d.s.Cut(); d.s.Play(make([]int16, 1)) }, "cms"},
		{"two sounds", func() { d.s.Play(make([]int16, 100)); d.s.Play(make([]int16, 100)) }, "ss"},
		{"nothing at all", func() { d.s.Play(nil) }, ""},
	} {
		c.do()
		if err := d.send(); err != nil {
			t.Fatal(err)
		}
		if got := kinds(t, to); got != c.want {
			t.Errorf("%s: sent %q, want %q", c.name, got, c.want)
		}
	}
}

// A second is on its way at most; what is cut makes room once that is told.
func TestNoMoreIsSentThanASecond(t *testing.T) {
	d, to := newSender(t)
	d.s.Play(make([]int16, 10*sound.Rate))
	for range 3 {
		_ = d.send()
		if to.Len() > windowBytes+frameHead*(windowBytes/maxFrame+1) || to.Len() < windowBytes-maxFrame {
			t.Fatalf("%d bytes are on their way", to.Len())
		}
	}
	sent := to.Len() / (frameHead + maxFrame) * maxFrame
	to.Reset()
	d.s.Cut()
	d.s.Play(make([]int16, 100))
	_ = d.send()
	if got := kinds(t, to); got != "c" {
		t.Errorf("sent %q, want the cut alone", got)
	}
	d.window.played(int64(sent))
	_ = d.send()
	if got := kinds(t, to); got != "s" {
		t.Errorf("sent %q, want what came behind the cut", got)
	}
}

// Once the reader has said something, all its words are rendered as it speaks
// now, and saying them takes no more than copying.
func TestWordsAreRenderedBeforeTheyAreSaid(t *testing.T) {
	d, _ := newSender(t)
	if _, cold := d.warmer.due(); cold {
		t.Error("something is rendered before anybody knows how the reader speaks")
	}
	block := make([]int16, 4096)
	var s sound.Stream
	for _, m := range []manner{{voice.Danish, 7}, {voice.English, 1}} {
		u := voice.LanguageIs()
		u.Language, u.Speed = m.language, m.speed
		d.s.Say(u)
		_ = d.send()
		in, cold := d.warmer.due()
		if !cold || in <= 0 || in > warmAfter {
			t.Errorf("words are rendered (%v) in %v", cold, in)
		}
		for cold {
			d.warmer.step()
			_, cold = d.warmer.due()
		}
		for _, u := range []voice.Utterance{
			voice.Code([]uint8{0, 1, 2, 3, 4, 5}), voice.Code([]uint8{6, 7, 8, 9, 0, 1}), voice.Serial([]uint8{8, 6, 7, 5}),
			voice.SpeedIs(7), voice.SpeedIs(1), voice.SpeedIs(9), voice.VolumeIs(1), voice.VolumeIs(9), voice.VolumeIs(2), voice.NoKey(),
		} {
			u.Language, u.Speed = m.language, m.speed
			if n := allocated(func() {
				s.Reset(d.s.bank, &u)
				for s.ReadPCM(block) == len(block) {
				}
			}); n > 10_000 {
				t.Errorf("%q at speed %d takes %d bytes: it was not rendered before", u.Text(), u.Speed, n)
			}
		}
	}
}

// allocated returns how many bytes a function allocates.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
