package lesson

import (
	"time"

	"codereader/emulator"
	"codereader/firmware"
	"codereader/voice"
)

// Breath is the silence between what the reader says and what a lesson says,
// and between two sentences of a lesson.
const Breath = 300 * time.Millisecond

// Speaker speaks what a learner is told. Its methods do not wait.
type Speaker interface {
	// Speak speaks texts one after the other, after a while, in place of what
	// it speaks. Each text is the part of a prompt ([Prompt.Parts]).
	Speak(l voice.Language, texts []string, after time.Duration)

	// Hush stops it, if it speaks.
	Hush()
}

// Joined returns texts as they are spoken, at a sample rate in Hz: the samples
// of each, where there are any, with a [Breath] between. It is nil if none has.
func Joined(texts []string, rate int, samples func(text string) []int16) (pcm []int16) {
	for _, text := range texts {
		one := samples(text)
		if one == nil {
			continue
		}
		if pcm != nil {
			pcm = append(pcm, make([]int16, time.Duration(rate)*Breath/time.Second)...)
		}
		pcm = append(pcm, one...)
	}
	return pcm
}

// Aloud is a player whose prompts are spoken, too: never over the reader's own
// words and tones, and until any key of the reader is pressed. It must hear of
// an event before the sink that plays what the reader says.
type Aloud struct {
	*Player
	speaker Speaker
	on      bool

	told    []string      // since a key was pressed
	begun   bool          // the speaker was asked to speak them
	reading bool          // the reader is
	quiet   time.Duration // when its last tone has ended
	now     time.Duration // of the last event
}

// NewAloud returns a player, as [NewPlayer] does, whose prompts a speaker
// speaks, once they are told; it is silent until it is switched on.
func NewAloud(lesson *Lesson, l voice.Language, on bool, tell func(Prompt), s Speaker) *Aloud {
	a := &Aloud{speaker: s}
	a.Player = NewPlayer(lesson, l, on, func(p Prompt) {
		a.told = append(a.told, p.Parts()...)
		a.begun = false
		tell(p)
	})
	return a
}

// Start begins the lesson. The reader may be speaking at the time.
func (a *Aloud) Start(reading bool) {
	a.reading = reading
	a.Player.Start()
	a.speak()
}

// Repeat tells once more what is to be done, in place of what is being spoken.
func (a *Aloud) Repeat() {
	a.forget()
	a.Player.Repeat()
	a.speak()
}

// SetAloud switches speaking on, from the next prompt on, or off.
func (a *Aloud) SetAloud(on bool) {
	a.on = on
	a.forget()
}

// Emit implements [emulator.Sink].
func (a *Aloud) Emit(e emulator.Event) {
	a.now = e.At
	switch e.Kind {
	case emulator.KindKey:
		if e.Down {
			a.forget()
		}
	case emulator.KindPower:
		if !e.On && e.Why == firmware.Idle { // what was told before has been heard
			a.forget()
		}
	case emulator.KindSay:
		a.reading = true
		a.giveWay()
	case emulator.KindTone:
		a.quiet = e.At + e.Duration
		a.giveWay()
	case emulator.KindSaid:
		a.reading = false
	case emulator.KindReset, emulator.KindEnd, emulator.KindRestore:
		a.reading = false
		a.forget()
	}
	if !a.Done() {
		a.Player.Emit(e)
	}
	a.speak()
}

// forget stops what is spoken, and drops what was to be.
func (a *Aloud) forget() {
	a.giveWay()
	a.told = nil
}

// giveWay stops what is spoken. It is spoken again from its beginning: the
// reader makes itself heard only right after what has led to both.
func (a *Aloud) giveWay() {
	if a.begun {
		a.begun = false
		a.speaker.Hush()
	}
}

// speak speaks what was told, if nothing is against it.
func (a *Aloud) speak() {
	if a.on && !a.begun && !a.reading && len(a.told) > 0 {
		a.begun = true
		a.speaker.Speak(a.l, a.told, max(0, a.quiet-a.now)+Breath)
	}
}
