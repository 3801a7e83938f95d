package report

import (
	"fmt"
	"strings"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/firmware/otp"
	"codereader/keypad"
)

// duration writes a time to the millisecond, as a person reads it.
func (t *text) duration(d time.Duration) string {
	ms := d.Round(time.Millisecond).Milliseconds()
	h, min := ms/3_600_000, ms/60_000%60
	s := strings.TrimRight(fmt.Sprintf("%d.%03d", ms/1000%60, ms%1000), "0")
	s = fmt.Sprintf(t.Secondsf, strings.Replace(strings.TrimSuffix(s, "."), ".", t.Decimal, 1))
	switch {
	case h > 0:
		return fmt.Sprintf(t.Hoursf, h, min, s)
	case min > 0:
		return fmt.Sprintf(t.Minutesf, min, s)
	}
	return s
}

// date writes a time of day, in UTC.
func date(at time.Time) string { return at.UTC().Format("2006-01-02 15:04:05 UTC") }

// drift writes how fast a clock runs.
func (t *text) drift(d clock.Drift) string {
	if d == 0 {
		return t.NoDrift
	}
	return fmt.Sprintf(t.Driftf, strings.Replace(d.String(), ".", t.Decimal, 1))
}

// key describes a key without its secret.
func (t *text) key(k otp.Key, demonstration bool) string {
	if k.IsZero() {
		return t.NoKey
	}
	s := fmt.Sprintf(t.Keyf, k.Algorithm(), k.Digits(), t.duration(k.Period()))
	if demonstration {
		s = t.DemoKey + ": " + s
	}
	return s
}

// keyName is what a key of the reader is called.
func (t *text) keyName(k keypad.Key) string {
	if k.IsDigit() {
		return fmt.Sprintf(t.Digitf, k)
	}
	return t.Red
}

// event says in a line what an event is.
func (t *text) event(e *emulator.Event) string {
	switch e.Kind {
	case emulator.KindStart:
		return t.Start
	case emulator.KindKey:
		return fmt.Sprintf(choose(e.Down, t.KeyDownf, t.KeyUpf), t.keyName(e.Key))
	case emulator.KindPower:
		return fmt.Sprintf(choose(e.On, t.TurnsOnf, t.TurnsOfff), t.Why[e.Why])
	case emulator.KindDisplay:
		return t.Display
	case emulator.KindSay:
		u := &e.Utterance
		return fmt.Sprintf(t.Saysf, t.InLanguage[u.Language], u.Volume, u.Speed)
	case emulator.KindTone:
		return t.Tone
	case emulator.KindSetting:
		return t.setting(e)
	case emulator.KindOTP:
		return fmt.Sprintf(t.Codef, e.Step)
	case emulator.KindClock:
		return t.clock(e)
	case emulator.KindReset:
		return t.Reset
	case emulator.KindRestore:
		return fmt.Sprintf(t.Restoref, t.duration(e.At))
	}
	return t.End
}

func (t *text) clock(e *emulator.Event) string {
	now := date(e.Clock.TimeOfDay(e.At))
	if e.Clock.Drift == 0 {
		return fmt.Sprintf(t.ClockIsf, now)
	}
	return fmt.Sprintf(t.ClockRunsf, now, strings.Replace(e.Clock.Drift.String(), ".", t.Decimal, 1))
}

func (t *text) setting(e *emulator.Event) string {
	switch e.Setting {
	case emulator.LanguageSetting:
		return fmt.Sprintf(t.LanguageIsf, t.Languages[e.Settings.Language])
	case emulator.VolumeSetting:
		return fmt.Sprintf(t.VolumeIsf, e.Settings.Volume)
	}
	return fmt.Sprintf(t.SpeedIsf, e.Settings.Speed)
}

func choose(yes bool, a, b string) string {
	if yes {
		return a
	}
	return b
}
