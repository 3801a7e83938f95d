package present_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/emulator/present"
	"codereader/emulator/present/script"
	"codereader/emulator/scenario"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
)

const (
	ms     = time.Millisecond
	second = time.Second
)

// options are those of the demonstration key and a voice that is easy to
// reckon with. What is logged is a failure.
func options(tb testing.TB) script.Options {
	tb.Helper()
	key, err := otp.ParseURI("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
	if err != nil {
		tb.Fatal(err)
	}
	serial, err := firmware.ParseSerial("8675309")
	if err != nil {
		tb.Fatal(err)
	}
	return script.Options{
		Config: emulator.Config{
			Key: key, Serial: serial, Settings: firmware.DefaultSettings, Voice: emulatortest.Voice{},
			Clock: clock.NewRTC(scenario.DefaultStart(), 0),
		},
		Log: func(err error) { tb.Error(err) },
	}
}

// stage is a show in virtual time.
type stage struct {
	*emulatortest.Recorder
	*present.Show
	d    *present.Demonstration
	m    *emulator.Machine
	rate float64
	halt time.Duration
	then func(*emulator.Machine) // nil: no halt
}

// PassHere implements present.Driver.
func (s *stage) PassHere(at time.Duration, reached func(*emulator.Machine)) {
	s.rate, s.halt, s.then = 1, at, reached
}

// SetRateHere implements present.Driver.
func (s *stage) SetRateHere(rate float64) { s.rate, s.then = rate, nil }

// pass lets so much real time pass.
func (s *stage) pass(d time.Duration) {
	for d > 0 && s.rate > 0 {
		if s.then == nil || s.m.Now()+d < s.halt {
			s.m.Advance(s.m.Now() + d)
			return
		}
		d -= s.halt - s.m.Now()
		s.m.Advance(s.halt)
		reached := s.then
		s.SetRateHere(0)
		reached(s.m)
	}
}

// finish lets time pass until the show rests.
func (s *stage) finish() { s.pass(time.Hour) }

// begin begins a show of a demonstration.
func begin(d *present.Demonstration) *stage {
	s := &stage{Recorder: &emulatortest.Recorder{}, d: d}
	s.m = emulator.New(d.Config(), s.Recorder)
	s.Show = present.NewShow(d, s.m, s, func() {})
	s.Begin()
	return s
}

// builtIn returns the demonstration of our own.
func builtIn(tb testing.TB) *present.Demonstration {
	tb.Helper()
	d, err := script.BuiltIn(options(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// parse rehearses a script.
func parse(tb testing.TB, src string) *present.Demonstration {
	tb.Helper()
	d, err := script.Parse("test.txt", []byte(src), ".", options(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// straight returns what the machine is like after each number of steps that
// are played one after the other.
func straight(d *present.Demonstration) []emulator.Snapshot {
	s := begin(d)
	all := []emulator.Snapshot{s.m.Snapshot()}
	for range d.Steps() {
		s.Next()
		s.finish()
		all = append(all, s.m.Snapshot())
	}
	return all
}

// isAt fails the test unless the show rests after so many steps, with the
// machine as it is there when they are played straight.
func (s *stage) isAt(tb rapid.TB, all []emulator.Snapshot, step int) {
	tb.Helper()
	v := s.View()
	if v.Step != step || v.Playing || s.rate != 0 {
		tb.Fatalf("it is at step %d, playing %v at rate %v, want to rest at %d", v.Step, v.Playing, s.rate, step)
	}
	if diff := cmp.Diff(written(all[step]), written(s.m.Snapshot())); diff != "" {
		tb.Fatalf("after step %d the reader is not as it should be (-want +got):\n%s", step, diff)
	}
}

// written returns a snapshot as JSON, in which no plan and an empty one are the
// same.
func written(s emulator.Snapshot) string {
	text, err := json.MarshalIndent(s, "", " ")
	if err != nil {
		return err.Error()
	}
	return string(text)
}

// tap has somebody press a key of their own.
func (s *stage) tap(k keypad.Key) {
	s.Take()
	s.m.Contact(k, true)
	s.pass(100 * ms)
	s.m.Contact(k, false)
	s.pass(100 * ms)
}
