package main

import (
	"time"

	"codereader/assets"
	"codereader/assets/gsm"
	"codereader/emulator/practice/lesson"
	"codereader/voice"
	"codereader/voice/sound"
)

// lessonVoice speaks lessons: with a trainer's recordings, and the clips of the
// program for what there is no recording of. What has neither is not spoken.
type lessonVoice struct {
	sound      *loudspeaker
	recordings recordings
}

var _ lesson.Speaker = lessonVoice{}

// Speak implements lesson.Speaker.
func (v lessonVoice) Speak(l voice.Language, texts []string, after time.Duration) {
	v.sound.speakAfter(after, func() ([]int16, error) { return v.samples(l, texts), nil })
}

// Hush implements lesson.Speaker.
func (v lessonVoice) Hush() { v.sound.StopAnnouncing() }

// samples returns texts as they are spoken.
func (v lessonVoice) samples(l voice.Language, texts []string) []int16 {
	return lesson.Joined(texts, sound.Rate, func(text string) []int16 {
		if own := v.recordings[recorded{l, text}]; own != nil {
			return own
		}
		return lessonClip(l, text)
	})
}

// lessonClip returns the program's own clip of a text, nil if it has none.
func lessonClip(l voice.Language, text string) []int16 {
	pcm, err := gsm.Decode(lessonFile(l, text))
	if err != nil {
		return nil // there is none; a test holds that those that there are can be read
	}
	return sound.Convert(pcm, gsm.Rate)
}

// lessonFile returns it as it is kept.
func lessonFile(l voice.Language, text string) []byte {
	file, err := assets.Lessons.ReadFile(assets.LessonClipName(l.Code(), lesson.ClipName(text)))
	if err != nil {
		return nil
	}
	return file
}
