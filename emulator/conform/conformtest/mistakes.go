package conformtest

import (
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"
)

// Mistake is a firmware with a mistake.
type Mistake struct {
	Name string

	// About are the numbers of the checks that are about it: each of them must
	// find it.
	About []string

	// New puts the firmware on a board.
	New func(firmware.Board, firmware.Config) emulator.Firmware
}

// Mistakes are all of them.
var Mistakes = []Mistake{
	{"turns off after 19 s", []string{"8.2", "14.1", "14.2"}, turnsOffEarly},
	{"a chord is a tap too", []string{"11.11", "11.12"}, chordIsTap},
	{"again makes a new code", []string{"12.13", "12.14"}, againIsNew},
	{"the code outlives turning off", []string{"2.2"}, codeStays},
	{"the volume ends at 8", []string{"13.6", "13.7"}, volumeEndsAt8},
	{"speech is not cut", []string{"11.25", "11.26"}, speaksOn},
	{"the serial number is read in threes", []string{"15.1", "15.3"}, serialInThrees},
	{"the language is said in the old one", []string{"7.1", "13.13"}, oldLanguage},
	{"contacts bounce", []string{"11.21", "11.22"}, noDebounce},
	{"red and 2 are silent", []string{"11.19", "11.20"}, silent2},
	{"codes are of another clock", []string{"17.3", "17.5"}, otherClock},
	{"settings are not stored", []string{"13.2"}, forgetful},
	{"a digit 160 ms before red makes a chord", []string{"11.8"}, longChords},
}

func turnsOffEarly(b firmware.Board, c firmware.Config) emulator.Firmware {
	const early = time.Second
	p := put(b, c)
	p.next = func(s firmware.State, next time.Duration) time.Duration {
		if due, ok := s.IdleDue(); ok {
			next = min(next, due-early)
		}
		return next
	}
	p.before = func(s *firmware.State, at time.Duration) {
		if due, ok := s.IdleDue(); ok && at >= due-early {
			s.Active -= early
			s.Quiet -= early
		}
	}
	return p
}

func chordIsTap(b firmware.Board, c firmware.Config) emulator.Firmware {
	p := put(b, c)
	p.after = func(s *firmware.State) { s.Gestures.Chorded = false }
	return p
}

func againIsNew(b firmware.Board, c firmware.Config) emulator.Firmware {
	p := put(b, c)
	p.before = func(s *firmware.State, at time.Duration) {
		if s.Gestures.Red && counts(s, keypad.Key0, at) {
			s.Code = otp.Code{}
		}
	}
	return p
}

func codeStays(b firmware.Board, c firmware.Config) emulator.Firmware {
	p := put(b, c)
	var last otp.Code
	p.after = func(s *firmware.State) {
		if s.On {
			last = s.Code
		} else {
			s.Code = last
		}
	}
	return p
}

func volumeEndsAt8(b firmware.Board, c firmware.Config) emulator.Firmware {
	p := put(b, c)
	p.before = func(s *firmware.State, at time.Duration) {
		if s.Gestures.Red && s.Settings.Volume == 8 && counts(s, keypad.Key9, at) {
			s.Settings.Volume = 7
		}
	}
	return p
}

func speaksOn(b firmware.Board, c firmware.Config) emulator.Firmware {
	p := put(b, c)
	p.bent.hush = func() bool { return p.State().Gestures.Red }
	return p
}

func serialInThrees(b firmware.Board, c firmware.Config) emulator.Firmware {
	p := put(b, c)
	p.bent.say = func(u *voice.Utterance) {
		items := u.Items()
		if items[0].Word != voice.SerialNumber {
			return
		}
		for i := range items[:len(items)-1] {
			items[i].Break = voice.Link
			if i%3 == 0 {
				items[i].Break = voice.Comma
			}
		}
	}
	return p
}

func oldLanguage(b firmware.Board, c firmware.Config) emulator.Firmware {
	p := put(b, c)
	p.bent.say = func(u *voice.Utterance) {
		if u.Items()[0].Word == voice.LanguageName {
			u.Language = u.Language.Other()
		}
	}
	return p
}

func noDebounce(b firmware.Board, c firmware.Config) emulator.Firmware {
	p := put(b, c)
	p.contact = func(p *planted, e keypad.Event) {
		p.change(func(s *firmware.State) { s.Contacts.Contacts[e.Key].Since -= keypad.DebounceTime })
		p.Reader.Advance(e.At)
	}
	return p
}

func silent2(b firmware.Board, c firmware.Config) emulator.Firmware {
	p := put(b, c)
	two := false
	p.before = func(s *firmware.State, at time.Duration) { two = counts(s, keypad.Key2, at) }
	p.bent.tone = func(t voice.Tone) bool { return t != voice.Error || !two }
	return p
}

func otherClock(b firmware.Board, c firmware.Config) emulator.Firmware {
	own := clock.NewRTC(c.Clock.TimeOfDay(0), 0)
	c.Clock = &own
	return put(b, c)
}

func forgetful(b firmware.Board, c firmware.Config) emulator.Firmware {
	p := put(b, c)
	p.bent.save = func() bool { return false }
	return p
}

func longChords(b firmware.Board, c firmware.Config) emulator.Firmware {
	p := put(b, c)
	p.before = func(s *firmware.State, at time.Duration) {
		if counts(s, keypad.Red, at) {
			for i := range s.Gestures.Digits {
				s.Gestures.Digits[i].At += 10 * time.Millisecond
			}
		}
	}
	return p
}
