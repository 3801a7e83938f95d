package core_test

import (
	"image"
	"slices"
	"strings"
	"testing"
	"time"

	"codereader/assets"
	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/panel"
	"codereader/emulator/practice/lesson"
	"codereader/emulator/web/core"
	"codereader/emulator/web/pack"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
	"codereader/voice/sound"
)

// page is a host that keeps what it was told.
type page struct {
	looks   []core.Look
	painted []image.Rectangle
	samples []int16 // of the sound that plays or played last
	begun   int
	hushed  int
	wanted  []voice.Language
	kept    []firmware.Settings
	told    []lesson.Prompt
	taught  []teaching
	stages  []core.Stage
}

// teaching is something that was said to a learner; without samples, that it was
// cut.
type teaching struct {
	samples int
	after   time.Duration
}

func (p *page) Show(l *core.Look)                       { p.looks = append(p.looks, *l) }
func (p *page) Paint(_ *image.RGBA, at image.Rectangle) { p.painted = append(p.painted, at) }
func (p *page) Begin()                                  { p.begun++; p.samples = nil }
func (p *page) Play(s []int16)                          { p.samples = append(p.samples, s...) }
func (p *page) Hush()                                   { p.hushed++ }
func (p *page) Want(l voice.Language)                   { p.wanted = append(p.wanted, l) }
func (p *page) Keep(s firmware.Settings)                { p.kept = append(p.kept, s) }

func (p *page) Teach(samples []int16, after time.Duration) {
	p.taught = append(p.taught, teaching{len(samples), after})
}
func (p *page) Stage(s *core.Stage) { p.stages = append(p.stages, *s) }
func (p *page) HushTeacher()        { p.taught = append(p.taught, teaching{}) }

func (p *page) Tell(said lesson.Prompt) { p.told = append(p.told, said) }

func (p *page) look() core.Look { return p.looks[len(p.looks)-1] }

// clips returns a pack of a language's clips, or of the beginnings of all if it
// is "".
func clips(t testing.TB, language string) (text []byte) {
	t.Helper()
	for l := voice.Danish; l < voice.Languages; l++ {
		keep := 44
		if language == l.Code() {
			keep = -1
		} else if language != "" {
			continue
		}
		dir, err := assets.Voices.ReadDir("voices/" + l.Code())
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range dir {
			clip, err := assets.Voices.ReadFile("voices/" + l.Code() + "/" + e.Name())
			if err == nil {
				text, err = pack.Append(text, l.Code()+"/"+e.Name(), clip, keep)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	return text
}

// rig is a session at a time.
type rig struct {
	*core.Session
	*page
	t   testing.TB
	now time.Duration
}

func newRig(t testing.TB, languages ...string) *rig {
	t.Helper()
	key, err := core.Demonstration()
	if err != nil {
		t.Fatal(err)
	}
	serial, err := firmware.ParseSerial("0123456789")
	if err != nil {
		t.Fatal(err)
	}
	r := &rig{page: new(page), t: t}
	r.Session, err = core.New(emulator.Config{
		Key: key, Serial: serial, Settings: firmware.DefaultSettings,
		Clock: clock.NewRTC(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), 0),
	}, clips(t, ""), r.page)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range languages {
		if err := r.AddVoice(clips(t, l)); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

// pass lets time pass, as a page does that is called when it wants to be.
func (r *rig) pass(d time.Duration) {
	r.t.Helper()
	end := r.now + d
	for calls := 0; ; calls++ {
		wait := r.Pass(r.now)
		if wait < 0 || r.now+wait > end {
			break
		}
		if r.now += wait; calls > 10_000 {
			r.t.Fatal("the session wants to be called without end")
		}
	}
	r.now = end
	r.Pass(end)
}

func (r *rig) do(f func(*emulator.Hand)) {
	r.Do(r.now, func(h *emulator.Hand, _ *emulator.Machine) { f(h) })
}

func TestARedTapShowsAndSpeaksTheCode(t *testing.T) {
	r := newRig(t, "da")
	r.do(func(h *emulator.Hand) { h.Tap(keypad.Red) })
	r.pass(20 * time.Second)
	l := r.look()
	if !l.On || l.Display != "745 690" || l.Language != "da" {
		t.Errorf("%+v", l)
	}
	bank, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	u := voice.Code([]uint8{7, 4, 5, 6, 9, 0})
	u.Volume, u.Speed = voice.DefaultVolume, voice.DefaultSpeed
	if !slices.Equal(r.samples, bank.Append(nil, &u)) {
		t.Errorf("%d samples, not those of the code", len(r.samples))
	}
	var seen []int
	for _, l := range r.looks {
		if len(l.Caption.Words) > 0 && (len(seen) == 0 || seen[len(seen)-1] != l.Caption.Current) {
			seen = append(seen, l.Caption.Current)
		}
		if len(l.Caption.Words) > 0 && strings.Join(l.Caption.Words, " ") != u.Text() {
			t.Errorf("captions %q", l.Caption.Words)
		}
	}
	if !slices.Equal(seen, []int{0, 1, 2, 3, 4, 5, -1}) || len(l.Caption.Words) != 0 {
		t.Errorf("the words in turn: %v, and %q is left", seen, l.Caption.Words)
	}
}

func TestAPressStopsTheSoundWithinTheCall(t *testing.T) {
	r := newRig(t, "da")
	r.do(func(h *emulator.Hand) { h.Tap(keypad.Red) })
	r.pass(2 * time.Second)
	hushed := r.hushed
	r.do(func(h *emulator.Hand) { h.Press(1, keypad.Key2) })
	r.now += keypad.DebounceTime
	r.Pass(r.now)
	if r.hushed == hushed {
		t.Error("the sound goes on after a press")
	}
	if w := r.look().Caption.Words; len(w) > 0 {
		t.Errorf("the caption stays: %q", w)
	}
}

func TestSoundBeginsInTheCallAndTheRestFollows(t *testing.T) {
	r := newRig(t, "da")
	r.do(func(h *emulator.Hand) { h.Tap(keypad.Red) })
	for r.begun < 2 { // the tone, the code
		wait := r.Pass(r.now)
		if wait < 0 {
			t.Fatal("no code is spoken")
		}
		r.now += wait
	}
	if n := len(r.samples); n < sound.Rate/10 || n > sound.Rate {
		t.Errorf("%d samples at first: too few to begin with, or too many to wait for", n)
	}
}

func TestALanguageIsAskedForAndSpokenWhenItComes(t *testing.T) {
	r := newRig(t, "da")
	r.do(func(h *emulator.Hand) { h.Chord(keypad.Key1) })
	r.pass(700 * time.Millisecond)
	if !slices.Equal(r.wanted, []voice.Language{voice.English}) || r.HasVoice(voice.English) {
		t.Fatalf("wanted: %v", r.wanted)
	}
	begun := r.begun
	if err := r.AddVoice(clips(t, "en")); err != nil {
		t.Fatal(err)
	}
	r.pass(100 * time.Millisecond)
	if r.begun != begun+1 || !r.HasVoice(voice.English) {
		t.Errorf("what has waited is not spoken")
	}
	if err := r.AddVoice([]byte("no pack")); err == nil {
		t.Error("anything is taken for a voice")
	}

	r = newRig(t)
	r.do(func(h *emulator.Hand) { h.Tap(keypad.Red) })
	r.pass(core.LateTime + 2*time.Second)
	begun = r.begun
	if err := r.AddVoice(clips(t, "da")); err != nil {
		t.Fatal(err)
	}
	if r.begun != begun {
		t.Error("what should have been said long ago is said now")
	}
}

func TestNothingRunsWhileNothingIsDue(t *testing.T) {
	r := newRig(t, "da")
	if wait := r.Pass(r.now); wait >= 0 {
		t.Errorf("off, and wants to be called in %v", wait)
	}
	r.do(func(h *emulator.Hand) { h.Tap(keypad.Red) })
	r.pass(12 * time.Second)
	if wait := r.Pass(r.now); wait < time.Second {
		t.Errorf("on and quiet, and wants to be called in %v", wait)
	}
	r.pass(time.Minute)
	if wait := r.Pass(r.now); wait >= 0 || r.look().On {
		t.Errorf("off again, and wants to be called in %v", wait)
	}
}

func TestALessonFollowsThePresses(t *testing.T) {
	r := newRig(t)
	if err := r.Learn("there-is-none", voice.English); err == nil {
		t.Error("a lesson that is not there is begun")
	}
	if err := r.Learn("on", voice.English); err != nil {
		t.Fatal(err)
	}
	if len(r.told) == 0 || r.told[0].Kind != lesson.Title {
		t.Fatalf("told %v", r.told)
	}
	n := len(r.told)
	r.Remind()
	if len(r.told) != n+1 || r.told[n].Kind != lesson.Do {
		t.Errorf("reminded: %v", r.told[n:])
	}
	r.do(func(h *emulator.Hand) { h.Tap(keypad.Red) })
	r.pass(20 * time.Second)
	if !slices.ContainsFunc(r.told[n+1:], func(p lesson.Prompt) bool {
		return p.Kind == lesson.Right || p.Kind == lesson.Count || p.Kind == lesson.Over
	}) {
		t.Errorf("the right press, and told %v", r.told[n+1:])
	}
}

func TestSettingsAreKept(t *testing.T) {
	r := newRig(t, "da")
	r.do(func(h *emulator.Hand) { h.Chord(keypad.Key9) })
	r.pass(time.Second)
	want := firmware.DefaultSettings
	want.Volume++
	if !slices.Equal(r.kept, []firmware.Settings{want}) {
		t.Errorf("kept %v", r.kept)
	}
}

func TestOnlyWhatChangesIsPainted(t *testing.T) {
	r := newRig(t)
	r.Pass(0)
	r.Draw(panel.Standard, 1, "da")
	whole := r.painted[len(r.painted)-1]
	if whole.Size() != panel.Size(1) {
		t.Errorf("painted %v first", whole)
	}
	n := len(r.painted)
	r.Pass(time.Millisecond)
	if len(r.painted) != n {
		t.Error("painted, though nothing has changed")
	}
	r.now = time.Second
	r.do(func(h *emulator.Hand) { h.Press(1, keypad.Key5) })
	last := r.painted[len(r.painted)-1]
	if len(r.painted) == n || last == whole || !last.Overlaps(panel.KeyBounds(keypad.Key5, 1)) {
		t.Errorf("a key's press painted %v", last)
	}
	if h := core.ReaderHeight(1); h <= panel.KeyBounds(keypad.Red, 1).Max.Y || h > panel.Size(1).Y {
		t.Errorf("the reader is %d high", h)
	}
}

func TestASessionNeedsTheLengthsOfAllWords(t *testing.T) {
	for _, heads := range [][]byte{nil, {1, 2, 3}, clips(t, "da")} {
		if _, err := core.New(emulator.Config{}, heads, new(page)); err == nil || !strings.HasPrefix(err.Error(), "core: ") {
			t.Errorf("%d bytes: %v", len(heads), err)
		}
	}
}

func TestTheDemonstrationKeyIsItsAddress(t *testing.T) {
	key, err := core.Demonstration()
	if err != nil {
		t.Fatal(err)
	}
	if got := key.Code(1); got.String() != "287082" { // RFC 6238, appendix B, of 6 digits
		t.Errorf("%s", got)
	}
}
