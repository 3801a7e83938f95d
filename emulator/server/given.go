package server

import (
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/server/api"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
)

// What clients give, and what is made of it.

// duration reads a duration of device time, or returns the standard one for an
// empty text.
func duration(location, text string, standard time.Duration) (time.Duration, error) {
	if text == "" {
		return standard, nil
	}
	d, err := time.ParseDuration(text)
	switch {
	case err != nil:
		return 0, misuse(location, "this is no duration: write 20s, 1.5s or 100ms")
	case d < 0:
		return 0, misuse(location, "%v is negative: device time does not go back", d)
	case d > MaxWait:
		return 0, misuse(location, "%v is too long: ask for at most %v at a time", d, MaxWait)
	}
	return d, nil
}

// key reads the name of a key.
func key(location, name string) (keypad.Key, error) {
	k, err := keypad.ParseKey(name)
	if err != nil {
		return k, misuse(location, "%v", err)
	}
	return k, nil
}

// digits reads the digits of a chord.
func digits(names []string) ([]keypad.Key, error) {
	var keys []keypad.Key
	for _, name := range names {
		k, err := key("body.digits", name)
		switch {
		case err != nil:
			return nil, err
		case !k.IsDigit():
			return nil, misuse("body.digits", "a chord is made of digits: red is held for you")
		}
		keys = append(keys, k)
	}
	return keys, nil
}

// noKey is the key of a reader that is not activated.
const noKey = "none"

// configOf returns a configuration with what a client wants otherwise. Its
// error repeats no key.
func configOf(c emulator.Config, n api.NewReader) (emulator.Config, error) {
	var err error
	switch n.Key {
	case "":
	case noKey:
		c.Key = otp.Key{}
	default:
		if c.Key, err = otp.ParseURI(n.Key); err != nil {
			return c, misuse("body.key", "%v", err)
		}
	}
	if n.Serial != "" {
		if c.Serial, err = firmware.ParseSerial(n.Serial); err != nil {
			return c, misuse("body.serial", "%v", err)
		}
	}
	start, drift := c.Clock.TimeOfDay(0), c.Clock.Drift
	if n.At != "" {
		if start, err = parseTime("body.at", n.At); err != nil {
			return c, err
		}
	}
	if n.Drift != nil {
		drift = driftOf(*n.Drift)
	}
	c.Clock = clock.NewRTC(start, drift)
	c.Settings, err = chosenSettings(c.Settings, api.SetSettings{Language: n.Language, Volume: n.Volume, Speed: n.Speed})
	return c, err
}

// rateOf looks at a rate that a client gives.
func rateOf(location string, r api.Rate) (api.Rate, error) {
	if !r.Fast && r.Rate != 0 && r.Rate < emulator.MinRate {
		return r, misuse(location, "a rate is 0, or %v to %v", emulator.MinRate, emulator.MaxRate)
	}
	return r, nil
}
