package otp_test

import (
	"strings"
	"testing"
	"time"

	"codereader/clock"
	"codereader/firmware/otp"
)

// Whatever ParseURI takes makes codes of the digits that it says; whatever it
// refuses, it refuses in one short line of its own.
func FuzzParseURI(f *testing.F) {
	f.Add("otpauth://totp/x?secret=" + hello32)
	f.Fuzz(func(t *testing.T, uri string) {
		k, err := otp.ParseURI(uri)
		if err != nil {
			if !k.IsZero() || !strings.HasPrefix(err.Error(), "otp: ") || len(err.Error()) > 160 || strings.Contains(err.Error(), "\n") {
				t.Fatalf("%q: %v, %v", uri, k, err)
			}
			return
		}
		if k.IsZero() || k.Digits() < otp.MinDigits || k.Digits() > otp.MaxDigits ||
			k.Period() < time.Second || k.Period() > otp.MaxPeriod {
			t.Fatalf("%q: %v", uri, k)
		}
		c := k.Code(clock.Step(time.Unix(1<<31, 0), k.Period()))
		if len(c.String()) != k.Digits() || strings.Trim(c.String(), "0123456789") != "" {
			t.Fatalf("%q: code %q of %v", uri, c, k)
		}
	})
}
