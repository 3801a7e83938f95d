package otp_test

import (
	"slices"
	"testing"
	"time"

	"codereader/firmware/otp"
)

func TestNewKeyRefusesWhatNoCodeCanBeMadeOf(t *testing.T) {
	secret := []byte("12345678901234567890")
	for _, c := range []struct {
		name      string
		secret    []byte
		algorithm otp.Algorithm
		digits    int
		period    time.Duration
	}{
		{"no secret", nil, otp.SHA1, 6, 30 * time.Second},
		{"an unknown algorithm", secret, otp.SHA512 + 1, 6, 30 * time.Second},
		{"5 digits", secret, otp.SHA1, 5, 30 * time.Second},
		{"9 digits", secret, otp.SHA1, 9, 30 * time.Second},
		{"-250 digits, which is 6 in a byte", secret, otp.SHA1, -250, 30 * time.Second},
		{"no period", secret, otp.SHA1, 6, 0},
		{"less than a second", secret, otp.SHA1, 6, time.Second - 1},
		{"a second and a half", secret, otp.SHA1, 6, 1500 * time.Millisecond},
		{"more than a day", secret, otp.SHA1, 6, 24*time.Hour + time.Second},
		{"a negative period", secret, otp.SHA1, 6, -30 * time.Second},
	} {
		if k, err := otp.NewKey(c.secret, c.algorithm, c.digits, c.period); err == nil || !k.IsZero() {
			t.Errorf("%s: %v, %v", c.name, k, err)
		}
	}
}

func TestZeroKeyMakesNoCode(t *testing.T) {
	var k otp.Key
	if c := k.Code(1); !k.IsZero() || !c.IsZero() || c.String() != "" || len(c.Digits()) != 0 {
		t.Errorf("the zero key is zero: %v, and its code is %q", k.IsZero(), c)
	}
}

// A key does not look at the caller's secret again.
func TestKeyKeepsItsSecret(t *testing.T) {
	secret := []byte("12345678901234567890")
	k := newKey(t, secret, otp.SHA1, 6, 30*time.Second)
	clear(secret)
	if got := k.Code(0).String(); got != "755224" {
		t.Errorf("code %s, want 755224", got)
	}
}

func TestCodeIsItsDigits(t *testing.T) {
	c := newKey(t, []byte("12345678901234567890"), otp.SHA1, 8, 30*time.Second).Code(1111111109 / 30)
	if got, want := c.Digits(), []uint8{0, 7, 0, 8, 1, 8, 0, 4}; !slices.Equal(got, want) {
		t.Errorf("digits %v, want %v", got, want)
	}
	if c.String() != "07081804" || c.IsZero() {
		t.Errorf("code %q, zero: %v", c, c.IsZero())
	}
}
