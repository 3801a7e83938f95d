package scenario

import (
	"strconv"
	"strings"

	"codereader/emulator"
	"codereader/firmware/otp"
)

// guard is a condition that a line can be guarded with: [lang:da] or [key].
type guard struct {
	name  string
	value string // what it is compared with, as a synopsis; "" is nothing
	does  string
	check func(value string) error
	holds func(r *run, value string) bool
}

// guards are the conditions of the language, and there are no others.
var guards = []guard{
	{"key", "", "the reader has a key: it is activated", nil,
		func(r *run, _ string) bool { return !r.config.Key.IsZero() }},
	{"digits", "N", "its codes have N digits", checkDigits,
		func(r *run, v string) bool { return strconv.Itoa(r.config.Key.Digits()) == v }},
	{"lang", "da|en", "the language is this now", checkGuard(emulator.LanguageSetting),
		func(r *run, v string) bool { return holdsNow(r, emulator.LanguageSetting, v) }},
	{"volume", "1-9", "the volume is this now", checkGuard(emulator.VolumeSetting),
		func(r *run, v string) bool { return holdsNow(r, emulator.VolumeSetting, v) }},
	{"speed", "1-9", "the reading speed is this now", checkGuard(emulator.SpeedSetting),
		func(r *run, v string) bool { return holdsNow(r, emulator.SpeedSetting, v) }},
}

func checkDigits(s string) error {
	if n, err := strconv.Atoi(s); err != nil || n < otp.MinDigits || n > otp.MaxDigits {
		return problem("a code has %d to %d digits: [digits:%d]", otp.MinDigits, otp.MaxDigits, otp.MaxDigits)
	}
	return nil
}

// checkGuard checks a value as the step `setting` would.
func checkGuard(s emulator.Setting) func(string) error {
	return func(value string) error {
		_, err := parseSetting([]string{s.String(), value})
		return err
	}
}

func holdsNow(r *run, s emulator.Setting, value string) bool {
	want, err := parseSetting([]string{s.String(), value})
	if err != nil {
		return false // cannot be: it was checked
	}
	_, holds := want.at(r)
	return holds
}

// synopsis writes the guard as a script does.
func (g guard) synopsis() string {
	if g.value == "" {
		return "[" + g.name + "]"
	}
	return "[" + g.name + ":" + g.value + "]"
}

// guardNames lists the conditions for an error.
func guardNames() string {
	names := make([]string, len(guards))
	for i, g := range guards {
		names[i] = g.synopsis()
	}
	return strings.Join(names, ", ")
}
