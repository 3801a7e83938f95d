package firmware

import (
	"time"

	"codereader/clock"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"
)

// chords is what red and a digit do, by the digit (device.md, "The nine
// functions"). A digit without an entry does nothing but the error tone.
var chords = [keypad.Key9 + 1]func(*Reader, time.Duration){
	keypad.Key0: (*Reader).again,
	keypad.Key1: (*Reader).switchLanguage,
	keypad.Key4: (*Reader).slower,
	keypad.Key5: (*Reader).readSerial,
	keypad.Key6: (*Reader).faster,
	keypad.Key7: (*Reader).quieter,
	keypad.Key9: (*Reader).louder,
}

// do carries out a gesture.
func (r *Reader) do(g keypad.Gesture, at time.Duration) {
	switch g.Kind {
	case keypad.Tap:
		if r.state.On {
			r.turnOff(ByRed, at)
			return
		}
		r.turnOn(ByRed)
		r.newCode(at)
	case keypad.Chord:
		function := chords[g.Digit]
		if function == nil {
			r.hush(at) // of a chord with another digit at the same instant
			r.board.Tone(voice.Error, r.state.Settings.Volume)
			return
		}
		if !r.state.On {
			r.turnOn(ByChord)
		}
		function(r, at)
	}
}

// turnOn is the first half of function 1, and of a chord while off.
func (r *Reader) turnOn(why Why) {
	r.state.On = true
	r.board.Power(true, why)
	r.board.Tone(voice.Rising, r.state.Settings.Volume)
}

// turnOff is function 8.
func (r *Reader) turnOff(why Why, at time.Duration) {
	r.hush(at)
	r.state.Code, r.state.Asked = otp.Code{}, false
	r.show(Display{}, ShowsNothing)
	r.state.On = false
	r.board.Power(false, why)
	r.board.Tone(voice.Falling, r.state.Settings.Volume)
}

// newCode is the second half of function 1: it makes a code, shows it and
// reads it.
func (r *Reader) newCode(at time.Duration) {
	if !r.key.IsZero() {
		step := clock.Step(r.clock.TimeOfDay(at), r.key.Period())
		r.state.Code = r.key.Code(step)
		r.board.Made(step)
	}
	r.state.Asked = true
	r.readCode(at)
}

// readCode shows and reads the last code made.
func (r *Reader) readCode(at time.Duration) {
	r.showCode()
	if r.state.Code.IsZero() {
		r.say(voice.NoKey(), at)
		return
	}
	r.say(voice.Code(r.state.Code.Digits()), at)
}

// showCode brings the code to the display, or blanks it when none has been
// asked for.
func (r *Reader) showCode() {
	switch digits := r.state.Code.Digits(); {
	case !r.state.Asked:
		r.show(Display{}, ShowsNothing)
	case len(digits) == 0:
		r.show(noCodeText, ShowsCode)
	default:
		r.show(digitsText(digits, voice.CodeGroup(len(digits))), ShowsCode)
	}
}

// again is function 2: it reads the last code made since the reader was turned
// on, and makes one only if there is none.
func (r *Reader) again(at time.Duration) {
	if r.state.Code.IsZero() {
		r.newCode(at)
		return
	}
	r.readCode(at)
}

// louder is function 3.
func (r *Reader) louder(at time.Duration) {
	r.setVolume(min(r.state.Settings.Volume+1, voice.MaxVolume), at)
}

// quieter is function 4.
func (r *Reader) quieter(at time.Duration) {
	r.setVolume(max(r.state.Settings.Volume-1, voice.MinVolume), at)
}

// slower is function 5.
func (r *Reader) slower(at time.Duration) {
	r.setSpeed(max(r.state.Settings.Speed-1, voice.MinSpeed), at)
}

// faster is function 6.
func (r *Reader) faster(at time.Duration) {
	r.setSpeed(min(r.state.Settings.Speed+1, voice.MaxSpeed), at)
}

func (r *Reader) setVolume(level uint8, at time.Duration) {
	s := r.state.Settings
	s.Volume = level
	r.set(s, volumeText[s.Language].with('0'+level), voice.VolumeIs(level), at)
}

func (r *Reader) setSpeed(level uint8, at time.Duration) {
	s := r.state.Settings
	s.Speed = level
	r.set(s, speedText[s.Language].with('0'+level), voice.SpeedIs(level), at)
}

// switchLanguage is function 7.
func (r *Reader) switchLanguage(at time.Duration) {
	s := r.state.Settings
	s.Language = s.Language.Other()
	r.set(s, languageText[s.Language], voice.LanguageIs(), at)
}

// set changes the settings, shows the one that was changed, and says it at the
// new settings. At an end of a range nothing changes and it is said again.
func (r *Reader) set(s Settings, d Display, u voice.Utterance, at time.Duration) {
	if s != r.state.Settings {
		r.state.Settings = s
		r.board.Save(s)
	}
	r.show(d, ShowsSetting)
	r.say(u, at)
}

// readSerial is function 9.
func (r *Reader) readSerial(at time.Duration) {
	r.show(digitsText(r.serial.Digits(), 0), ShowsSerial)
	r.say(voice.Serial(r.serial.Digits()), at)
}
