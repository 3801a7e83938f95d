package core

import (
	"image"
	"time"

	"codereader/emulator/practice/lesson"
	"codereader/firmware"
	"codereader/voice"
)

// Host is what a session needs of where it runs. It must not call the session.
type Host interface {
	// Show says what is to be seen and read now.
	Show(*Look)

	// Paint says which part of the picture has changed.
	Paint(picture *image.RGBA, changed image.Rectangle)

	// Stage says what is to be read of a demonstration: [Session.Present].
	Stage(*Stage)

	// Begin begins a sound in place of the one that it plays, and Play plays
	// the next samples of it. Hush stops it at once.
	Begin()
	Play(samples []int16)
	Hush()

	// Tell tells a learner something: [Session.Learn].
	Tell(lesson.Prompt)

	// Teach says something to a learner: samples at [TeachRate], after a while,
	// in place of what it says so. HushTeacher stops it at once.
	Teach(samples []int16, after time.Duration)
	HushTeacher()

	// Want says that a language's sounds are needed: [Session.AddVoice].
	Want(voice.Language)

	// Keep keeps the reader's settings.
	Keep(firmware.Settings)
}
