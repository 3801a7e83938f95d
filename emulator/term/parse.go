package term

import (
	"strings"
	"time"
	"unicode/utf8"

	"codereader/emulator"
	"codereader/keypad"
)

const (
	// maxLength is the longest time that a command may hold a key or wait.
	maxLength = time.Hour

	// pressTime is how long "press" holds a key that is given no time.
	pressTime = 100 * time.Millisecond

	// maxDigits is the largest number of digits in one command.
	maxDigits = 20
)

// mistake is the error of a line that is no command.
type mistake struct {
	verb verb // what it was meant to be; verbNone is unknown
}

// Error says in English what is wrong.
func (m *mistake) Error() string {
	if m.verb == verbNone {
		return "term: no command"
	}
	return "term: write it like this: " + english.examples[m.verb]
}

// parse reads a command. Capital letters do not matter, nor does space. The
// error is a *mistake.
func parse(line string) (command, error) {
	fields := strings.Fields(strings.ToLower(line))
	text := strings.Join(fields, " ")
	if c, ok := phrases[text]; ok {
		return c, nil
	}
	if r, size := utf8.DecodeRuneInString(text); size == len(text) && size > 0 {
		if c, ok := commandOf(key(r)); ok {
			return c, nil
		}
	}
	if len(fields) == 0 {
		return command{}, &mistake{}
	}
	if digits, ok := parseDigits(fields); ok {
		return command{verb: verbDigit, digits: digits}, nil
	}
	v := openers[fields[0]]
	c, ok := parseRest(v, fields[0], fields[1:])
	switch {
	case ok:
		return c, nil
	case v == verbNone && fields[0][0] >= '0' && fields[0][0] <= '9':
		v = verbDigit
	}
	return command{}, &mistake{v}
}

// parseRest reads what stands behind the first word.
func parseRest(v verb, word string, rest []string) (command, bool) {
	c := command{verb: v, length: pressTime}
	var ok bool
	switch v {
	case verbRed:
		if len(rest) == 0 {
			return c, word != "chord"
		}
		c.digits, ok = parseDigits(rest)
		return c, ok
	case verbWait:
		if len(rest) != 1 {
			return c, false
		}
		c.length, ok = parseLength(rest[0])
		return c, ok
	case verbHold, verbDown, verbUp:
		if len(rest) == 0 {
			return c, false
		}
		if c.key, ok = parseKey(rest[0]); !ok {
			return c, false
		}
		if v != verbHold {
			return c, len(rest) == 1
		}
		return parseHold(c, word, rest[1:])
	}
	return c, false
}

// parseHold reads how long a key is held: "hold" without a time is until it
// is released, "press" without one is a short while.
func parseHold(c command, word string, rest []string) (command, bool) {
	switch {
	case len(rest) == 0 && word == "hold":
		c.verb = verbDown
		return c, true
	case len(rest) == 0:
		return c, true
	case len(rest) > 1:
		return c, false
	}
	var ok bool
	c.length, ok = parseLength(rest[0])
	return c, ok && c.length >= emulator.MinHold
}

// parseKey reads the name of a key of the reader.
func parseKey(s string) (keypad.Key, bool) {
	if redNames[s] {
		return keypad.Red, true
	}
	k, err := keypad.ParseKey(s)
	return k, err == nil
}

// parseDigits reads one digit key or more: "9 9 9" or "999".
func parseDigits(fields []string) ([]keypad.Key, bool) {
	digits := strings.Join(fields, "")
	if len(digits) == 0 || len(digits) > maxDigits {
		return nil, false
	}
	keys := make([]keypad.Key, len(digits))
	for i := range keys {
		if digits[i] < '0' || digits[i] > '9' {
			return nil, false
		}
		keys[i] = keypad.Key(digits[i] - '0')
	}
	return keys, true
}

// parseLength reads a time as Go writes one, or a number of seconds; a comma
// serves as the decimal point.
func parseLength(s string) (time.Duration, bool) {
	s = strings.ReplaceAll(s, ",", ".")
	d, err := time.ParseDuration(s)
	if err != nil {
		d, err = time.ParseDuration(s + "s")
	}
	return d, err == nil && d >= 0 && d <= maxLength
}
