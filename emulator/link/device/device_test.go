package device_test

import (
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator/link"
	"codereader/emulator/link/device"
	"codereader/firmware"
	"codereader/keypad"
)

func TestDeviceSaysWhatItIs(t *testing.T) {
	d := device.New(device.Options{Name: "test 1", Capabilities: link.OwnDisplay})
	p := &peer{t: t, d: d}
	p.exchange()
	if len(p.kinds) != 1 || p.kinds[0] != link.KindBoot {
		t.Fatal(p.kinds)
	}
	d.Boot()
	p.exchange()
	d.Receive([]byte{0})
	p.exchange()
	p.greet(9, link.Stepped)
	w, reason := link.ParseWelcome([]byte(p.texts[len(p.texts)-1]))
	if len(p.kinds) != 4 || p.kinds[3] != link.KindWelcome || reason != link.Fine {
		t.Fatal(p.kinds, reason)
	}
	want := link.Welcome{
		Version: link.Version, Capabilities: link.SteppedTime | link.StateAccess | link.OwnDisplay,
		Next: link.NoDeadline, Settings: firmware.DefaultSettings, Name: "test 1",
	}
	if w != want {
		t.Errorf("%+v\nwant %+v", w, want)
	}
	d.Boot()
	if p.exchange(); len(p.kinds) != 4 {
		t.Error("BOOT comes after the greeting")
	}
}

func TestNoSessionBeginsInAModeThatThereIsNot(t *testing.T) {
	for mode, want := range map[link.Mode]bool{link.Stepped: true, link.Own: true, 2: false, 255: false} {
		p := &peer{t: t, d: device.New(device.Options{Capabilities: link.OwnClock})}
		p.greet(9, mode)
		if p.d.Greeted() != want || p.kinds[len(p.kinds)-1] != link.KindWelcome {
			t.Errorf("mode %d: greeted %v, %v", mode, p.d.Greeted(), p.kinds)
		}
	}
}

func TestRequestsThatCannotBeAreRefusedAndChangeNothing(t *testing.T) {
	p := newPeer(t, device.Options{})
	p.provision()
	p.must(link.KindRestart, link.At{At: time.Second}.Append(nil))
	p.contact(keypad.Red, true, time.Second)
	p.contact(keypad.Red, false, 2*time.Second)
	p.advance(3 * time.Second)
	if p.done.Flags&link.On == 0 {
		t.Fatal("it is not on")
	}
	was := p.done
	for _, c := range []struct {
		what    string
		kind    link.Kind
		payload []byte
		want    link.Reason
	}{
		{"an unknown request", 0x3F, nil, link.UnknownKind},
		{"a message of the device", link.KindDisplay, nil, link.UnknownKind},
		{"a short payload", link.KindContact, []byte{1, 2}, link.WrongPayload},
		{"a key that is none", link.KindContact, link.AppendContact(nil, keypad.Event{Key: 11, At: time.Hour}), link.OutOfRange},
		{"time that goes back", link.KindAdvance, link.At{At: time.Second}.Append(nil), link.OutOfRange},
		{"time without end", link.KindAdvance, link.At{At: link.MaxTime + 1}.Append(nil), link.OutOfRange},
		{"a volume that is none", link.KindSetup, link.AppendSetup(nil, firmware.Settings{Volume: 10, Speed: 1}), link.OutOfRange},
		{"settings while on", link.KindSetup, link.AppendSetup(nil, firmware.DefaultSettings), link.NotNow},
		{"another key", link.KindProvision, (&link.Provision{Digits: 6, Period: time.Minute, Secret: []byte("x")}).Append(nil), link.NotNow},
		{"a drift beyond all", link.KindClock, link.AppendClock(nil, clock.RTC{Drift: clock.MaxDrift + 1}), link.OutOfRange},
		{"a state that begins in its middle", link.KindSetState, (&link.Part{Total: 300, Offset: 7, Bytes: []byte{1}}).Append(nil), link.OutOfRange},
		{"a state that is none", link.KindSetState, (&link.Part{Total: 2, Bytes: []byte{1, 1}}).Append(nil), link.WrongPayload},
		{"a state from beyond its end", link.KindGetState, link.AppendOffset(nil, 60000), link.OutOfRange},
	} {
		kinds := p.ask(c.kind, c.payload)
		if p.refused.Reason != c.want || len(kinds) != 2 || kinds[0] != link.KindRefused || kinds[1] != link.KindDone {
			t.Errorf("%s: %v, %v; want %v", c.what, kinds, p.refused.Reason, c.want)
		}
		if got := p.done; got.Time != was.Time || got.Next != was.Next || got.Flags != was.Flags || got.Settings != was.Settings {
			t.Errorf("%s changed something: %+v, was %+v", c.what, got, was)
		}
	}
}

// What a code or a setting depends on is shown only once it has been kept.
func TestNothingIsShownBeforeItIsStored(t *testing.T) {
	p := newPeer(t, device.Options{})
	p.provision()
	p.contact(keypad.Red, true, 0)
	p.contact(keypad.Red, false, time.Second)
	p.mute = true
	kinds := p.ask(link.KindAdvance, link.At{At: 2 * time.Second}.Append(nil))
	if len(kinds) == 0 || kinds[len(kinds)-1] != link.KindMade {
		t.Fatal(kinds)
	}
	n := len(kinds)
	for range 3 { // nudges bring nothing
		p.d.Receive([]byte{0})
		if p.exchange(); len(p.kinds) != n {
			t.Fatal(p.kinds)
		}
	}
	var payload [2]byte
	p.session.Send(link.KindStored, link.Stored{Tag: 77, OK: true}.Append(payload[:0])) // of something else
	if p.exchange(); len(p.kinds) != n {
		t.Fatal(p.kinds)
	}
	p.session.Send(link.KindStored, link.Stored{Tag: 1, OK: true}.Append(payload[:0]))
	p.exchange()
	if len(p.kinds) <= n || p.kinds[n] != link.KindDisplay || p.kinds[len(p.kinds)-1] != link.KindDone {
		t.Fatal(p.kinds)
	}
}

func TestWhatCannotBeStoredIsNeverShown(t *testing.T) {
	p := newPeer(t, device.Options{})
	p.provision()
	p.contact(keypad.Red, true, 0)
	p.contact(keypad.Red, false, time.Second)
	p.refuse = true
	kinds := p.ask(link.KindAdvance, link.At{At: 2 * time.Second}.Append(nil))
	if p.refused.Reason != link.NotStored || kinds[len(kinds)-1] != link.KindDone {
		t.Fatal(kinds, p.refused)
	}
	for _, k := range kinds {
		if k == link.KindDisplay || k == link.KindSay {
			t.Errorf("%v came nevertheless", k)
		}
	}
	if p.ask(link.KindAdvance, link.At{At: time.Minute}.Append(nil)); p.refused.Reason != link.NotNow {
		t.Error("it goes on as if nothing had been", p.refused)
	}
	p.must(link.KindRestart, link.At{}.Append(nil))
	p.advance(time.Minute)
}

// Settings that were stored are there after a loss of power, others are not.
func TestRestartKeepsWhatWasStored(t *testing.T) {
	p := newPeer(t, device.Options{})
	p.contact(keypad.Red, true, 0)
	p.advance(time.Second)
	p.contact(keypad.Key9, true, time.Second)
	p.advance(2 * time.Second)
	p.must(link.KindRestart, link.At{At: time.Hour}.Append(nil))
	if p.done.Settings.Volume != firmware.DefaultSettings.Volume+1 || p.done.Flags != 0 || p.done.Time != time.Hour || p.done.Next != link.NoDeadline {
		t.Errorf("%+v", p.done)
	}
	p.must(link.KindErase, nil)
	if p.done.Settings != firmware.DefaultSettings {
		t.Errorf("erased, it has %v", p.done.Settings)
	}
}

// Once it is there, the device allocates nothing for what a key event brings.
func TestKeyEventsAllocateNothing(t *testing.T) {
	p := newPeer(t, device.Options{})
	p.contact(keypad.Red, true, 0)
	p.advance(time.Second)
	p.brief = true
	now, payload := time.Second, make([]byte, 0, link.MaxPayload)
	down := false
	var shown int
	if n := testing.AllocsPerRun(500, func() {
		down = !down
		p.ask(link.KindContact, link.AppendContact(payload, keypad.Event{Key: keypad.Key9, Down: down, At: now}))
		now += 10 * time.Millisecond
		for _, k := range p.ask(link.KindAdvance, link.At{At: now}.Append(payload)) {
			if k == link.KindDisplay {
				shown++
			}
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
	if shown < 3 {
		t.Errorf("the display changed %d times", shown)
	}
}
