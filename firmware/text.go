package firmware

import "errors"

// ErrDisplay reports a text that the display cannot show.
var ErrDisplay = errors.New("firmware: the display shows at most 10 ASCII characters")

// MarshalText implements encoding.TextMarshaler.
func (d Display) MarshalText() ([]byte, error) { return d.text[:d.n:d.n], nil }

// UnmarshalText implements encoding.TextUnmarshaler, or returns [ErrDisplay].
func (d *Display) UnmarshalText(text []byte) error {
	if len(text) > DisplayWidth {
		return ErrDisplay
	}
	for _, c := range text {
		if c < ' ' || c > '~' {
			return ErrDisplay
		}
	}
	*d = NewDisplay(string(text))
	return nil
}

// MarshalText implements encoding.TextMarshaler.
func (s Serial) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler. An empty text is no
// serial number.
func (s *Serial) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*s = Serial{}
		return nil
	}
	*s, err = ParseSerial(string(text))
	return err
}
