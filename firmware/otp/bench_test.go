package otp_test

import (
	"testing"
	"time"

	"codereader/firmware/otp"

	pquerna "github.com/pquerna/otp"
	"github.com/pquerna/otp/hotp"
)

const rfcSecret32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

// A code of the reader's key, held against the two named peers below.
func BenchmarkCode(b *testing.B) {
	k := newKey(b, []byte("12345678901234567890"), otp.SHA1, 6, 30*time.Second)
	b.ReportAllocs()
	var step uint64
	for b.Loop() {
		_ = k.Code(step)
		step++
	}
}

func BenchmarkPeerPquerna(b *testing.B) {
	b.ReportAllocs()
	var step uint64
	for b.Loop() {
		if _, err := hotp.GenerateCodeCustom(rfcSecret32, step, hotp.ValidateOpts{Digits: pquerna.DigitsSix}); err != nil {
			b.Fatal(err)
		}
		step++
	}
}

func BenchmarkPeerCryptoHMAC(b *testing.B) {
	secret := []byte("12345678901234567890")
	b.ReportAllocs()
	var step uint64
	for b.Loop() {
		_ = lastDigits(truncate(hmacOf(otp.SHA1, secret, step)), 6)
		step++
	}
}

func BenchmarkParseURI(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := otp.ParseURI("otpauth://totp/x?secret=" + rfcSecret32 + "&algorithm=SHA256&digits=8&period=60"); err != nil {
			b.Fatal(err)
		}
	}
}
