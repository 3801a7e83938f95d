package lesson

import "codereader/voice"

// Recording is a place for a recording of a trainer's own: a text of a lesson
// in a language, and the name of the WAV file that it is looked for in, beside
// the lesson's.
type Recording struct {
	Language voice.Language
	Text     string
	File     string // "my-lesson.en.2-do.wav"
}

// Recordings returns the places for recordings in a lesson, in order.
func (lesson *Lesson) Recordings() []Recording {
	var all []Recording
	for l := range voice.Language(voice.Languages) {
		for _, s := range lesson.slots() {
			all = append(all, Recording{l, s.text[l], lesson.Name + "." + l.Code() + "." + s.name + ".wav"})
		}
	}
	return all
}
