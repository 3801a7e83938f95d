package tracefile_test

import (
	"bytes"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/emulator/tracefile"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"

	"pgregory.net/rapid"
)

const (
	red    = keypad.Red
	ms     = time.Millisecond
	second = time.Second
)

// config is a reader that is activated and speaks the language.
func config(t testing.TB, l voice.Language) emulator.Config {
	t.Helper()
	key, err := otp.ParseURI("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
	if err != nil {
		t.Fatal(err)
	}
	serial, err := firmware.ParseSerial("8675309")
	if err != nil {
		t.Fatal(err)
	}
	return emulator.Config{
		Key: key, Serial: serial, Settings: firmware.Settings{Language: l, Volume: 6, Speed: 4},
		Clock: clock.NewRTC(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), 0), Voice: emulatortest.Voice{},
	}
}

// wordStart is when the words of [emulatortest.Voice] begin.
func wordStart(u *voice.Utterance, i int) time.Duration {
	d := time.Duration(i) * emulatortest.WordLength
	for _, it := range u.Items()[:i] {
		if it.Break == voice.Comma {
			d += emulatortest.CommaLength
		}
	}
	return d
}

var options = tracefile.Options{Version: "v1.2.3", WordStart: wordStart}

// kept is a trace and, to hold it against, the events.
type kept struct {
	bytes.Buffer
	emulatortest.Recorder
}

// record has a machine write a trace in the form of an ending, while it is used.
func record(t testing.TB, ending string, use func(*emulator.Machine)) *kept {
	t.Helper()
	var k kept
	sink := tracefile.New(&k.Buffer, "session"+ending, options)
	m := emulator.New(config(t, voice.Danish), sink, &k.Recorder)
	use(m)
	m.Close()
	if err := sink.Err(); err != nil {
		t.Fatal(err)
	}
	return &k
}

// tour uses most of what there is: the code, chords with a bounce, a reading
// that is cut, the error tone, the end by the timer.
func tour(m *emulator.Machine) {
	press := func(after time.Duration, k keypad.Key, length time.Duration) {
		m.Plan(after, k, true)
		m.Plan(after+length, k, false)
	}
	press(second, red, 100*ms)
	press(6*second, red, 2*second)
	press(6*second+300*ms, keypad.Key9, 2*ms) // bounces
	press(6*second+304*ms, keypad.Key9, 100*ms)
	press(6*second+700*ms, keypad.Key1, 100*ms) // cuts
	press(12*second, red, 500*ms)
	press(12*second+100*ms, keypad.Key8, 100*ms)
	press(12*second+300*ms, keypad.Key5, 100*ms+1)
	m.Advance(time.Minute)
}

// change is something done some time after what was done before.
type change struct {
	wait  time.Duration
	key   keypad.Key
	down  bool
	other int // what else: 0 a contact, 1 keep a snapshot, 2 go back to it, 3 set the clock
}

// changes draws a session.
func changes(t *rapid.T) []change {
	waits := rapid.OneOf(rapid.Int64Range(0, 12), rapid.Int64Range(0, 300), rapid.Int64Range(0, 25_000))
	one := rapid.Custom(func(t *rapid.T) change {
		return change{
			time.Duration(waits.Draw(t, "ms"))*ms + time.Duration(rapid.IntRange(0, 1).Draw(t, "ns")),
			rapid.SampledFrom([]keypad.Key{red, red, 0, 1, 4, 5, 7, 8, 9}).Draw(t, "key"), rapid.Bool().Draw(t, "down"),
			rapid.SampledFrom([]int{0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3}).Draw(t, "other"),
		}
	})
	return rapid.SliceOfN(one, 1, 60).Draw(t, "changes")
}

// session does the changes.
func session(changes []change) func(*emulator.Machine) {
	return func(m *emulator.Machine) {
		saved := m.Snapshot()
		for _, c := range changes {
			m.Advance(m.Now() + c.wait)
			switch c.other {
			case 1:
				saved = m.Snapshot()
			case 2:
				if err := m.Restore(saved); err != nil {
					panic(err) // a snapshot of this very machine
				}
			case 3:
				m.SetTimeOfDay(m.TimeOfDay().Add(time.Hour))
			default:
				m.Contact(c.key, c.down)
			}
		}
		m.Advance(m.Now() + 30*second)
	}
}
