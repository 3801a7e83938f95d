package record

import (
	"errors"
	"time"

	"codereader/firmware"
	"codereader/firmware/otp"
)

// MaxSecret is the largest secret that can be kept, in bytes: a block of
// SHA-512.
const MaxSecret = 128

// Provisioning is what makes a board somebody's reader. It has a secret in it:
// do not print it.
type Provisioning struct {
	Secret    []byte // 1 to MaxSecret bytes
	Algorithm otp.Algorithm
	Digits    int           // otp.MinDigits to otp.MaxDigits
	Period    time.Duration // whole seconds up to otp.MaxPeriod
	Serial    firmware.Serial
}

// Errors of provisioning.
var (
	// ErrProvisioned reports a reader that has a key.
	ErrProvisioned = errors.New("record: the reader is provisioned already: it must be erased first")

	// ErrProvisioning reports what no reader can be provisioned with.
	ErrProvisioning = errors.New("record: this is no provisioning: a secret of 1 to 128 bytes, SHA1, SHA256 or SHA512, 6 to 8 digits, a period of 1 to 86400 whole seconds and a serial number")
)

const (
	algorithmAt    = 0
	digitsAt       = 1
	serialLengthAt = 2
	secretLengthAt = 3
	periodAt       = 4 // in seconds
	serialAt       = 8 // the digits in ASCII
	provisionSize  = 24
	secretAt       = provisionSize
)

// String says that there is a secret, not which.
func (Provisioning) String() string { return "provisioning, not shown" }

// GoString says that there is a secret, not which.
func (p Provisioning) GoString() string { return p.String() }

func (p *Provisioning) valid() bool {
	n := len(p.Secret)
	return n >= 1 && n <= MaxSecret && p.Algorithm <= otp.SHA512 &&
		p.Digits >= otp.MinDigits && p.Digits <= otp.MaxDigits &&
		p.Period >= time.Second && p.Period <= otp.MaxPeriod && p.Period%time.Second == 0 &&
		len(p.Serial.Digits()) > 0
}

// encode writes p and returns how many bytes that are.
func (p *Provisioning) encode(b []byte) int {
	clear(b[:provisionSize])
	b[algorithmAt] = byte(p.Algorithm)
	b[digitsAt] = byte(p.Digits)
	digits := p.Serial.Digits()
	b[serialLengthAt] = byte(len(digits))
	b[secretLengthAt] = byte(len(p.Secret))
	put32(b[periodAt:], uint32(p.Period/time.Second))
	for i, d := range digits {
		b[serialAt+i] = '0' + d
	}
	return provisionSize + copy(b[secretAt:], p.Secret)
}

// decodeProvisioning returns what b holds; the secret is a view of it.
func decodeProvisioning(b []byte) (p Provisioning, ok bool) {
	if len(b) < provisionSize {
		return Provisioning{}, false
	}
	seconds, serial := get32(b[periodAt:]), int(b[serialLengthAt])
	if int(b[secretLengthAt]) != len(b)-provisionSize || serial > firmware.MaxSerial ||
		seconds > uint32(otp.MaxPeriod/time.Second) || !all(b[serialAt+serial:provisionSize], 0) {
		return Provisioning{}, false
	}
	number, err := firmware.ParseSerial(string(b[serialAt : serialAt+serial]))
	if err != nil {
		return Provisioning{}, false
	}
	p = Provisioning{
		Secret:    b[secretAt:],
		Algorithm: otp.Algorithm(b[algorithmAt]),
		Digits:    int(b[digitsAt]),
		Period:    time.Duration(seconds) * time.Second,
		Serial:    number,
	}
	return p, p.valid()
}

func isProvisioning(b []byte) bool {
	_, ok := decodeProvisioning(b)
	return ok
}
