package web

import (
	"fmt"

	"codereader/assets"
	"codereader/emulator/practice/lesson"
	"codereader/emulator/web/pack"
	"codereader/voice"
)

// lessonsFolder is where the page has the packs of what lessons say. A page
// loads two of them when a lesson is begun, and none before.
const lessonsFolder = "lessons"

// LessonName returns the name of the pack with what a lesson says in a
// language; "words" is what every lesson says.
func LessonName(l voice.Language, lesson string) string {
	return lessonsFolder + "/" + l.Code() + "/" + lesson + ".pack"
}

// LessonWords is the name in [LessonName] of what every lesson says.
const LessonWords = "words"

// Lessons returns the packs with what the lessons say, by their names on the
// page.
func Lessons() (map[string][]byte, error) {
	lessons, err := lesson.All()
	if err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	all := map[string][]byte{}
	for l := range voice.Language(voice.Languages) {
		add := func(name string, texts []string) error {
			var text []byte
			for _, said := range texts {
				clip := lesson.ClipName(said)
				file, err := assets.Lessons.ReadFile(assets.LessonClipName(l.Code(), clip))
				if err == nil {
					text, err = pack.Append(text, l.Code()+"/"+clip, file, -1)
				}
				if err != nil {
					return fmt.Errorf("web: what a lesson says: %w", err)
				}
			}
			all[LessonName(l, name)] = text
			return nil
		}
		if err := add(LessonWords, lesson.OwnWords(l)); err != nil {
			return nil, err
		}
		for _, one := range lessons {
			if err := add(one.Name, one.Spoken(l)); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}
