package host_test

import (
	"os"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator/link/host"
	"codereader/emulator/link/linktest"
	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/firmware/otp"
	"codereader/keypad"
)

func TestMain(m *testing.M) { os.Exit(linktest.Main(m)) }

// config is a reader with the key of RFC 6238's test vectors, whose clock
// stands at their first one.
func config(t testing.TB) firmware.Config {
	t.Helper()
	key, err := otp.ParseURI("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
	if err != nil {
		t.Fatal(err)
	}
	serial, err := firmware.ParseSerial("8675309")
	if err != nil {
		t.Fatal(err)
	}
	rtc := clock.NewRTC(time.Unix(59, 0), 0)
	return firmware.Config{Key: key, Serial: serial, Settings: firmware.DefaultSettings, Clock: &rtc}
}

func TestProgramIsTheReaderInside(t *testing.T) {
	f, err := host.Open("exec:"+linktest.Program(t), host.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	outside := &firmwaretest.Board{Breach: func(err error) { t.Error(err) }}
	if err := f.Start(outside, config(t)); err != nil {
		t.Fatal(err)
	}
	inside := &firmwaretest.Board{}
	r := firmware.New(inside, config(t))
	var now time.Duration
	for _, k := range []struct {
		key  keypad.Key
		down bool
	}{
		{keypad.Red, true}, {keypad.Red, false}, {keypad.Red, true}, {keypad.Key9, true}, {keypad.Key9, false},
		{keypad.Key5, true}, {keypad.Red, false}, {keypad.Key2, true},
	} {
		e := keypad.Event{Key: k.key, Down: k.down, At: now}
		f.Contact(e)
		r.Contact(e)
		now += 100 * time.Millisecond
		f.Advance(now)
		r.Advance(now)
	}
	now += time.Minute
	f.Said(3, now)
	r.Said(3, now)
	now += time.Minute
	f.Advance(now)
	r.Advance(now)
	if f.Err() != nil || len(inside.Calls) < 15 {
		t.Fatalf("%d calls, %v", len(inside.Calls), f.Err())
	}
	if f.State() != r.State() {
		t.Errorf("its state is %+v\nwant %+v", f.State(), r.State())
	}
	for i := range max(len(outside.Calls), len(inside.Calls)) {
		if i >= len(outside.Calls) || i >= len(inside.Calls) || outside.Calls[i] != inside.Calls[i] {
			t.Fatalf("call %d: %v\nwant %v", i, outside.Calls[i:], inside.Calls[i:])
		}
	}
}
