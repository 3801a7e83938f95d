package firmware

import "errors"

// MaxSerial is the largest number of digits of a serial number.
const MaxSerial = 10

// ErrSerial reports a serial number that is none.
var ErrSerial = errors.New("firmware: a serial number has 1 to 10 digits and nothing else")

// Serial is a reader's serial number: 1 to 10 digits (device.md, "Serial
// number"). The zero value is none.
type Serial struct {
	digits [MaxSerial]uint8
	n      uint8
}

// ParseSerial reads a serial number, or returns [ErrSerial].
func ParseSerial(s string) (Serial, error) {
	var r Serial
	if len(s) < 1 || len(s) > MaxSerial {
		return r, ErrSerial
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return Serial{}, ErrSerial
		}
		r.digits[i] = s[i] - '0'
	}
	r.n = uint8(len(s))
	return r, nil
}

// Digits returns the digits, each 0 to 9. The slice is a view of s.
func (s *Serial) Digits() []uint8 { return s.digits[:s.n] }

// String returns the digits as text.
func (s Serial) String() string {
	d := digitsText(s.Digits(), 0)
	return d.String()
}
