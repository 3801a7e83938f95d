package core_test

import (
	"testing"
	"time"

	"codereader/assets"
	"codereader/emulator"
	"codereader/emulator/practice/lesson"
	"codereader/emulator/web/core"
	"codereader/emulator/web/pack"
	"codereader/keypad"
	"codereader/voice"
)

// packOf returns a pack of the clips of some texts.
func packOf(t *testing.T, texts []string) (text []byte) {
	t.Helper()
	for _, said := range texts {
		clip := lesson.ClipName(said)
		file, err := assets.Lessons.ReadFile(assets.LessonClipName("en", clip))
		if err == nil {
			text, err = pack.Append(text, "en/"+clip, file, -1)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return text
}

// lessonPacks returns what a lesson and what all lessons say.
func lessonPacks(t *testing.T, name string) [][]byte {
	t.Helper()
	l, err := lesson.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	return [][]byte{packOf(t, lesson.OwnWords(voice.English)), packOf(t, l.Spoken(voice.English))}
}

// taughtLast returns what was said to the learner last, and forgets all.
func (r *rig) taughtLast() (last teaching) {
	if n := len(r.taught); n > 0 {
		last = r.taught[n-1]
	}
	r.taught = nil
	return last
}

func TestALessonIsSpokenBehindTheReader(t *testing.T) {
	r := newRig(t, "en")
	r.Aloud(true)
	if err := r.Learn("volume-up", voice.English); err != nil {
		t.Fatal(err)
	}
	if last := r.taughtLast(); last.samples > 0 {
		t.Errorf("without its sounds it speaks %d samples", last.samples)
	}
	if err := r.AddLesson(lessonPacks(t, "volume-up")...); err != nil {
		t.Fatal(err)
	}
	if last := r.taughtLast(); last.samples < 8*core.TeachRate {
		t.Errorf("when its sounds have come it speaks %d samples", last.samples)
	}
	r.do(func(h *emulator.Hand) { h.Chord(keypad.Key9) })
	r.pass(500 * time.Millisecond)
	if last := r.taughtLast(); last.samples > 0 {
		t.Error("it speaks over the reader")
	}
	r.pass(5 * time.Second)
	if last := r.taughtLast(); last.samples < 3*core.TeachRate || last.after != lesson.Breath {
		t.Errorf("behind the reader it speaks %d samples after %v", last.samples, last.after)
	}
	r.do(func(h *emulator.Hand) { h.Press(1, keypad.Red) })
	if last := r.taughtLast(); last.samples > 0 {
		t.Error("a press does not cut it")
	}
	r.do(func(h *emulator.Hand) { h.Release(1) })
	r.Remind()
	r.Aloud(false)
	if last := r.taughtLast(); last.samples > 0 {
		t.Error("switched off it speaks on")
	}
	r.Remind()
	if last := r.taughtLast(); last.samples > 0 {
		t.Error("switched off it speaks")
	}
}

func TestAnotherLessonCutsTheOneThatIsSpoken(t *testing.T) {
	r := newRig(t, "en")
	r.Aloud(true)
	packs := append(lessonPacks(t, "on"), lessonPacks(t, "off")...)
	if err := r.AddLesson(packs...); err != nil {
		t.Fatal(err)
	}
	for i, name := range []string{"on", "off"} {
		if err := r.Learn(name, voice.English); err != nil {
			t.Fatal(err)
		}
		if i == 1 && (len(r.taught) != 2 || r.taught[0].samples > 0) {
			t.Errorf("%v", r.taught)
		}
		if last := r.taughtLast(); last.samples == 0 {
			t.Errorf("%s is not spoken", name)
		}
	}
	if err := r.AddLesson([]byte{1}); err == nil {
		t.Error("a damaged pack is taken")
	}
}
