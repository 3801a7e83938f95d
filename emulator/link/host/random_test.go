package host_test

import (
	"flag"
	"math/rand/v2"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/emulator/link/device"
	"codereader/emulator/link/host"
	"codereader/emulator/link/linktest"
	"codereader/firmware"
	"codereader/keypad"
)

// More of it:
//
//	go test ./emulator/link/host -run Random -sessions 1000
var sessions = flag.Int("sessions", 30, "random sessions that a firmware at the other end of a wire is held to")

// play uses a machine at random: keys, time, the clock set, back to an earlier
// state. The same seed gives the same use.
func play(m *emulator.Machine, seed uint64) {
	r := rand.New(rand.NewPCG(seed, 7))
	waits := []time.Duration{12 * time.Millisecond, 300 * time.Millisecond, 25 * time.Second}
	var was *emulator.Snapshot
	for range 1 + r.IntN(80) {
		m.Advance(m.Now() + time.Duration(r.Int64N(int64(waits[r.IntN(len(waits))]))))
		switch r.IntN(40) {
		case 0:
			m.SetTimeOfDay(time.Unix(r.Int64N(1<<33), r.Int64N(1e9)))
		case 1:
			m.SetDrift(clock.Drift(r.IntN(2e9) - 1e9))
		case 2:
			s := m.Snapshot()
			was = &s
		case 3:
			if was != nil {
				if err := m.Restore(*was); err != nil {
					panic(err)
				}
			}
		default:
			k := keypad.Key(r.IntN(int(keypad.Keys) + 6))
			m.Contact(min(k, keypad.Red), r.IntN(2) == 0)
		}
	}
	m.Advance(m.Now() + time.Minute)
	m.Close()
}

// events returns what happens when a machine is used at random.
func events(t testing.TB, seed uint64, put func(firmware.Board, firmware.Config) emulator.Firmware) []emulator.Event {
	t.Helper()
	var r emulatortest.Recorder
	c := standard(t)
	c.Firmware = put
	play(emulator.New(c, &r), seed)
	return r.Events
}

func TestRandomSessions(t *testing.T) {
	program, err := host.Open("exec:"+linktest.Program(t), host.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer program.Close()
	var all int
	for seed := range uint64(*sessions) {
		want := events(t, seed, nil)
		all += len(want)
		for _, way := range []struct {
			name string
			f    *host.Firmware
		}{
			{"in process", connect(t, linktest.NewWire(device.Options{}))},
			{"over exec", program},
			{"noisy: lost", connect(t, noisy(seed, linktest.Lose))},
			{"noisy: flipped", connect(t, noisy(seed, linktest.Flip))},
			{"noisy", connect(t, noisy(seed, linktest.Lose, linktest.Double, linktest.Flip, linktest.Cut, linktest.Reorder))},
		} {
			got := events(t, seed, way.f.Put)
			if err := way.f.Err(); err != nil {
				t.Fatalf("session %d %s: %v", seed, way.name, err)
			}
			differ(t, got, want)
		}
	}
	t.Logf("%d sessions, %d events, five ways", *sessions, all)
}
