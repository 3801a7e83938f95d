package otp

import (
	"fmt"
	"time"

	pquerna "github.com/pquerna/otp"
	"github.com/pquerna/otp/hotp"
)

// Defaults of a key (device.md, "Code"; RFC 6238 section 4 and 5.2).
const (
	DefaultDigits = 6
	DefaultPeriod = 30 * time.Second
)

// Limits of a key. RFC 4226 section 5.3 asks for 6 digits at least; its
// dynamic truncation gives 31 bits, so a ninth digit would be of little use
// and the display has no room for it.
const (
	MinDigits = 6
	MaxDigits = 8
	MaxPeriod = 24 * time.Hour
)

// Algorithm is the hash function that HMAC uses (RFC 6238 section 1.2).
type Algorithm uint8

// The algorithms.
const (
	SHA1 Algorithm = iota
	SHA256
	SHA512
)

var algorithms = [...]struct {
	name string
	id   pquerna.Algorithm
}{
	SHA1:   {"SHA1", pquerna.AlgorithmSHA1},
	SHA256: {"SHA256", pquerna.AlgorithmSHA256},
	SHA512: {"SHA512", pquerna.AlgorithmSHA512},
}

// String returns the algorithm's name in an otpauth URI.
func (a Algorithm) String() string {
	if int(a) < len(algorithms) {
		return algorithms[a].name
	}
	return "unknown"
}

// Key is what codes are made from: a shared secret and how to use it. The zero
// value is no key: a reader that is not activated. Keys are made by
// [ParseURI] and [NewKey].
type Key struct {
	// The secret in base32, upper case, no padding. It is behind a pointer
	// because fmt prints a Key in an unexported field of another struct without
	// asking the Key, and of a pointer there it prints the address.
	secret    *string
	algorithm Algorithm
	digits    uint8
	period    time.Duration
}

// NewKey returns a key of the given secret, which may have any length but 0.
// Digits are [MinDigits] to [MaxDigits]; the period is a whole number of
// seconds up to [MaxPeriod].
func NewKey(secret []byte, a Algorithm, digits int, period time.Duration) (Key, error) {
	switch {
	case len(secret) == 0:
		return Key{}, errNoSecret
	case int(a) >= len(algorithms):
		return Key{}, errAlgorithm
	case digits < MinDigits || digits > MaxDigits:
		return Key{}, errDigits
	case period < time.Second || period > MaxPeriod || period%time.Second != 0:
		return Key{}, errPeriod
	}
	text := encoding.EncodeToString(secret)
	return Key{secret: &text, algorithm: a, digits: uint8(digits), period: period}, nil
}

// IsZero says whether k is no key.
func (k Key) IsZero() bool { return k.secret == nil }

// Algorithm returns the hash function.
func (k Key) Algorithm() Algorithm { return k.algorithm }

// Digits returns how many digits a code has.
func (k Key) Digits() int { return int(k.digits) }

// Period returns the length of a time step.
func (k Key) Period() time.Duration { return k.period }

// Code returns the one-time code of a time step (RFC 6238 section 4.2): HOTP
// of the step (RFC 4226 section 5.3). The zero Key's code is the zero Code.
func (k Key) Code(step uint64) Code {
	var c Code
	if k.IsZero() {
		return c
	}
	s, err := hotp.GenerateCodeCustom(*k.secret, step, hotp.ValidateOpts{
		Digits:    pquerna.Digits(k.digits),
		Algorithm: algorithms[k.algorithm].id,
	})
	if err != nil {
		return c // cannot be: the secret was decoded when the key was made
	}
	for i := range s {
		c.digits[i] = s[i] - '0'
	}
	c.n = uint8(len(s))
	return c
}

// String describes the key without its secret.
func (k Key) String() string {
	if k.IsZero() {
		return "no key"
	}
	return fmt.Sprintf("TOTP key, %v, %d digits, every %v", k.algorithm, k.digits, k.period)
}

// GoString describes the key without its secret.
func (k Key) GoString() string { return "otp.Key{" + k.String() + "}" }

// Format implements [fmt.Formatter], so that no verb prints the secret.
func (k Key) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(k.String())) }
