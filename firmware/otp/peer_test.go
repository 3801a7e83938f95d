package otp_test

import (
	"crypto/hmac"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"fmt"
	"hash"
	"math/rand/v2"
	"testing"
	"time"

	"codereader/firmware/otp"
)

// The same codes made in the plainest way from the standard library, as a
// second opinion.

func hmacOf(a otp.Algorithm, secret []byte, counter uint64) []byte {
	mac := hmac.New([]func() hash.Hash{sha1.New, sha256.New, sha512.New}[a], secret)
	var text [8]byte
	binary.BigEndian.PutUint64(text[:], counter)
	mac.Write(text[:])
	return mac.Sum(nil)
}

// truncate is the dynamic truncation of RFC 4226 section 5.3.
func truncate(mac []byte) uint64 {
	offset := mac[len(mac)-1] & 0xF
	return uint64(binary.BigEndian.Uint32(mac[offset:])) & 0x7FFFFFFF
}

func lastDigits(n uint64, digits int) string {
	text := fmt.Sprintf("%010d", n)
	return text[len(text)-digits:]
}

// sample is a random key and a counter.
type sample struct {
	secret    []byte
	algorithm otp.Algorithm
	digits    int
	period    time.Duration
	step      uint64
}

// samples returns n of them, the same in every run. The secrets have 1 to 100
// bytes, fewer and more than a block of the hashes.
func samples(n int) []sample {
	random := rand.New(rand.NewPCG(4226, 6238))
	list := make([]sample, n)
	for i := range list {
		s := sample{
			secret:    make([]byte, 1+i%100),
			algorithm: otp.Algorithm(random.IntN(3)),
			digits:    6 + random.IntN(3),
			period:    time.Duration(1+random.IntN(120)) * time.Second,
			step:      random.Uint64N(1 << 32),
		}
		for j := range s.secret {
			s.secret[j] = byte(random.Uint32())
		}
		list[i] = s
	}
	return list
}

func (s sample) key(t testing.TB) otp.Key {
	return newKey(t, s.secret, s.algorithm, s.digits, s.period)
}

func TestCodesAgreeWithTheStandardLibrary(t *testing.T) {
	for _, s := range samples(5000) {
		want := lastDigits(truncate(hmacOf(s.algorithm, s.secret, s.step)), s.digits)
		if got := s.key(t).Code(s.step).String(); got != want {
			t.Fatalf("%+v: code %s, want %s", s, got, want)
		}
	}
}

// The whole range of steps, to its last.
func TestCodesOfTheLargestSteps(t *testing.T) {
	secret := []byte("12345678901234567890")
	for _, step := range []uint64{1<<31 - 1, 1 << 31, 1<<32 - 1, 1 << 32, 1<<63 - 1, 1 << 63, 1<<64 - 1} {
		want := lastDigits(truncate(hmacOf(otp.SHA1, secret, step)), 8)
		if got := newKey(t, secret, otp.SHA1, 8, 30*time.Second).Code(step).String(); got != want {
			t.Errorf("step %d: code %s, want %s", step, got, want)
		}
	}
}
