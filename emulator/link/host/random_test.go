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

func TestRandomSessionsOverExec(t *testing.T) {
	f, err := host.Open(program(t), host.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for seed := range uint64(*sessions) {
		got := events(t, seed, f.Put)
		if err := f.Err(); err != nil {
			t.Fatalf("session %d: %v", seed, err)
		}
		differ(t, got, events(t, seed, nil))
	}
}

func TestRandomSessionsInProcess(t *testing.T) {
	for seed := range uint64(*sessions) {
		f := connect(t, linktest.NewWire(device.Options{}))
		got := events(t, seed, f.Put)
		if err := f.Err(); err != nil {
			t.Fatalf("session %d: %v", seed, err)
		}
		differ(t, got, events(t, seed, nil))
	}
}

// Whatever happens to one byte in a hundred, the trace is the same, but for
// what the checksum lets through: one frame of 65,536 damaged ones.
func TestRandomSessionsOverNoisyWires(t *testing.T) {
	all := []linktest.Damage{linktest.Lose, linktest.Double, linktest.Flip, linktest.Cut, linktest.Reorder}
	ways := [][]linktest.Damage{{linktest.Lose}, {linktest.Flip}, all}
	var frames, noise, forged int
	for seed := range uint64(*sessions) {
		want := events(t, seed, nil)
		for _, kinds := range ways {
			w := noisy(seed, kinds...)
			f := connect(t, w)
			got := events(t, seed, f.Put)
			noise += w.ToDevice.Noise + w.ToHost.Noise
			frames += w.ToDevice.Sent + w.ToHost.Sent
			if n := w.ToDevice.Forged + w.ToHost.Forged; n > 0 {
				forged += n
				continue
			}
			if err := f.Err(); err != nil {
				t.Fatalf("session %d %v: %v", seed, kinds, err)
			}
			differ(t, got, want)
		}
	}
	t.Logf("%d frames sent, %d of what came were none, %d forged", frames, noise, forged)
	if forged > 3+noise/65536*4 {
		t.Errorf("%d frames were forged, of %d that were none", forged, noise)
	}
}
