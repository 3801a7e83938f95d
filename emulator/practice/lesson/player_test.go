package lesson

import (
	"slices"
	"strings"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"
)

// rig is a lesson on a reader, in virtual time.
type rig struct {
	t       *testing.T
	machine *emulator.Machine
	player  *Player
	told    []Prompt // since they were last looked at
}

func newRig(t *testing.T, l *Lesson, lang voice.Language) *rig {
	t.Helper()
	key, err := otp.NewKey([]byte("12345678901234567890"), otp.SHA1, 6, 30*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	r := &rig{t: t}
	r.player = NewPlayer(l, lang, false, func(p Prompt) { r.told = append(r.told, p) })
	r.machine = emulator.New(emulator.Config{
		Key: key, Settings: firmware.DefaultSettings, Voice: emulatortest.Voice{},
		Clock: clock.NewRTC(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), 0),
	}, r.player)
	r.player.Start()
	return r
}

func (r *rig) wait(d time.Duration) { r.machine.Advance(r.machine.Now() + d) }

func (r *rig) down(k keypad.Key, down bool) {
	r.machine.Contact(k, down)
	r.wait(emulator.ChordGap)
}

// tap presses a key alone, and chord one with red.
func (r *rig) tap(k keypad.Key) { r.down(k, true); r.down(k, false) }

func (r *rig) chord(k keypad.Key) {
	r.down(keypad.Red, true)
	r.tap(k)
	r.down(keypad.Red, false)
}

// kinds returns what has been told since, and forgets it.
func (r *rig) kinds() (kinds []Kind, text string) {
	for _, p := range r.told {
		kinds = append(kinds, p.Kind)
		text += p.Text + "\n"
	}
	r.told = nil
	return kinds, text
}

// do does what a step asks for.
func (r *rig) do(s *Step) {
	switch s.Goal {
	case On, Off:
		r.tap(keypad.Red)
	case Idle:
		r.wait(time.Minute)
	case Chord:
		r.chord(s.Digit)
	}
}

// Every lesson, in both languages: with what it asks for alone, and with
// everything else pressed first at every step.
func TestEveryLessonComesToItsEnd(t *testing.T) {
	all, err := All()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range all {
		for lang := range voice.Language(voice.Languages) {
			t.Run(l.Name+"/"+lang.String(), func(t *testing.T) {
				r := newRig(t, l, lang)
				for i := range l.Steps {
					if kinds, text := r.kinds(); kinds[len(kinds)-1] != Do || !strings.HasSuffix(text, l.Steps[i].Do[lang]+"\n") {
						t.Fatalf("before step %d it tells %v:\n%s", i, kinds, text)
					}
					r.do(&l.Steps[i])
				}
				if kinds, _ := r.kinds(); !r.player.Done() || kinds[len(kinds)-1] != Over || slices.Contains(kinds, Wrong) {
					t.Errorf("at the end it tells %v", kinds)
				}
				// What comes after is no business of the lesson's.
				r.chord(keypad.Key5)
				r.wait(time.Hour)
				if kinds, _ := r.kinds(); len(kinds) > 0 {
					t.Errorf("after its end it tells %v", kinds)
				}
			})
			t.Run(l.Name+"/"+lang.String()+"/wrong", func(t *testing.T) {
				r := newRig(t, l, lang)
				for i := range l.Steps {
					r.misdo(&l.Steps[i], lang)
					if at, _ := r.player.Step(); at != i {
						t.Fatalf("it went on to step %d by what was wrong at %d", at, i)
					}
					r.do(&l.Steps[i])
					if at, _ := r.player.Step(); at != i+1 {
						_, text := r.kinds()
						t.Fatalf("at step %d, %s, it stays:\n%s", i, l.Steps[i].what(), text)
					}
				}
			})
		}
	}
}

// misdo does everything that a step does not ask for, holds what is told
// against it, and leaves the reader as the step wants it.
func (r *rig) misdo(s *Step, lang voice.Language) {
	r.t.Helper()
	r.kinds()
	for digit := range keypad.Key9 + 1 {
		r.tap(digit)
		r.wrong(s, lang, "lone")
		if s.Goal != Chord || s.Digit != digit {
			r.chord(digit)
			r.wrong(s, lang, "chord")
		}
	}
	if s.Goal == Chord {
		r.tap(keypad.Red)
		r.wrong(s, lang, "tap")
		r.tap(keypad.Red)
		r.wrong(s, lang, "tap")
		r.wait(time.Hour) // off by itself: the chord turns it on
		if kinds, text := r.kinds(); !slices.Equal(kinds, []Kind{Tell, Do}) {
			r.t.Errorf("when the reader turned itself off: %v\n%s", kinds, text)
		}
		return
	}
	switch on := r.machine.State().On; {
	case s.Goal == On && on, s.Goal != On && !on:
		r.tap(keypad.Red)
		if kinds, text := r.kinds(); !slices.Equal(kinds, []Kind{Right, Do}) {
			r.t.Errorf("as it should be for %s: %v\n%s", s.what(), kinds, text)
		}
	}
	if s.Goal == Off {
		r.wait(time.Hour)
		if kinds, text := r.kinds(); !slices.Equal(kinds, []Kind{Tell, Do}) || !strings.Contains(text, words[lang].turnOn) {
			r.t.Errorf("when the reader turned itself off: %v\n%s", kinds, text)
		}
		r.tap(keypad.Red)
	}
}

// wrong holds what is told after a wrong press.
func (r *rig) wrong(s *Step, lang voice.Language, what string) {
	r.t.Helper()
	kinds, text := r.kinds()
	if len(kinds) < 2 || kinds[0] != Wrong || kinds[len(kinds)-1] != Do || slices.Contains(kinds, Hint) != (s.Hint[lang] != "") {
		r.t.Errorf("after a wrong %s it tells %v:\n%s", what, kinds, text)
	}
}

func lessonOf(t *testing.T, steps string) *Lesson {
	t.Helper()
	l, err := Parse("x.txtar", []byte("-- da --\ntitle T\n"+steps+"-- en --\ntitle T\n"+steps))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestItTellsWhatWasPressedInstead(t *testing.T) {
	r := newRig(t, lessonOf(t, "do red 9: Louder.\nhint Above red.\n"), voice.English)
	r.kinds()
	for _, c := range []struct {
		do   func()
		want string
	}{
		{func() { r.chord(keypad.Key7) }, "You pressed red and 7. That turns the volume down.\nAbove red.\nLouder.\n"},
		{func() { r.chord(keypad.Key3) }, "You pressed red and 3. That does nothing.\nAbove red.\nLouder.\n"},
		{func() { r.tap(keypad.Key9) }, "You pressed 9 alone. That does nothing: hold red down with it.\nAbove red.\nLouder.\n"},
		{func() { r.tap(keypad.Red) }, "You pressed red alone. That turned the code reader off.\nAbove red.\nLouder.\n"},
		{func() { r.tap(keypad.Red) }, "You pressed red alone. That turned the code reader on.\nAbove red.\nLouder.\n"},
	} {
		c.do()
		if _, text := r.kinds(); text != c.want {
			t.Errorf("it tells\n%swant\n%s", text, c.want)
		}
	}
}

// A digit that goes down just before red makes a chord, and is no wrong press.
func TestDigitJustBeforeRedIsAChord(t *testing.T) {
	r := newRig(t, lessonOf(t, "do red 9: Louder.\n"), voice.English)
	r.machine.Contact(keypad.Key9, true)
	r.wait(100 * time.Millisecond)
	r.machine.Contact(keypad.Red, true)
	r.wait(100 * time.Millisecond)
	if kinds, text := r.kinds(); !r.player.Done() || slices.Contains(kinds, Wrong) {
		t.Errorf("%v\n%s", kinds, text)
	}
}

func TestBouncesAreNoPresses(t *testing.T) {
	r := newRig(t, lessonOf(t, "do on: On.\n"), voice.English)
	r.kinds()
	for range 5 {
		r.machine.Contact(keypad.Red, true)
		r.wait(time.Millisecond)
		r.machine.Contact(keypad.Red, false)
		r.wait(time.Millisecond)
	}
	r.wait(time.Second)
	if kinds, _ := r.kinds(); len(kinds) > 0 {
		t.Errorf("bounces made it tell %v", kinds)
	}
}

func TestItWaitsAsLongAsItTakes(t *testing.T) {
	r := newRig(t, lessonOf(t, "do on: On.\ndo red 9: Louder.\n"), voice.Danish)
	r.kinds()
	r.wait(1000 * time.Hour)
	if kinds, _ := r.kinds(); len(kinds) > 0 {
		t.Errorf("while nothing happens it tells %v", kinds)
	}
	r.tap(keypad.Red)
	r.wait(1000 * time.Hour)
	if _, text := r.kinds(); !strings.Contains(text, words[voice.Danish].idle) {
		t.Errorf("after the reader turned itself off it tells\n%s", text)
	}
	r.player.Repeat()
	if _, text := r.kinds(); text != "Louder.\n" {
		t.Errorf("repeated it is %q", text)
	}
	r.chord(keypad.Key9)
	if !r.player.Done() {
		t.Error("it does not go on")
	}
}
