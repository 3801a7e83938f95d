package device_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"codereader/emulator/link"
	"codereader/emulator/link/device"
	"codereader/firmware"
	"codereader/keypad"
)

// store is flash of a device's own, which can fail.
type store struct {
	settings firmware.Settings
	step     uint64
	secret   string
	erased   int
	err      error
}

func (s *store) SaveSettings(v firmware.Settings) error {
	if s.err == nil {
		s.settings = v
	}
	return s.err
}
func (s *store) SaveStep(step uint64) error { s.step = step; return s.err }
func (s *store) Provision(p link.Provision) error {
	s.secret = string(p.Secret)
	return s.err
}
func (s *store) Erase() error { s.erased++; return s.err }

func TestDeviceWithFlashKeepsItFirst(t *testing.T) {
	s := &store{}
	p := newPeer(t, device.Options{Store: s})
	p.provision()
	p.contact(keypad.Red, true, 0)
	p.advance(time.Second)
	p.contact(keypad.Key9, true, time.Second)
	p.mute = true // it was kept before the host hears of it
	p.ask(link.KindAdvance, link.At{At: 2 * time.Second}.Append(nil))
	if s.secret != "12345678901234567890" || s.settings.Volume != 7 {
		t.Errorf("%+v", s)
	}
	p = newPeer(t, device.Options{Store: s})
	s.err = errors.New("worn out")
	if p.ask(link.KindProvision, (&link.Provision{Digits: 6, Period: time.Minute, Secret: []byte("x")}).Append(nil)); p.refused.Reason != link.NotStored {
		t.Error(p.refused)
	}
	p.contact(keypad.Red, true, 0)
	p.advance(time.Second)
	p.contact(keypad.Key9, true, time.Second)
	kinds := p.ask(link.KindAdvance, link.At{At: 2 * time.Second}.Append(nil))
	if p.refused.Reason != link.NotStored || strings.Contains(p.refused.Text, "x") {
		t.Error(kinds, p.refused)
	}
	if slices.Contains(kinds, link.KindDisplay) || slices.Contains(kinds, link.KindSay) {
		t.Error("it shows what was not kept:", kinds)
	}
	if p.ask(link.KindErase, nil); p.refused.Reason != link.NotStored {
		t.Error(p.refused)
	}
}

// The packet is wiped even if it comes again because DONE was lost.
func TestSecretIsLeftInNoPacket(t *testing.T) {
	m := link.Provision{Digits: 6, Period: 30 * time.Second, Secret: []byte("12345678901234567890")}
	d := device.New(device.Options{})
	d.Receive(hello())
	for range 2 {
		d.Receive(frame(link.KindProvision, 5, 1, 0, m.Append(nil)))
		left := fmt.Sprintf("%v", reflect.ValueOf(d).Elem())
		if digits := strings.Trim(fmt.Sprint(m.Secret[:6]), "[]"); len(left) < 1000 || strings.Contains(left, digits) {
			t.Errorf("what was sent is still in memory: %s", left)
		}
	}
}

// What a device was provisioned with never comes back, whatever it is asked.
func TestSecretIsNeverReadBack(t *testing.T) {
	p := newPeer(t, device.Options{Name: "test"})
	p.provision()
	var all strings.Builder
	keep := func() { all.WriteString(strings.Join(p.texts, "\x00")) }
	p.must(link.KindRestart, link.At{}.Append(nil))
	for kind := range link.Kind(64) {
		if kind != link.KindErase && kind != link.KindAck && kind != link.KindHello && kind != link.KindStored {
			p.ask(kind, make([]byte, 32))
			keep()
			p.ask(kind, nil)
			keep()
		}
	}
	for _, offset := range []uint16{0, link.MaxPart, 2 * link.MaxPart} {
		p.must(link.KindGetState, link.AppendOffset(nil, offset))
		keep()
	}
	p.greet(6, link.Stepped)
	keep()
	if all.Len() < 1000 || !strings.Contains(all.String(), "test") {
		t.Fatalf("it has said too little: %q", &all)
	}
	const secret = "12345678901234567890" // as in provision
	for i := range len(secret) - 6 {
		if strings.Contains(all.String(), secret[i:i+6]) {
			t.Errorf("it tells %q of its secret", secret[i:i+6])
		}
	}
}
