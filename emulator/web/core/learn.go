package core

import (
	"codereader/emulator"
	"codereader/emulator/practice/lesson"
	"codereader/voice"
)

// Learn begins a lesson in a language, in place of the one that is going on.
// The host is told what the learner is told, from within this and every later
// call.
func (s *Session) Learn(name string, l voice.Language) error {
	found, err := lesson.Find(name)
	if err == nil {
		s.learn(found, l)
	}
	return err
}

// LearnFile is [Session.Learn] for a lesson of somebody's own, which is read
// from a file. It returns the lesson's title, and the error that the lessons'
// own checker has if the file is none: then the lesson goes on that went on.
func (s *Session) LearnFile(name string, text []byte, l voice.Language) (title string, err error) {
	read, err := lesson.Parse(name, text)
	if err != nil {
		return "", err
	}
	s.learn(read, l)
	return read.Title[l], nil
}

func (s *Session) learn(which *lesson.Lesson, l voice.Language) {
	if s.lesson != nil {
		s.lesson.SetAloud(false)
	}
	s.lesson = lesson.NewAloud(which, l, s.machine.State().On, s.host.Tell, &s.teacher)
	s.lesson.SetAloud(s.aloud)
	s.lesson.Start(!s.machine.Settled())
}

// Remind tells once more what is to be done, if a lesson is going on.
func (s *Session) Remind() {
	if s.lesson != nil {
		s.lesson.Repeat()
	}
}

// teach is the sink that has the lesson follow. It hears of an event before the
// reader's own sound begins, so that it can give way.
func (s *Session) teach(e emulator.Event) {
	if s.lesson != nil {
		s.lesson.Emit(e)
	}
}
