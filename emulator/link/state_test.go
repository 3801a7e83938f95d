package link_test

import (
	"testing"
	"time"

	"codereader/emulator/link"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"

	"pgregory.net/rapid"
)

// drawState draws any state whose settings are in their ranges.
func drawState(t *rapid.T) firmware.State {
	var s firmware.State
	flag := func() bool { return rapid.Bool().Draw(t, "flag") }
	at := func() time.Duration { return time.Duration(rapid.Int64().Draw(t, "time")) }
	number := func() uint64 { return rapid.Uint64().Draw(t, "number") }
	for i := range s.Contacts.Contacts {
		s.Contacts.Contacts[i] = keypad.Contact{Closed: flag(), Stable: flag(), Since: at(), Change: number()}
	}
	s.Contacts.Changes = number()
	s.Gestures.Red, s.Gestures.Chorded = flag(), flag()
	for i := range s.Gestures.Digits {
		s.Gestures.Digits[i] = keypad.Press{Down: flag(), Free: flag(), At: at(), Number: number()}
	}
	s.Gestures.Presses = number()
	s.Settings = firmware.Settings{
		Language: voice.Language(rapid.Uint8Range(0, voice.Languages-1).Draw(t, "language")),
		Volume:   rapid.Uint8Range(voice.MinVolume, voice.MaxVolume).Draw(t, "volume"),
		Speed:    rapid.Uint8Range(voice.MinSpeed, voice.MaxSpeed).Draw(t, "speed"),
	}
	s.On, s.Asked, s.Speaking = flag(), flag(), flag()
	s.Display = firmware.NewDisplay(rapid.StringMatching(`[ -~]{0,10}`).Draw(t, "display"))
	s.Shows = firmware.Content(rapid.Uint8Range(0, uint8(firmware.ShowsSerial)).Draw(t, "shows"))
	digits := rapid.StringMatching(`[0-9]{6,8}|`).Draw(t, "code")
	if err := s.Code.UnmarshalText([]byte(digits)); err != nil {
		t.Fatal(err)
	}
	s.Utterance, s.Active, s.Quiet = rapid.Uint32().Draw(t, "utterance"), at(), at()
	return s
}

func TestStateIsTheSameAfterItsBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := drawState(t)
		b := link.AppendState(nil, &want)
		if len(b) > link.MaxState {
			t.Fatalf("it has %d bytes, more than %d", len(b), link.MaxState)
		}
		got, reason := link.ParseState(b)
		if got != want || reason != link.Fine {
			t.Fatalf("%v: %+v\nwant %+v", reason, got, want)
		}
		cut := rapid.IntRange(0, len(b)-1).Draw(t, "cut")
		if _, reason := link.ParseState(b[:cut]); reason == link.Fine {
			t.Fatalf("%d of %d bytes were taken", cut, len(b))
		}
		if _, reason := link.ParseState(append(b, 0)); reason == link.Fine {
			t.Fatal("a byte too many was taken")
		}
	})
}

func TestLargestStateFits(t *testing.T) {
	var s firmware.State
	s.Settings = firmware.DefaultSettings
	s.Display = firmware.NewDisplay("0123456789")
	if err := s.Code.UnmarshalText([]byte("87654321")); err != nil {
		t.Fatal(err)
	}
	if n := len(link.AppendState(nil, &s)); n > link.MaxState || n+firmware.DisplayWidth-otp.MaxDigits != link.MaxState {
		t.Errorf("the largest state has %d bytes; MaxState is %d", n, link.MaxState)
	}
}
