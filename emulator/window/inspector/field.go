package inspector

import (
	"fmt"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// Field is something that has a name and a value.
type Field struct{ Name, Value string }

// The names of the fields.
var (
	nameReader   = text{voice.Danish: "Læser", voice.English: "Reader"}
	nameDisplay  = text{voice.Danish: "Display", voice.English: "Display"}
	nameSpeaking = text{voice.Danish: "Taler", voice.English: "Speaks"}
	nameIdle     = text{voice.Danish: "Slukker om", voice.English: "Turns off in"}
	nameSetting  = text{voice.Danish: "Kode om", voice.English: "Code back in"}
	nameGesture  = text{voice.Danish: "Genkendt", voice.English: "Recognised"}
	nameStored   = text{voice.Danish: "Gemt", voice.English: "Stored"}

	nameTime   = text{voice.Danish: "Tid", voice.English: "Device time"}
	nameRate   = text{voice.Danish: "Tiden går", voice.English: "Time passes"}
	nameNext   = text{voice.Danish: "Næste om", voice.English: "Next in"}
	nameClock  = text{voice.Danish: "Ur", voice.English: "Clock"}
	nameDrift  = text{voice.Danish: "Afvigelse", voice.English: "Drift"}
	nameStep   = text{voice.Danish: "Tidsskridt", voice.English: "Time step"}
	nameLeft   = text{voice.Danish: "Tilbage", voice.English: "Left in it"}
	nothingYet = "–"
)

// insight is a look at the machine, at a moment.
type insight struct {
	emulator.Snapshot
	period   time.Duration
	rate     float64
	next     time.Duration // of what happens by itself
	hasNext  bool
	at       time.Duration // device time of the moment
	language voice.Language
}

// readerFields are about the state machine.
func (s *insight) readerFields(t *track) []Field {
	l := s.language
	return []Field{
		{nameReader.in(l), s.readerText()},
		{nameDisplay.in(l), s.Display.String()},
		{nameSpeaking.in(l), s.speechText()},
		{nameIdle.in(l), s.timer(s.idleDue())},
		{nameSetting.in(l), s.timer(s.Reader.SettingDue())},
		{nameGesture.in(l), s.gestureText(t)},
		{nameStored.in(l), textStored.of(l, s.Settings.Language.Code(), s.Settings.Volume, s.Settings.Speed)},
	}
}

// timeFields are about time.
func (s *insight) timeFields() []Field {
	l := s.language
	now := s.Clock.TimeOfDay(s.at)
	drift := fmt.Sprintf(textPPM, decimal(s.Clock.Drift.String(), l))
	if s.frozen() {
		drift = textFrozen.in(l)
	}
	next := textNothing.in(l)
	if s.hasNext {
		next = s.timer(s.next, true)
	}
	return []Field{
		{nameTime.in(l), deviceTime(s.at, l)},
		{nameRate.in(l), rateText(s.rate, l)},
		{nameNext.in(l), next},
		{nameClock.in(l), timeOfDay(now)},
		{nameDrift.in(l), drift},
		{nameStep.in(l), fmt.Sprint(clock.Step(now, s.period))},
		{nameLeft.in(l), seconds(clock.StepLeft(now, s.period), l)},
	}
}

// hidden says whether the reader's state is known from outside alone, as that
// of a firmware elsewhere may be: what the display is about, and its timers, are
// not to be known then.
func (s *insight) hidden() bool {
	return s.Reader.On && s.Reader.Shows == firmware.ShowsNothing && s.Display != (firmware.Display{})
}

// idleDue returns when the reader turns itself off, if that is known.
func (s *insight) idleDue() (due time.Duration, is bool) {
	due, is = s.Reader.IdleDue()
	return due, is && !s.hidden()
}

func (s *insight) readerText() string {
	switch {
	case !s.Reader.On:
		return textOff.in(s.language)
	case s.hidden():
		return textOn.in(s.language)
	}
	return textShows[s.Reader.Shows].in(s.language)
}

func (s *insight) speechText() string {
	l, w := s.language, &s.Sound
	switch w.Phase {
	case emulator.Waiting:
		return textWaiting.of(l, w.ID)
	case emulator.Speaking:
		return textSpeaking.of(l, w.ID, seconds(min(s.at-w.Start, w.Length), l), seconds(w.Length, l))
	}
	return nothingYet
}

// timer returns how long it is until something that is due.
func (s *insight) timer(due time.Duration, is bool) string {
	if !is {
		return nothingYet
	}
	left := max(due-s.at, 0)
	if left < time.Second {
		return fmt.Sprintf("%d ms", left/time.Millisecond)
	}
	return seconds(left, s.language)
}

// gestureText returns what was recognised last, or which key is bouncing.
func (s *insight) gestureText(t *track) string {
	for k := range t.contacts.Contacts {
		if c := &t.contacts.Contacts[k]; c.Bouncing() {
			return textBouncing.of(s.language, keyText(keypad.Key(k), s.language))
		}
	}
	if len(t.done) == 0 {
		return nothingYet
	}
	last := t.done[len(t.done)-1]
	return textAt.of(s.language, gestureText(last.Gesture, s.language), deviceTime(last.at, s.language))
}

// frozen says whether the reader's clock stands still.
func (s *insight) frozen() bool { return s.Clock.Drift == -clock.MaxDrift }
