package firmwaretest_test

import (
	"testing"
	"time"

	"codereader/clock"
	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"
)

// config is of a reader with a key, at the second that RFC 6238 begins with.
func config(t *testing.T) firmware.Config {
	key, err := otp.NewKey([]byte("12345678901234567890"), otp.SHA1, 6, 30*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	rtc := clock.NewRTC(time.Unix(59, 0), 0)
	return firmware.Config{Key: key, Settings: firmware.DefaultSettings, Clock: &rtc}
}

func TestRigStampsCallsWithTheirTimes(t *testing.T) {
	r := firmwaretest.NewRig(config(t), func(err error) { t.Error(err) })
	r.Wait(time.Second)
	r.Tap(keypad.Red)
	r.Wait(time.Hour)
	const press = time.Second + firmwaretest.Hold + keypad.DebounceTime
	const said = press + firmwaretest.ToneTime + 6*firmwaretest.WordTime + firmwaretest.CommaTime
	want := []time.Duration{press, press, press, press, press, said + firmware.IdleTime, said + firmware.IdleTime, said + firmware.IdleTime}
	if len(r.Board.Calls) != len(want) {
		t.Fatalf("calls %v", r.Board.Calls)
	}
	for i, c := range r.Board.Calls {
		if c.At != want[i] {
			t.Errorf("%v at %v, want %v", c, c.At, want[i])
		}
	}
	if want := press + time.Hour; r.Now() != want {
		t.Errorf("it is %v, want %v", r.Now(), want)
	}
}

func TestSettleEndsWithTheSpeech(t *testing.T) {
	r := firmwaretest.NewRig(config(t), nil)
	r.Length = func(*voice.Utterance) time.Duration { return time.Minute }
	r.Contact(keypad.Red, true)
	r.Wait(10 * time.Millisecond)
	r.Contact(keypad.Red, false)
	r.Settle() // the contact bounces still
	if want := 10*time.Millisecond + keypad.DebounceTime + firmwaretest.ToneTime + time.Minute; r.Now() != want {
		t.Errorf("settled at %v, want %v", r.Now(), want)
	}
	if _, speaking := r.SpeechEnd(); speaking {
		t.Error("it still speaks")
	}
	r.Settle()
	if !r.Board.On() {
		t.Error("settling again let the reader turn off")
	}
}

func TestRigHearsWhatATestHasForgotten(t *testing.T) {
	r := firmwaretest.NewRig(config(t), nil)
	r.Tap(keypad.Red)
	r.Settle()
	r.Board.Calls = r.Board.Calls[:0]
	r.Chord(keypad.Key0)
	if end, speaking := r.SpeechEnd(); !speaking || end <= r.Now() {
		t.Errorf("speech ends at %v (%v), now %v", end, speaking, r.Now())
	}
}

func TestChordHoldsRedOverAllDigits(t *testing.T) {
	r := firmwaretest.NewRig(config(t), nil)
	r.Chord(keypad.Key9, keypad.Key9, keypad.Key4)
	if got := r.Reader.Settings(); got.Volume != 8 || got.Speed != 3 {
		t.Errorf("settings %+v, want volume 8, speed 3", got)
	}
	if !r.Board.On() {
		t.Error("red's release was a tap")
	}
}
