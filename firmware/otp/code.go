package otp

// Code is a one-time code. The zero value is none.
type Code struct {
	digits [MaxDigits]uint8
	n      uint8
}

// Digits returns the code's digits, each 0 to 9. The slice is a view of c.
func (c *Code) Digits() []uint8 { return c.digits[:c.n] }

// IsZero says whether c is no code.
func (c Code) IsZero() bool { return c.n == 0 }

// String returns the code's digits without any space: "123456".
func (c Code) String() string {
	b := c.digits
	for i := range b {
		b[i] += '0'
	}
	return string(b[:c.n])
}
