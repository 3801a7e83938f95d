package main

import (
	"codereader/cmd/firmware/flashfile"
	"codereader/emulator/link"
	"codereader/emulator/link/device"
	"codereader/firmware"
	"codereader/firmware/record"
)

// flash keeps what must survive a loss of power in a file.
type flash struct {
	store record.Store
	vault record.Vault
}

var _ device.Store = (*flash)(nil)

// keepIn has a device keep settings and key in a file, and begin with those
// that are there.
func keepIn(name string, o *device.Options) error {
	file, err := flashfile.Open(name)
	if err != nil {
		return err
	}
	f := &flash{}
	if _, err := f.store.Open(file, flashfile.StoreSector); err != nil {
		return err
	}
	if _, err := f.vault.Open(file, flashfile.VaultSector); err != nil {
		return err
	}
	o.Store = f
	o.Held = device.Held{
		Provisioned: f.vault.Provisioned(), Key: f.vault.Key(), Serial: f.vault.Serial(),
		Settings: f.store.State().Settings,
	}
	return nil
}

// SaveSettings implements [device.Store].
func (f *flash) SaveSettings(s firmware.Settings) error { return f.store.SaveSettings(s) }

// SaveStep implements [device.Store].
func (f *flash) SaveStep(step uint64) error { return f.store.SaveStep(step) }

// Provision implements [device.Store]. A serial number without a key is kept by
// nobody: a reader that has none is not somebody's yet.
func (f *flash) Provision(p link.Provision) error {
	if len(p.Secret) == 0 {
		return nil
	}
	return f.vault.Provision(record.Provisioning{
		Secret: p.Secret, Algorithm: p.Algorithm, Digits: int(p.Digits), Period: p.Period, Serial: p.Serial,
	})
}

// Erase implements [device.Store].
func (f *flash) Erase() error {
	if err := f.vault.Erase(); err != nil {
		return err
	}
	return f.store.Save(record.DefaultState)
}
