package tracefile

import (
	"io"
	"strconv"
	"time"

	"codereader/emulator"
	"codereader/keypad"
)

// VCD is a sink that writes a value change dump (IEEE 1364, four-state) with a
// resolution of 1 ns. Texts are variables of the type string, as GTKWave has
// them. Device time is its time axis.
type VCD struct {
	writer
	moments moments
	version string

	begun  bool
	at     time.Duration     // of the values
	stamp  time.Duration     // the last time that was written
	values [variables]string // now
	told   [variables]string // as written
}

// NewVCD returns a value change dump that is written to w.
func NewVCD(w io.Writer, o Options) *VCD {
	v := &VCD{writer: writer{to: w, name: "VCD"}, version: o.Version}
	v.moments = moments{wordStart: o.WordStart, tell: v.moment}
	return v
}

// Emit implements [emulator.Sink].
func (v *VCD) Emit(e emulator.Event) {
	if !v.begun {
		v.begun = true
		v.begin(e)
	}
	v.moments.event(e)
	v.tell()
	if e.Kind == emulator.KindEnd {
		v.time()
	}
	v.flush()
}

// moment notes what changes at a moment.
func (v *VCD) moment(m moment) {
	if m.at > v.at {
		v.tell()
		v.at = m.at
	}
	switch m.what {
	case keyCounts:
		v.set(firstKey+variable(m.key.Key), bit(m.key.Down))
	case wordBegins:
		v.set(word, text(v.moments.speech.Word(m.word)))
	case toneEnds:
		v.set(tone, text(""))
		v.sound()
	case happened:
		v.event(&m.event)
	}
}

func (v *VCD) event(e *emulator.Event) {
	switch e.Kind {
	case emulator.KindKey:
		if e.Key < keypad.Keys {
			v.set(firstContact+variable(e.Key), bit(e.Down))
		}
	case emulator.KindPower:
		v.set(power, bit(e.On))
	case emulator.KindDisplay:
		v.set(display, text(e.Display.String()))
	case emulator.KindSay:
		v.set(speech, text(e.Utterance.Text()))
		v.sound()
	case emulator.KindSaid:
		v.silence()
	case emulator.KindTone:
		v.set(tone, text(e.Tone.String()))
		v.sound()
	case emulator.KindSetting:
		v.setting(e)
	case emulator.KindOTP:
		v.set(step, binary(e.Step))
	case emulator.KindRestore:
		v.restore(e)
	case emulator.KindEnd:
		v.set(tone, text(""))
		v.silence()
	}
}

// sound writes whether the loudspeaker is on: a tone or speech sounds.
func (v *VCD) sound() {
	v.set(speaker, bit(v.values[tone] != text("") || v.values[speech] != text("")))
}

// silence writes that no speech sounds.
func (v *VCD) silence() {
	v.set(speech, text(""))
	v.set(word, text(""))
	v.sound()
}

func (v *VCD) setting(e *emulator.Event) {
	switch e.Setting {
	case emulator.LanguageSetting:
		v.set(language, text(e.Settings.Language.Code()))
	case emulator.VolumeSetting:
		v.set(volume, binary(uint64(e.Settings.Volume)))
	case emulator.SpeedSetting:
		v.set(speed, binary(uint64(e.Settings.Speed)))
	}
}

// restore writes what holds in another state.
func (v *VCD) restore(e *emulator.Event) {
	s := &e.State
	v.tell()
	v.time()
	v.print("$comment the session goes on from its device time %d ns $end\n", e.At.Nanoseconds())
	for k, down := range s.Down {
		v.set(firstContact+variable(k), bit(down))
		v.set(firstKey+variable(k), bit(down))
	}
	v.set(power, bit(s.On))
	v.set(display, text(s.Display.String()))
	for which := range emulator.Setting(emulator.SettingCount) {
		v.setting(&emulator.Event{Setting: which, Settings: s.Settings})
	}
	v.set(tone, text(""))
	v.silence()
	if s.Speech.Speaking {
		v.set(speech, text(s.Speech.Utterance.Text()))
		v.sound()
	}
}

// set gives a variable a value.
func (v *VCD) set(which variable, value string) { v.values[which] = value }

// tell writes the values that are others than before.
func (v *VCD) tell() {
	for which, value := range v.values {
		if v.told[which] != value {
			v.told[which] = value
			v.time()
			v.print("%s%s\n", spaced(value), variable(which).id())
		}
	}
}

// time writes what time it is, unless it has been written.
func (v *VCD) time() {
	if v.at > v.stamp {
		v.stamp = v.at
		v.print("#%d\n", v.at.Nanoseconds())
	}
}

// spaced puts a space between a value and the variable's name, but behind a
// single bit.
func spaced(value string) string {
	if value[0] == 's' || value[0] == 'b' {
		return value + " "
	}
	return value
}

// bit is the value of a single wire.
func bit(on bool) string {
	if on {
		return "1"
	}
	return "0"
}

// binary is the value of several wires.
func binary(n uint64) string { return "b" + strconv.FormatUint(n, 2) }

// text is the value of a text. It has no blanks, nor anything else that is not
// plain ASCII: those are written as the octal numbers of their bytes.
func text(s string) string {
	b := []byte{'s'}
	for i := range len(s) {
		if c := s[i]; c > ' ' && c < 0x7f && c != '\\' {
			b = append(b, c)
		} else {
			b = append(b, '\\', '0'+c>>6, '0'+c>>3&7, '0'+c&7)
		}
	}
	return string(b)
}
