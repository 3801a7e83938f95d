package otp

import (
	"encoding/base32"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	pquerna "github.com/pquerna/otp"
)

// Errors of a key and its URI. None of them repeats any part of the input: it
// may be a secret.
var (
	errURI       = errors.New("otp: this is no key: it must look like otpauth://totp/NAME?secret=BASE32")
	errHOTP      = errors.New("otp: the key is for counted codes (otpauth://hotp); the reader makes timed ones: otpauth://totp")
	errNoSecret  = errors.New("otp: the key has no secret: it needs secret=BASE32")
	errSecret    = errors.New("otp: the key's secret is not base32: only A to Z and 2 to 7, in a length that base32 can have")
	errAlgorithm = errors.New("otp: the key's algorithm must be SHA1, SHA256 or SHA512")
	errDigits    = fmt.Errorf("otp: the key's digits must be %d to %d", MinDigits, MaxDigits)
	errPeriod    = fmt.Errorf("otp: the key's period must be a whole number of seconds from 1 to %d", MaxPeriod/time.Second)
)

// encoding is base32 as otpauth URIs use it (RFC 4648 section 6, no padding).
var encoding = base32.StdEncoding.WithPadding(base32.NoPadding)

// ParseURI reads a key from an otpauth URI, as authenticator apps do:
//
//	otpauth://totp/NAME?secret=BASE32&algorithm=SHA256&digits=8&period=60
//
// The algorithm is SHA1, the digits 6 and the period 30 s unless the URI says
// otherwise. The secret may be in lower case, padded, and in groups.
func ParseURI(uri string) (Key, error) {
	key, err := pquerna.NewKeyFromURL(strings.TrimSpace(uri))
	if err != nil {
		return Key{}, errURI
	}
	u, err := url.Parse(key.URL())
	if err != nil || !strings.EqualFold(u.Scheme, "otpauth") || u.Fragment != "" {
		return Key{}, errURI // a "#" would cut the secret short without a word
	}
	switch strings.ToLower(key.Type()) {
	case "totp":
	case "hotp":
		return Key{}, errHOTP
	default:
		return Key{}, errURI
	}
	// pquerna's accessors answer a default for what they do not understand; a
	// reader that shows wrong codes is worse than one that says why it cannot.
	query, err := url.ParseQuery(u.RawQuery)
	if err != nil {
		return Key{}, errURI
	}
	p := params(query)
	secret, err := p.secret()
	if err != nil {
		return Key{}, err
	}
	algorithm, err := p.algorithm()
	if err != nil {
		return Key{}, err
	}
	digits, err := p.number("digits", DefaultDigits, errDigits)
	if err != nil {
		return Key{}, err
	}
	seconds, err := p.number("period", int(DefaultPeriod/time.Second), errPeriod)
	if err != nil {
		return Key{}, err
	}
	if seconds > int(MaxPeriod/time.Second) { // more might overflow a duration
		return Key{}, errPeriod
	}
	return NewKey(secret, algorithm, digits, time.Duration(seconds)*time.Second)
}

// params are the parameters of an otpauth URI.
type params url.Values

// get returns the value of a parameter, and an error if it is given twice.
func (p params) get(name string) (string, error) {
	switch v := p[name]; len(v) {
	case 0:
		return "", nil
	case 1:
		return v[0], nil
	}
	return "", fmt.Errorf("otp: the key has %q more than once", name)
}

func (p params) secret() ([]byte, error) {
	s, err := p.get("secret")
	if err != nil {
		return nil, err
	}
	s = strings.TrimRight(strings.Map(tidy, s), "=")
	if s == "" {
		return nil, errNoSecret
	}
	// The decoder drops what is left over of a length that base32 cannot have,
	// and skips line ends.
	if n := len(s) % 8; n == 1 || n == 3 || n == 6 || strings.ContainsAny(s, "\r\n") {
		return nil, errSecret
	}
	secret, err := encoding.DecodeString(s)
	if err != nil {
		return nil, errSecret
	}
	return secret, nil
}

// tidy takes out the spaces and hyphens that people group a secret with, and
// makes upper case of a to z. Other letters stay as they are: the upper case of
// some that are not ASCII is.
func tidy(c rune) rune {
	switch {
	case c == ' ' || c == '-':
		return -1
	case 'a' <= c && c <= 'z':
		return c - 'a' + 'A'
	}
	return c
}

func (p params) algorithm() (Algorithm, error) {
	s, err := p.get("algorithm")
	if err != nil || s == "" {
		return SHA1, err
	}
	s = strings.Map(tidy, s) // SHA-256 is how the standard writes it
	for a := range algorithms {
		if s == algorithms[a].name {
			return Algorithm(a), nil
		}
	}
	return 0, errAlgorithm
}

// number returns the decimal number of a parameter, or the standard one.
func (p params) number(name string, standard int, bad error) (int, error) {
	s, err := p.get(name)
	if err != nil || s == "" {
		return standard, err
	}
	n, err := strconv.ParseUint(s, 10, 31)
	if err != nil {
		return 0, bad
	}
	return int(n), nil
}
