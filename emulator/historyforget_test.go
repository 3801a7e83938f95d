package emulator_test

import (
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// What is forgotten cannot be gone back to; everything after it can, as before.
func TestForgettingKeepsWhatComesAfter(t *testing.T) {
	for _, keep := range []int{1, 5, 20, 1000} {
		m := sessionMachine()
		h := emulator.Remember(m)
		states := map[time.Duration]emulator.State{}
		for at := time.Duration(0); at < 12*time.Second; at += 53 * time.Millisecond {
			m.Advance(at)
			states[at] = m.State()
		}
		before, turns := append([]emulator.Event(nil), h.Events()...), h.Turns()
		was := m.State()
		if err := h.Forget(keep); err != nil {
			t.Fatal(err)
		}
		if m.State() != was || h.Happened() != len(h.Events()) {
			t.Fatalf("keep %d: forgetting moved the machine", keep)
		}
		left := len(h.Events())
		if left < min(keep, len(before)) || left > keep+3 && left != len(before) {
			t.Errorf("keep %d: %d of %d events are left", keep, left, len(before))
		}
		if forgot := left < len(before); forgot != (h.Turns() != turns) {
			t.Errorf("keep %d: %d turns after %d, forgot: %v", keep, h.Turns(), turns, forgot)
		}
		for i, e := range h.Events() {
			if e != before[len(before)-left+i] {
				t.Fatalf("keep %d: event %d is %+v", keep, i, e)
			}
		}
		for at, want := range states {
			if at < h.Start().At {
				continue
			}
			if err := h.Jump(at); err != nil {
				t.Fatal(err)
			}
			if got := m.State(); got != want {
				t.Fatalf("keep %d, at %v:\ngot  %+v\nwant %+v", keep, at, got, want)
			}
		}
	}
}

func TestForgettingSparesWhatIsPlanned(t *testing.T) {
	m := sessionMachine()
	h := emulator.Remember(m)
	m.Advance(3 * time.Second)
	if err := h.Forget(1); err != nil {
		t.Fatal(err)
	}
	var rest, whole emulatortest.Recorder
	m.Attach(&rest)
	m.Advance(time.Minute)
	same := sessionMachine()
	same.Advance(3 * time.Second)
	same.Attach(&whole)
	same.Advance(time.Minute)
	if len(rest.Events) == 0 || len(rest.Events) != len(whole.Events) {
		t.Fatalf("after forgetting there were %d events, without %d", len(rest.Events), len(whole.Events))
	}
}

// BenchmarkJump goes back through a session of ten thousand events.
func BenchmarkJump(b *testing.B) {
	m := emulator.New(emulator.Config{Settings: firmware.DefaultSettings, Voice: emulatortest.Voice{}})
	h := emulator.Remember(m)
	for at := time.Duration(0); len(h.Events()) < 10_000; at += 700 * time.Millisecond {
		m.Advance(at)
		m.Plan(0, keypad.Red, true)
		m.Plan(50*time.Millisecond, keypad.Key9, true)
		m.Plan(150*time.Millisecond, keypad.Key9, false)
		m.Plan(200*time.Millisecond, keypad.Red, false)
	}
	last := m.Now()
	for b.Loop() {
		if err := h.Jump(last); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPress presses a key again and again, with a history and without.
func BenchmarkPress(b *testing.B) {
	for _, remembered := range []bool{false, true} {
		b.Run(map[bool]string{false: "Alone", true: "Remembered"}[remembered], func(b *testing.B) {
			m := emulator.New(emulator.Config{Settings: firmware.DefaultSettings, Voice: emulatortest.Voice{}})
			var h *emulator.History
			if remembered {
				h = emulator.Remember(m)
			}
			at := time.Duration(0)
			for b.Loop() {
				at += 50 * time.Millisecond
				m.Advance(at)
				m.Contact(keypad.Key3, at%(100*time.Millisecond) == 0)
				if h != nil && len(h.Events()) > 10_000 {
					if err := h.Forget(5000); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// cuts is a player that counts how often it was cut.
type cuts int

func (*cuts) Say(voice.Utterance)    {}
func (*cuts) Tone(voice.Tone, uint8) {}
func (c *cuts) Cut()                 { *c++ }

func TestGoingBackCutsWhatIsHeard(t *testing.T) {
	var p cuts
	m := sessionMachine(emulator.Play{Player: &p})
	h := emulator.Remember(m)
	m.Advance(10 * time.Second)
	before := p
	if err := h.Jump(time.Second); err != nil {
		t.Fatal(err)
	}
	if p != before+1 {
		t.Errorf("it was cut %d times", p-before)
	}
}
