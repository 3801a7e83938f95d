package web

import (
	"io/fs"
	"testing"

	"codereader/emulator/practice/lesson"
	"codereader/emulator/web/pack"
	"codereader/voice"
)

// A pack has what a lesson says, and is small enough to be fetched while the
// learner listens to its first words.
func TestALessonsPackHasAllThatItSays(t *testing.T) {
	all, err := Lessons()
	if err != nil {
		t.Fatal(err)
	}
	lessons, err := lesson.All()
	if err != nil {
		t.Fatal(err)
	}
	if want := int(voice.Languages) * (len(lessons) + 1); len(all) != want {
		t.Errorf("%d packs, want %d", len(all), want)
	}
	for name, text := range all {
		if len(text) > 350_000 {
			t.Errorf("%s has %d bytes", name, len(text))
		}
	}
	for l := range voice.Language(voice.Languages) {
		var files pack.Files
		for _, one := range []string{LessonWords, "volume-up"} {
			if err := files.Add(all[LessonName(l, one)]); err != nil {
				t.Fatal(err)
			}
		}
		up, err := lesson.Find("volume-up")
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range append(up.Spoken(l), lesson.OwnWords(l)...) {
			if file, err := fs.ReadFile(&files, l.Code()+"/"+lesson.ClipName(text)); err != nil || len(file) < 500 {
				t.Errorf("%q: %d bytes, %v", text, len(file), err)
			}
		}
		for _, path := range []string{"/lessons/" + l.Code() + "/volume-up.pack", "/" + LessonName(l, LessonWords)} {
			if w := ask(small(t), "GET", path); w.Code != 200 || w.Body.Len() < 10_000 {
				t.Errorf("%s: %d, %d bytes", path, w.Code, w.Body.Len())
			}
		}
	}
	if w := ask(small(t), "GET", "/lessons/en/flying.pack"); w.Code != 404 {
		t.Errorf("a pack that there is not: %d", w.Code)
	}
}
