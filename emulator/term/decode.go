package term

import (
	"strings"
	"time"
	"unicode/utf8"
)

const (
	// sequenceTime is how long the next byte of an escape sequence may be in
	// coming. What comes later begins anew, so that a lone Escape swallows
	// nothing.
	sequenceTime = 500 * time.Millisecond

	// sequenceLength is the largest number of bytes of a sequence that is
	// remembered; a longer one is no key of ours.
	sequenceLength = 16
)

// decoder makes keys of a terminal's bytes, wherever they were split. The zero
// value is ready.
type decoder struct {
	state   decoding
	pending []byte // of an escape sequence, or of a character
	last    time.Duration
	pasting bool
	cr      bool // the last byte was a carriage return
}

// decoding is what the next byte belongs to.
type decoding uint8

const (
	ground     decoding = iota
	character           // of several bytes
	escaped             // after an escape character
	single              // after "O": one more
	introduced          // after "[": to a final byte
	linuxF              // after "[[": one more
)

// feed takes bytes that came at a time, and appends the keys that they
// complete.
func (d *decoder) feed(keys []key, b []byte, at time.Duration) []key {
	if at-d.last > sequenceTime {
		d.state, d.pasting, d.cr = ground, false, false
	}
	d.last = at
	for _, c := range b {
		k, ok := d.next(c)
		switch {
		case !ok:
		case k == keyPasted:
			d.pasting = false
			keys = append(keys, k)
		case !d.pasting || k == keyQuit && c == ctrlC:
			keys = append(keys, k)
		}
	}
	return keys
}

// next takes a byte and returns the key that it completes, if any.
func (d *decoder) next(c byte) (key, bool) {
	pair := d.cr && c == '\n' // of one Enter
	d.cr = false
	switch {
	case c == escape:
		d.begin(escaped)
		return 0, false
	case c < ' ' || c == del:
		d.state, d.cr = ground, c == '\r'
		return control(c), !pair
	}
	switch d.state {
	case escaped:
		return d.afterEscape(c)
	case single, linuxF:
		d.keep(c)
		return d.sequence()
	case introduced:
		d.keep(c)
		switch {
		case c == '[' && len(d.pending) == 2:
			d.state = linuxF
			return 0, false
		case c < '@':
			return 0, false
		}
		return d.sequence()
	}
	return d.text(c)
}

// begin starts something of several bytes.
func (d *decoder) begin(s decoding) {
	d.state, d.pending = s, d.pending[:0]
}

func (d *decoder) keep(c byte) {
	if len(d.pending) <= sequenceLength {
		d.pending = append(d.pending, c)
	}
}

// afterEscape takes the byte behind an escape character: Alt and a key make
// such a pair too, and are no key here.
func (d *decoder) afterEscape(c byte) (key, bool) {
	switch c {
	case '[':
		d.begin(introduced)
	case 'O':
		d.begin(single)
	default:
		d.state = ground
		return keyUnknown, true
	}
	d.keep(c)
	return 0, false
}

// sequence returns the key of the escape sequence that is complete.
func (d *decoder) sequence() (key, bool) {
	d.state = ground
	if string(d.pending) == pasteBegin {
		d.pasting = true
		return 0, false
	}
	if k, ok := sequences[plain(string(d.pending))]; ok {
		return k, true
	}
	return keyUnknown, true
}

// plain takes the modifier out of a sequence: "[1;5A" is Ctrl and Up.
func plain(s string) string {
	modified, ok := strings.CutPrefix(s, "[1;")
	if !ok {
		return s
	}
	return "[" + strings.TrimLeft(modified, "0123456789:")
}

// text takes a byte of a character.
func (d *decoder) text(c byte) (key, bool) {
	if d.state != character {
		d.begin(character)
	}
	d.pending = append(d.pending, c)
	if !utf8.FullRune(d.pending) {
		return 0, false
	}
	d.state = ground
	if r, size := utf8.DecodeRune(d.pending); size == len(d.pending) && r != utf8.RuneError {
		return key(r), true
	}
	return keyUnknown, true
}
