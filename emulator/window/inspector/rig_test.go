package inspector

import (
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"
)

const (
	ms     = time.Millisecond
	second = time.Second
)

var begin = time.Date(2026, 1, 1, 0, 0, 10, 0, time.UTC)

// machine returns a reader that speaks English, with the public key of the RFC.
func machine(tb testing.TB, v emulator.Voice, sinks ...emulator.Sink) *emulator.Machine {
	tb.Helper()
	key, err := otp.ParseURI("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
	if err != nil {
		tb.Fatal(err)
	}
	serial, _ := firmware.ParseSerial("8675309")
	settings := firmware.DefaultSettings
	settings.Language = voice.English
	return emulator.New(emulator.Config{
		Key: key, Serial: serial, Settings: settings, Voice: v, Clock: clock.NewRTC(begin, 0),
	}, sinks...)
}

// rig is a reader in a bubble of virtual time, and the control of its
// inspector.
type rig struct {
	*Control
	tb    testing.TB
	live  *emulator.Live
	files map[string]emulator.Snapshot

	mu   sync.Mutex
	told []string
}

// inBubble runs do with a rig whose inspector is open.
func inBubble(t *testing.T, change func(*Options), do func(*rig), sinks ...emulator.Sink) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		m := machine(t, emulatortest.Voice{}, sinks...)
		r := &rig{tb: t, live: emulator.NewLive(m), files: map[string]emulator.Snapshot{}}
		o := Options{
			Live: r.live, Hand: emulator.NewHand(m), File: "proposed",
			Tell: func(s string) {
				r.mu.Lock()
				defer r.mu.Unlock()
				r.told = append(r.told, s)
			},
			Changed: func(m *emulator.Machine) { r.Look(m) },
			Save: func(file string, s emulator.Snapshot) error {
				if file == "full" {
					return errors.New("the disk\nis full")
				}
				r.files[file] = s
				return nil
			},
			Load: func(file string) (emulator.Snapshot, error) {
				s, ok := r.files[file]
				if !ok {
					return s, errors.New("no such file")
				}
				return s, nil
			},
		}
		if change != nil {
			change(&o)
		}
		r.Control = NewControl(o)
		ctx, cancel := context.WithCancel(t.Context())
		go r.live.Run(ctx)
		r.live.Do(func(m *emulator.Machine) { r.Attach(m) })
		do(r)
		cancel()
		<-r.live.Ended()
	})
}

// press holds a key down for 100 ms.
func (r *rig) press(k keypad.Key) {
	r.live.Do(func(m *emulator.Machine) {
		m.Contact(k, true)
		m.Plan(100*ms, k, false)
	})
}

// chord plays a chord, as a short cut does.
func (r *rig) chord(digit keypad.Key) {
	r.live.Do(func(m *emulator.Machine) { r.o.Hand.Chord(digit); m.Advance(m.Now()) })
}

// pass lets real time pass.
func pass(d time.Duration) { <-time.After(d) }

// do does commands one after the other, and waits for what comes of each.
func (r *rig) do(all ...Command) {
	for _, c := range all {
		r.Do(c)
		synctest.Wait()
	}
}

// enter types a line and ends it.
func (r *rig) enter(line string) {
	r.Type([]rune(line))
	r.Enter()
	synctest.Wait()
}

// last returns what was told last.
func (r *rig) last() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.told) == 0 {
		return ""
	}
	return r.told[len(r.told)-1]
}

// now returns the device time.
func (r *rig) now() (at time.Duration) {
	r.live.Do(func(m *emulator.Machine) { at = m.Now() })
	return at
}

// view looks at the machine and returns what there is to see.
func (r *rig) view() View {
	r.live.Do(func(m *emulator.Machine) { r.Look(m) })
	return r.Model.View(time.Now())
}

// field returns the value of a field of a view.
func (v *View) field(tb testing.TB, name string) string {
	tb.Helper()
	for _, f := range append(v.Reader, v.Time...) {
		if f.Name == name {
			return f.Value
		}
	}
	tb.Fatalf("there is no field %q", name)
	return ""
}

// tells fails unless what was told last is this.
func (r *rig) tells(want string) {
	r.tb.Helper()
	if got := r.last(); got != want {
		r.tb.Errorf("it told %q, want %q", got, want)
	}
}
