package lesson

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// ear is a speaker that notes what is asked of it, and what the reader says, in
// the order of the events.
type ear struct {
	now    func() time.Duration
	begins time.Duration // when what it speaks begins to be heard, in device time
	speaks []string      // nil: nothing
	heard  []string
	reader []string
}

func (e *ear) Speak(l voice.Language, texts []string, after time.Duration) {
	e.settle()
	e.begins, e.speaks = e.now()+after, slices.Clone(texts)
}

func (e *ear) Hush() { e.settle(); e.speaks = nil }

// settle notes what has been heard by now.
func (e *ear) settle() {
	if e.speaks != nil && e.now() > e.begins {
		e.heard = append(e.heard, strings.Join(e.speaks, " "))
		e.speaks = nil
	}
}

// Emit implements emulator.Sink: what the reader says, it says when nothing is
// being spoken.
func (e *ear) Emit(event emulator.Event) {
	if event.Kind != emulator.KindSay && event.Kind != emulator.KindTone {
		return
	}
	e.reader = append(e.reader, event.Kind.String())
	if e.speaks != nil && (event.Kind == emulator.KindSay || e.begins < event.At+event.Duration) {
		e.heard = append(e.heard, fmt.Sprintf("under a %s: %q", event.Kind, e.speaks))
	}
}

// aloudRig is a lesson that is spoken.
type aloudRig struct {
	*rig
	*ear
	aloud *Aloud
}

func newAloudRig(t *testing.T, name string) *aloudRig {
	t.Helper()
	l, err := Find(name)
	if err != nil {
		t.Fatal(err)
	}
	r := &aloudRig{rig: &rig{t: t}, ear: new(ear)}
	r.now = func() time.Duration { return r.machine.Now() }
	r.aloud = NewAloud(l, voice.English, false, func(p Prompt) { r.told = append(r.told, p) }, r.ear)
	r.player = r.aloud.Player
	r.machine = emulator.New(emulator.Config{
		Settings: firmware.DefaultSettings, Voice: emulatortest.Voice{},
		Clock: clock.NewRTC(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), 0),
	}, r.aloud, r.ear)
	r.aloud.SetAloud(true)
	r.aloud.Start(false)
	return r
}

// take waits and returns what has been heard, and forgets it.
func (r *aloudRig) take(wait time.Duration) string {
	r.wait(wait)
	r.settle()
	text := strings.Join(r.heard, "|")
	r.heard = nil
	return text
}

const long = 15 * time.Second // for the reader to say what it has to say, and less than it stays on

func TestWhatIsToldIsSpokenBehindTheReader(t *testing.T) {
	r := newAloudRig(t, "volume-up")
	if got := r.take(time.Second); !strings.HasPrefix(got, "Turn the volume up The 9 is right") || !strings.HasSuffix(got, "Step 1 of 2. Hold the red button down and press 9.") {
		t.Errorf("at the start: %q", got)
	}
	r.chord(keypad.Key9)
	if got := r.take(0); got != "" || !slices.Contains(r.reader, "say") {
		t.Errorf("while the reader says %v: %q", r.reader, got)
	}
	if got := r.take(long); !strings.HasPrefix(got, "It says the new volume, as loud as it is now. You can keep") || strings.Contains(got, "|") {
		t.Errorf("behind the reader: %q", got)
	}
	r.chord(keypad.Key7)
	if got := r.take(long); got != "You pressed red and 7. That turns the volume down. Turn it one step further up: red and 9." {
		t.Errorf("of a wrong press: %q", got)
	}
	if got := r.take(time.Hour); !strings.Contains(got, "turned itself off") || strings.Contains(got, "You pressed") {
		t.Errorf("when it turned off: %q", got)
	}
}

func TestLessonIsSpokenBehindATone(t *testing.T) {
	r := newAloudRig(t, "off")
	r.take(time.Second)
	r.tap(keypad.Red)
	r.take(long)
	r.tap(keypad.Red)
	if r.speaks == nil || r.begins < r.machine.Now()+Breath/2 {
		t.Errorf("%q is to be heard at %v, and now it is %v", r.speaks, r.begins, r.machine.Now())
	}
	if got := r.take(long); !strings.Contains(got, "The falling tone means that it is off.") || strings.Contains(got, "under") {
		t.Errorf("%q", got)
	}
}

func TestAnyPressCutsTheLesson(t *testing.T) {
	r := newAloudRig(t, "volume-up")
	r.down(keypad.Red, true)
	if r.speaks != nil {
		t.Errorf("a press does not stop %q", r.speaks)
	}
	r.down(keypad.Red, false)
	r.take(long)
	r.aloud.Repeat()
	if got := r.take(time.Second); got != "Hold the red button down and press 9." {
		t.Errorf("again: %q", got)
	}
}

func TestSilentLessonIsToldAlone(t *testing.T) {
	r := newAloudRig(t, "volume-up")
	r.take(time.Second)
	r.aloud.SetAloud(false)
	r.chord(keypad.Key9)
	r.aloud.Repeat()
	if got := r.take(long); got != "" || len(r.told) < 5 {
		t.Errorf("switched off it says %q, and tells %v", got, r.told)
	}
	r.aloud.SetAloud(true)
	r.chord(keypad.Key9)
	if got := r.take(long); !strings.HasSuffix(got, "The lesson is over.") {
		t.Errorf("switched on it says %q", got)
	}
	r.chord(keypad.Key9)
	if got := r.take(long); got != "" {
		t.Errorf("after its end it says %q", got)
	}
}

// Nothing that any lesson tells, whatever is pressed in it, is without a clip or
// spoken over the reader.
func TestEverythingTheLessonsTellHasAClip(t *testing.T) {
	all, err := All()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range all {
		there := append(OwnWords(voice.English), l.Spoken(voice.English)...)
		r := newAloudRig(t, l.Name)
		for i := range l.Steps {
			r.misdo(&l.Steps[i], voice.English)
			r.do(&l.Steps[i])
		}
		r.wait(time.Hour)
		for _, p := range r.told {
			if strings.Join(p.Parts(), " ") != p.Text {
				t.Errorf("%q is in the parts %q", p.Text, p.Parts())
			}
			for _, part := range p.Parts() {
				if !slices.Contains(there, part) {
					t.Errorf("%s: %q has no clip", l.Name, part)
				}
			}
		}
		for _, heard := range r.heard {
			if strings.HasPrefix(heard, "under") {
				t.Errorf("%s: %s", l.Name, heard)
			}
		}
	}
}

func TestClipsAreNamedAfterTheirTexts(t *testing.T) {
	for text, want := range map[string]string{
		"Hold den røde knap nede, og tryk på 9.": "hold-den-roede-knap-",
		"Nu er den på.": "nu-er-den-paa-",
		"Idé!":          "ide-",
	} {
		if got := ClipName(text); !strings.HasPrefix(got, want) || len(got) != len(want)+8 || got == ClipName(text+" ") {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestEachTextHasAPlaceForARecording(t *testing.T) {
	l, err := Parse("x/sound.txtar", []byte(good))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range l.Recordings() {
		got = append(got, r.File+" "+r.Text)
	}
	want := []string{
		"sound.da.title.wav Lyd", "sound.da.1-text-1.wav Sådan.", "sound.da.1-do.wav Tryk rød og 9.", "sound.da.1-hint.wav Op.",
		"sound.da.1-right.wav Ja.", "sound.da.end-1.wav Slut.",
		"sound.en.title.wav Sound", "sound.en.1-text-1.wav So.", "sound.en.1-do.wav Press red and 9.", "sound.en.1-hint.wav Up.",
		"sound.en.1-right.wav Yes.", "sound.en.end-1.wav End.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
}
