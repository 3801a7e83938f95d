package core

import (
	"fmt"
	"io/fs"
	"time"

	"codereader/assets/gsm"
	"codereader/emulator/practice/lesson"
	"codereader/emulator/web/pack"
	"codereader/voice"
)

// TeachRate is the sample rate in Hz of what lessons say.
const TeachRate = gsm.Rate

// teacher says what lessons say. It implements [lesson.Speaker].
type teacher struct {
	host  Host
	files pack.Files
	now   func() time.Duration

	waits    bool // for a pack
	language voice.Language
	texts    []string
	at       time.Duration // when it is to be said
}

// Speak implements [lesson.Speaker]. What there is no clip of is not spoken; if
// there is none of anything, it waits for a pack.
func (t *teacher) Speak(l voice.Language, texts []string, after time.Duration) {
	t.waits, t.language, t.texts, t.at = false, l, texts, t.now()+after
	pcm := lesson.Joined(texts, TeachRate, func(text string) []int16 { return t.clip(l, text) })
	if t.waits = pcm == nil; !t.waits {
		t.host.Teach(pcm, after)
	}
}

func (t *teacher) clip(l voice.Language, text string) []int16 {
	file, err := fs.ReadFile(&t.files, l.Code()+"/"+lesson.ClipName(text))
	if err != nil {
		return nil
	}
	pcm, err := gsm.Decode(file)
	if err != nil {
		return nil // a test holds that there is none in the packs
	}
	return pcm
}

// Hush implements [lesson.Speaker].
func (t *teacher) Hush() {
	t.waits = false
	t.host.HushTeacher()
}

// AddLesson adds all packs with what a lesson says. What is waiting for them is
// said.
func (s *Session) AddLesson(packs ...[]byte) error {
	for _, text := range packs {
		if err := s.teacher.files.Add(text); err != nil {
			return fmt.Errorf("core: what a lesson says: %w", err)
		}
	}
	if t := &s.teacher; t.waits {
		t.Speak(t.language, t.texts, max(0, t.at-t.now()))
	}
	return nil
}

// Aloud has lessons spoken from now on, or only told.
func (s *Session) Aloud(on bool) {
	if s.aloud == on {
		return
	}
	s.aloud = on
	if s.lesson != nil {
		s.lesson.SetAloud(on)
	}
}
