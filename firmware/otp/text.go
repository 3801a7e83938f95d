package otp

import "fmt"

// MarshalText implements encoding.TextMarshaler: the code's digits.
func (c Code) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler. An empty text is no code.
func (c *Code) UnmarshalText(text []byte) error {
	if n := len(text); n != 0 && (n < MinDigits || n > MaxDigits) {
		return fmt.Errorf("otp: a code has %d to %d digits", MinDigits, MaxDigits)
	}
	r := Code{n: uint8(len(text))}
	for i, d := range text {
		if d < '0' || d > '9' {
			return fmt.Errorf("otp: a code has digits alone, not %q", d)
		}
		r.digits[i] = d - '0'
	}
	*c = r
	return nil
}
