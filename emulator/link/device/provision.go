package device

import (
	"codereader/emulator/link"
	"codereader/firmware"
	"codereader/firmware/otp"
)

func (d *Device) provision(payload []byte) (link.Reason, string) {
	m, reason := link.ParseProvision(payload)
	switch {
	case reason != link.Fine:
		return reason, ""
	case d.held.Provisioned:
		return link.NotNow, "it is provisioned: erase it first"
	}
	var key otp.Key
	if len(m.Secret) > 0 {
		var err error
		if key, err = otp.NewKey(m.Secret, m.Algorithm, int(m.Digits), m.Period); err != nil {
			return link.OutOfRange, "no such key"
		}
	}
	if d.options.Store != nil && d.options.Store.Provision(m) != nil {
		return link.NotStored, ""
	}
	d.held.Provisioned, d.held.Key, d.held.Serial = true, key, m.Serial
	d.off()
	d.put()
	return link.Fine, ""
}

func (d *Device) erase() (link.Reason, string) {
	if d.options.Store != nil && d.options.Store.Erase() != nil {
		return link.NotStored, ""
	}
	d.held = Held{Settings: firmware.DefaultSettings}
	d.off()
	d.put()
	return link.Fine, ""
}
