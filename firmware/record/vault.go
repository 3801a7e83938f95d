package record

import (
	"codereader/firmware"
	"codereader/firmware/otp"
)

// Vault keeps a [Provisioning] on flash, the same in both sectors. It must be
// opened first, must not be copied after that, and is not safe for concurrent
// use.
type Vault struct {
	pair pair
}

// Open reads the provisioning from two sectors, of which first is the first. It
// writes nothing. The error is [ErrGeometry] or nil.
//
// [Lost] is also what an erasure that was cut short leaves, or the first
// provisioning: parts of a secret may still be there until Erase is called.
func (v *Vault) Open(f Flash, first int) (Status, error) {
	v.pair.kind, v.pair.maximum, v.pair.fits = provisionKind, MaxSize, isProvisioning
	return v.pair.open(f, first)
}

// Provisioned says whether there is a provisioning.
func (v *Vault) Provisioned() bool { return v.pair.flash != nil && v.pair.live != none }

// Key returns the key that codes are made from; the zero Key if there is none.
// It allocates, and is meant to be called once.
func (v *Vault) Key() otp.Key {
	p, ok := v.provisioning()
	if !ok {
		return otp.Key{}
	}
	k, err := otp.NewKey(p.Secret, p.Algorithm, p.Digits, p.Period)
	if err != nil {
		return otp.Key{} // cannot be: it was checked when it was read
	}
	return k
}

// Serial returns the serial number, or none.
func (v *Vault) Serial() firmware.Serial {
	p, _ := v.provisioning()
	return p.Serial
}

func (v *Vault) provisioning() (Provisioning, bool) {
	if !v.Provisioned() {
		return Provisioning{}, false
	}
	return decodeProvisioning(v.pair.payload()[:v.pair.length])
}

// Provision keeps p, in both sectors, and does not keep p.Secret itself. The
// error is [ErrProvisioning], [ErrProvisioned], [ErrNotOpen], [ErrVerify] or
// the flash's own; after one of the last two the reader may be provisioned
// nevertheless, with one copy, as Provisioned says.
func (v *Vault) Provision(p Provisioning) error {
	switch {
	case !p.valid():
		return ErrProvisioning
	case v.Provisioned():
		return ErrProvisioned
	}
	n := p.encode(v.pair.payload())
	if err := v.pair.write(n); err != nil {
		return err
	}
	return v.pair.write(n) // the copy
}

// Erase forgets the provisioning: it clears and erases both sectors, and the
// secret in memory. A power cut leaves the reader provisioned as before or not
// at all; call it again. Keys that [Vault.Key] returned are the caller's.
func (v *Vault) Erase() error {
	if v.pair.flash == nil {
		return ErrNotOpen
	}
	// The one in use last: while it is there, the reader says that it is.
	last := max(v.pair.live, 0)
	for _, i := range [2]int{1 - last, last} {
		if err := v.erase(i); err != nil {
			return err
		}
	}
	v.pair.live, v.pair.seq, v.pair.length = none, 0, 0
	clear(v.pair.record[:])
	clear(v.pair.read[:])
	return nil
}

func (v *Vault) erase(i int) error {
	p := &v.pair
	if err := p.wipe(i, MaxSize); err != nil {
		return err
	}
	if err := p.flash.Read(p.offset(i), p.read[:]); err != nil {
		return err
	}
	if !all(p.read[:], blank) {
		return ErrVerify
	}
	return nil
}
