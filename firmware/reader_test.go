package firmware_test

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"codereader/clock"
	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"
)

// The keys by short names.
const (
	red                                    = keypad.Red
	k0, k1, k2, k3, k4, k5, k6, k7, k8, k9 = keypad.Key0, keypad.Key1, keypad.Key2, keypad.Key3, keypad.Key4, keypad.Key5, keypad.Key6, keypad.Key7, keypad.Key8, keypad.Key9
)

const (
	ms     = time.Millisecond
	second = time.Second
)

// epoch is the reader's time of day at device time 0 in most tests: the first
// instant of a step whose code of the RFC's key is 005 924.
var epoch = time.Unix(1234567890, 0).UTC()

const (
	epochStep = 1234567890 / 30
	epochCode = "005 924"
	epochText = "nul nul fem, ni to fire"
)

// tb is what a test and a property test have in common.
type tb interface {
	Helper()
	Error(...any)
	Errorf(string, ...any)
	Fatal(...any)
	Fatalf(string, ...any)
}

// rfcKey is the key of RFC 6238's SHA-1 rows.
func rfcKey(t tb, digits int) otp.Key {
	t.Helper()
	key, err := otp.NewKey([]byte("12345678901234567890"), otp.SHA1, digits, 30*second)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func mustSerial(t tb, s string) firmware.Serial {
	t.Helper()
	serial, err := firmware.ParseSerial(s)
	if err != nil {
		t.Fatal(err)
	}
	return serial
}

// reader is a reader on a rig, with what tests ask of it.
type reader struct {
	*firmwaretest.Rig
	t     tb
	clock *clock.RTC
}

// newReader returns a new reader that is off, with the RFC's key and the serial
// number 8675309 unless change says otherwise. A breach of the board's contract
// fails the test.
func newReader(t tb, change ...func(*firmware.Config)) *reader {
	t.Helper()
	rtc := clock.NewRTC(epoch, 0)
	c := firmware.Config{Key: rfcKey(t, 6), Serial: mustSerial(t, "8675309"), Settings: firmware.DefaultSettings, Clock: &rtc}
	for _, f := range change {
		f(&c)
	}
	return &reader{firmwaretest.NewRig(c, func(err error) { t.Error(err) }), t, &rtc}
}

// inEnglish, atVolume, … change the configuration of a new reader.

func inEnglish(c *firmware.Config) { c.Settings.Language = voice.English }

func atVolume(v uint8) func(*firmware.Config) {
	return func(c *firmware.Config) { c.Settings.Volume = v }
}

func atSpeed(v uint8) func(*firmware.Config) {
	return func(c *firmware.Config) { c.Settings.Speed = v }
}

func withoutKey(c *firmware.Config) { c.Key = otp.Key{} }

// newReaderOn is newReader, turned on, with the code read to its end.
func newReaderOn(t tb, change ...func(*firmware.Config)) *reader {
	t.Helper()
	r := newReader(t, change...)
	r.Tap(red)
	r.Settle()
	r.isOn(true)
	r.forget()
	return r
}

// forget drops what the board was told so far.
func (r *reader) forget() { r.Board.Calls = r.Board.Calls[:0] }

// did compares what the board was told since the last time with lines as
// [firmwaretest.Call.String] makes them.
func (r *reader) did(want ...string) {
	r.t.Helper()
	var got []string
	for _, c := range r.Board.Calls {
		got = append(got, c.String())
	}
	if !slices.Equal(got, want) {
		r.t.Errorf("at %v the board was told\n\t%s\nwant\n\t%s", r.Now(), strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
	r.forget()
}

// kinds counts the calls of a kind since the last time.
func (r *reader) kinds(k firmwaretest.CallKind) int {
	n := 0
	for _, c := range r.Board.Calls {
		if c.Kind == k {
			n++
		}
	}
	return n
}

func (r *reader) isOn(want bool) {
	r.t.Helper()
	if r.Board.On() != want || r.Reader.On() != want {
		r.t.Errorf("at %v the reader is on: %v (it says %v), want %v", r.Now(), r.Board.On(), r.Reader.On(), want)
	}
}

func (r *reader) shows(want string) {
	r.t.Helper()
	if got := r.Board.Display().String(); got != want {
		r.t.Errorf("at %v the display shows %q, want %q", r.Now(), got, want)
	}
}

// says compares what is being said now with want; "" is nothing.
func (r *reader) says(want string) {
	r.t.Helper()
	_, u, _ := r.Board.Speaking()
	if got := u.Text(); got != want {
		r.t.Errorf("at %v it says %q, want %q", r.Now(), got, want)
	}
}

// play closes (+) and opens (-) contacts at the times that line gives in
// milliseconds from now, such as "0 red+ 150 9+ 200 9- 9+ 300 red-", and stops
// at the last of them. "0 red+ 500" waits until 500.
func (r *reader) play(line string) {
	r.t.Helper()
	start := r.Now()
	for _, word := range strings.Fields(line) {
		if n, err := strconv.Atoi(word); err == nil {
			r.Wait(start + time.Duration(n)*ms - r.Now())
			continue
		}
		name, down := strings.CutSuffix(word, "+")
		k, err := keypad.ParseKey(strings.TrimSuffix(name, "-"))
		if err != nil {
			r.t.Fatalf("%q in %q: %v", word, line, err)
		}
		r.Contact(k, down)
	}
}
