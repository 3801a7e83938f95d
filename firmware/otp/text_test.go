package otp_test

import (
	"testing"

	"codereader/firmware/otp"
)

func TestCodesReadBackFromTheirTexts(t *testing.T) {
	for _, s := range []string{"", "000000", "1234567", "07081804"} {
		var c otp.Code
		if err := c.UnmarshalText([]byte(s)); err != nil || c.String() != s || c.IsZero() != (s == "") {
			t.Errorf("%q is %q, %v", s, c, err)
		}
		if text, err := c.MarshalText(); err != nil || string(text) != s {
			t.Errorf("%q is written as %q, %v", s, text, err)
		}
	}
	c := newKey(t, []byte("12345678901234567890"), otp.SHA1, 6, otp.DefaultPeriod).Code(0)
	for _, s := range []string{"1", "12345", "123456789", "12345x", "123 456", "-12345", "\x00\x00\x00\x00\x00\x00"} {
		if err := c.UnmarshalText([]byte(s)); err == nil || c.String() != "755224" {
			t.Errorf("%q is taken, %v: %q", s, err, c)
		}
	}
}

// What a code takes as text it is.
func FuzzCodeText(f *testing.F) {
	f.Add([]byte("123456"))
	f.Fuzz(func(t *testing.T, s []byte) {
		var c otp.Code
		if err := c.UnmarshalText(s); err == nil && c.String() != string(s) {
			t.Fatalf("%q is %q", s, c)
		}
	})
}
