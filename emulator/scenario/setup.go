package scenario

import (
	"bytes"
	"strings"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/voice"
)

// configName is the file of an archive that says what reader the scenario is
// for.
const configName = "config"

// noKey is the value of `key` for a reader that is not activated.
const noKey = "none"

// DefaultStart is what the reader's clock shows when a scenario starts, unless
// it or the command line says otherwise.
func DefaultStart() time.Time { return time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC) }

// Setup is what differs from the standard reader, in the words of the flags of
// `codereader run`. The zero Setup is no difference.
type Setup struct {
	key      *otp.Key
	serial   *firmware.Serial
	at       *time.Time
	drift    *clock.Drift
	language *voice.Language
	volume   *uint8
	speed    *uint8
}

// Set notes a difference: `key` (an otpauth URI, or `none` for a reader that
// is not activated), `serial`, `at` (RFC 3339), `drift` (parts per million),
// `lang`, `volume` or `speed`. The error says what would be right, and repeats
// no key.
func (s *Setup) Set(name, value string) error {
	switch name {
	case "key":
		if value == noKey {
			s.key = &otp.Key{}
			return nil
		}
		key, err := otp.ParseURI(value)
		if err == nil {
			s.key = &key
		}
		return err
	case "serial":
		return keep(&s.serial, value, firmware.ParseSerial)
	case "at":
		return keep(&s.at, value, clock.ParseTime)
	case "drift":
		return keep(&s.drift, value, clock.ParseDrift)
	case "lang":
		return keep(&s.language, value, voice.ParseLanguage)
	case "volume":
		return keep(&s.volume, value, voice.ParseLevel)
	case "speed":
		return keep(&s.speed, value, voice.ParseLevel)
	}
	return problem("%q is nothing to set up: there are key, serial, at, drift, lang, volume and speed", name)
}

// SetKey notes a key that has been read already.
func (s *Setup) SetKey(k otp.Key) { s.key = &k }

// keep parses a value and keeps it, unless it is wrong.
func keep[T any](to **T, value string, parse func(string) (T, error)) error {
	v, err := parse(value)
	if err != nil {
		return problem("%q: %w", value, err)
	}
	*to = &v
	return nil
}

// apply makes the differences in c.
func (s *Setup) apply(c *emulator.Config) {
	set(&c.Key, s.key)
	set(&c.Serial, s.serial)
	set(&c.Settings.Language, s.language)
	set(&c.Settings.Volume, s.volume)
	set(&c.Settings.Speed, s.speed)
	start, drift := c.Clock.TimeOfDay(0), c.Clock.Drift
	set(&start, s.at)
	set(&drift, s.drift)
	c.Clock = clock.NewRTC(start, drift)
}

func set[T any](to *T, v *T) {
	if v != nil {
		*to = *v
	}
}

// parseConfig reads the config file of an archive: a name and a value on each
// line, empty lines, and comments after #. Trouble is reported with the index
// of its line.
func parseConfig(file []byte, trouble func(line int, err error)) Setup {
	var s Setup
	for i, line := range bytes.Split(file, []byte("\n")) {
		text := strings.TrimSpace(string(line))
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		name, value := text, ""
		if i := strings.IndexAny(text, " \t"); i >= 0 {
			name, value = text[:i], strings.TrimSpace(text[i:])
		}
		if err := s.Set(name, value); err != nil {
			trouble(i, problem("config: %w", err))
		}
	}
	return s
}
