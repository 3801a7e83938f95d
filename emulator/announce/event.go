package announce

import (
	"codereader/emulator"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// Happened returns the announcement of an event in words, without its time.
func Happened(e *emulator.Event) Announcement {
	switch e.Kind {
	case emulator.KindKey:
		return KeyName(e.Key).Then(Of(pick(e.Down, Pressed, Released)))
	case emulator.KindPower:
		return Phrase(Reader, pick(e.On, TurnedOn, TurnedOff)).With(why(e.Why))
	case emulator.KindDisplay:
		return Shown(e.Display.String())
	case emulator.KindSay:
		return Uttered(&e.Utterance)
	case emulator.KindSaid:
		return Phrase(Reader, pick(e.End == emulator.Done, Finished, CutOff))
	case emulator.KindTone:
		return Of(tones[min(e.Tone, voice.Tones-1)])
	case emulator.KindSetting:
		return setting(e.Setting, e.Settings)
	case emulator.KindOTP:
		return Of(TheCode, TimeStep).With(Digits(e.Step))
	case emulator.KindClock:
		return Of(Clock).With(TimeOfDay(e.Clock.Shown), Drifts(e.Clock.Drift))
	case emulator.KindReset:
		return Phrase(Reader, PowerLost)
	}
	return Of(Event)
}

// AKind returns the name of a kind of events: what one of them is about.
func AKind(k emulator.Kind) Announcement {
	switch k {
	case emulator.KindKey:
		return Of(Pressed, Released)
	case emulator.KindPower:
		return Of(TurnedOn, TurnedOff)
	case emulator.KindDisplay:
		return Of(Display)
	case emulator.KindSay:
		return Phrase(Reader, Says)
	case emulator.KindSaid:
		return Phrase(Reader, Finished)
	case emulator.KindTone:
		return Of(RisingTone, FallingTone, LowTone)
	case emulator.KindSetting:
		return Of(Volume, Speed, Language)
	case emulator.KindOTP:
		return Of(TheCode)
	case emulator.KindClock:
		return Of(Clock)
	case emulator.KindReset:
		return Of(PowerLost)
	}
	return Of(Event)
}

var tones = [voice.Tones]Part{voice.Rising: RisingTone, voice.Falling: FallingTone, voice.Error: LowTone}

func pick(is bool, yes, no Part) Part {
	if is {
		return yes
	}
	return no
}

// KeyName returns the name of a key of the reader.
func KeyName(k keypad.Key) Announcement {
	if k.IsDigit() {
		return Of(Zero + Part(k))
	}
	return Of(RedButton)
}

func why(w firmware.Why) Announcement {
	switch w {
	case firmware.ByRed:
		return Of(ByRed)
	case firmware.ByChord:
		return Of(ByChord)
	case firmware.Idle:
		return Of(ByItself)
	}
	return Of(PowerLost)
}
