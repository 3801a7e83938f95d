package record_test

import (
	"bytes"
	"errors"
	"fmt"
	"testing"
	"time"

	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/firmware/record"
	"codereader/firmware/record/recordtest"
)

var geometry = record.Geometry{SectorSize: 256, Sectors: 4, WriteUnit: 8}

const secret = "12345678901234567890"

func provisioning(t testing.TB) record.Provisioning {
	serial, err := firmware.ParseSerial("8675309")
	if err != nil {
		t.Fatal(err)
	}
	return record.Provisioning{Secret: []byte(secret), Digits: 6, Period: 30 * time.Second, Serial: serial}
}

func openVault(t testing.TB, f record.Flash) (*record.Vault, record.Status) {
	v := new(record.Vault)
	status, err := v.Open(f, 2)
	if err != nil {
		t.Fatal(err)
	}
	return v, status
}

func TestVaultKeepsTheKeyUntilItIsErased(t *testing.T) {
	f, p := recordtest.New(geometry), provisioning(t)
	v, status := openVault(t, f)
	if status != record.Empty || v.Provisioned() || !v.Key().IsZero() {
		t.Errorf("a new vault: %v, %v", status, v.Provisioned())
	}
	if err := v.Provision(p); err != nil {
		t.Fatal(err)
	}
	f.Memory[2*256+59] ^= 1 // the copy is there for this
	v, status = openVault(t, f)
	serial := v.Serial()
	// RFC 4226 appendix D.
	if code := v.Key().Code(0).String(); status != record.Recovered || code != "755224" || serial.String() != "8675309" {
		t.Errorf("%v, code %s, serial number %v", status, code, serial)
	}
	if err := v.Provision(p); !errors.Is(err, record.ErrProvisioned) {
		t.Errorf("provisioned again: %v", err)
	}
	if err := v.Erase(); err != nil || v.Provisioned() || len(bytes.Trim(f.Memory, "\xFF")) > 0 {
		t.Errorf("erased: %v, still provisioned: %v", err, v.Provisioned())
	}
	if err := v.Provision(p); err != nil {
		t.Errorf("provisioned after it was erased: %v", err)
	}
}

func TestProvisioningIsCheckedAndNotShown(t *testing.T) {
	p := provisioning(t)
	if text := fmt.Sprintf("%v %+v %#v %s", p, p, p, p); bytes.Contains([]byte(text), []byte("1234")) {
		t.Errorf("printed: %s", text)
	}
	for name, change := range map[string]func(*record.Provisioning){
		"no secret":        func(p *record.Provisioning) { p.Secret = nil },
		"a long secret":    func(p *record.Provisioning) { p.Secret = make([]byte, record.MaxSecret+1) },
		"5 digits":         func(p *record.Provisioning) { p.Digits = 5 },
		"another hash":     func(p *record.Provisioning) { p.Algorithm = otp.SHA512 + 1 },
		"half a second":    func(p *record.Provisioning) { p.Period = time.Second / 2 },
		"no serial number": func(p *record.Provisioning) { p.Serial = firmware.Serial{} },
	} {
		p := provisioning(t)
		change(&p)
		v, _ := openVault(t, recordtest.New(geometry))
		if err := v.Provision(p); !errors.Is(err, record.ErrProvisioning) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A cut while the vault is written or erased leaves the whole key or none, and
// the same again and uncut does what was asked.
func TestPowerCutsLeaveTheWholeKeyOrNone(t *testing.T) {
	cases := 0
	for _, erase := range []bool{false, true} {
		do := func(v *record.Vault) error {
			if erase {
				return v.Erase()
			}
			return v.Provision(provisioning(t))
		}
		for op := range 8 {
			for n := range 256 {
				f := recordtest.New(geometry)
				if erase {
					v, _ := openVault(t, f)
					if err := v.Provision(provisioning(t)); err != nil {
						t.Fatal(err)
					}
				}
				cut := recordtest.Cut{Op: op, How: recordtest.How(n % 4), Bytes: n, Seed: uint64(n)}
				f.Restore(&cut)
				v, _ := openVault(t, f)
				_ = do(v) // the cut's error, or none
				f.Restore(nil)
				v, _ = openVault(t, f)
				if v.Provisioned() && v.Key().Code(0).String() != "755224" {
					t.Fatalf("%+v: another key", cut)
				}
				if err := do(v); err != nil && !errors.Is(err, record.ErrProvisioned) {
					t.Fatalf("%+v: again: %v", cut, err)
				}
				if v, _ = openVault(t, f); v.Provisioned() == erase {
					t.Fatalf("%+v: provisioned: %v", cut, !erase)
				}
				cases++
			}
		}
	}
	t.Logf("%d cuts", cases)
}
