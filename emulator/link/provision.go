package link

import (
	"time"

	"codereader/firmware"
	"codereader/firmware/otp"
)

// Provision is PROVISION: what makes a device somebody's.
type Provision struct {
	Algorithm otp.Algorithm
	Digits    uint8
	Period    time.Duration // in whole seconds
	Serial    firmware.Serial
	Secret    []byte // empty: a serial number and no key. At most [MaxSecret]
}

// MaxSecret is the size of the longest secret that has room beside the longest
// serial number.
const MaxSecret = MaxPayload - 1 - 1 - 4 - 1 - firmware.MaxSerial - 1

// Append appends the payload to b.
func (m *Provision) Append(b []byte) []byte {
	b = put32(append(b, byte(m.Algorithm), m.Digits), uint32(m.Period/time.Second))
	b = putSerial(b, &m.Serial)
	b = append(b, byte(len(m.Secret)))
	return append(b, m.Secret...)
}

// ParseProvision reads the payload of PROVISION. The secret is a view of it.
func ParseProvision(payload []byte) (Provision, Reason) {
	f := fields{rest: payload}
	m := Provision{Algorithm: otp.Algorithm(f.u8()), Digits: f.u8(), Period: time.Duration(f.u32()) * time.Second}
	reason := f.serial(&m.Serial)
	m.Secret = f.counted()
	return m, f.verdict(reason)
}
