package otp_test

import (
	"bytes"
	"testing"
	"time"

	"codereader/firmware/otp"
)

func TestSecretOfAnyLengthIsHandedOver(t *testing.T) {
	for n := 1; n < 100; n++ {
		secret := bytes.Repeat([]byte{byte(n), 0xA7}, n)[:n]
		k := newKey(t, secret, otp.SHA256, 8, time.Minute)
		if got := k.AppendSecret([]byte("x")); !bytes.Equal(got[1:], secret) || got[0] != 'x' {
			t.Errorf("of %d bytes it is %x", n, got)
		}
	}
	if got := (otp.Key{}).AppendSecret(nil); len(got) != 0 {
		t.Errorf("no key has %x", got)
	}
}
