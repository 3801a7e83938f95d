package emulator_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
)

func TestGoingBackAndForwardAgainGivesTheSameStates(t *testing.T) {
	m := sessionMachine()
	m.Advance(0)
	h := emulator.Remember(m)
	states := map[time.Duration]emulator.State{}
	for at := time.Duration(0); at < 40*time.Second; at += 53 * time.Millisecond {
		m.Advance(at)
		states[at] = m.State()
	}
	events := len(h.Events())
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		at := time.Duration(random.IntN(len(states))) * 53 * time.Millisecond
		if err := h.Jump(at); err != nil {
			t.Fatal(err)
		}
		if got := m.State(); got != states[at] {
			t.Fatalf("back at %v:\ngot  %+v\nwant %+v", at, got, states[at])
		}
		if len(h.Events()) != events {
			t.Fatalf("after a jump there are %d events, and there were %d", len(h.Events()), events)
		}
	}
}

func TestFromBackThereTheSameInputsGiveTheSameEvents(t *testing.T) {
	m := sessionMachine()
	h := emulator.Remember(m)
	m.Advance(time.Minute)
	want := append([]emulator.Event(nil), h.Events()...)
	for _, at := range []time.Duration{0, 3 * time.Second, 9 * time.Second} {
		if err := h.Jump(at); err != nil {
			t.Fatal(err)
		}
		var after emulatortest.Recorder
		m.Attach(&after)
		happened := h.Happened()
		for _, e := range want[happened:] {
			if e.Kind == emulator.KindKey {
				m.Advance(e.At)
				m.Contact(e.Key, e.Down)
			}
		}
		m.Advance(time.Minute)
		if len(after.Events) != len(want)-happened {
			t.Fatalf("from %v: %d events, want %d", at, len(after.Events), len(want)-happened)
		}
		for i, e := range after.Events {
			if e != want[happened+i] {
				t.Fatalf("from %v: got %+v, want %+v", at, e, want[happened+i])
			}
		}
	}
}

func TestBackAndForwardGoFromEventToEvent(t *testing.T) {
	m := sessionMachine()
	h := emulator.Remember(m)
	m.Advance(10 * time.Second)
	var times []time.Duration
	for {
		was, err := h.Back()
		if err != nil {
			t.Fatal(err)
		}
		if !was {
			break
		}
		times = append(times, m.Now())
	}
	if len(times) < 20 || times[len(times)-1] != 0 {
		t.Fatalf("going back stopped at %v", times)
	}
	for i := len(times) - 2; i >= 0; i-- {
		if is, err := h.Forward(); err != nil || !is || m.Now() != times[i] {
			t.Fatalf("forward came to %v, want %v (%v)", m.Now(), times[i], err)
		}
	}
}

// What was planned when the history began, and was gone back from before it
// happened, does not happen when one goes back again.
func TestWhatWasPlannedAndUndoneStaysUndone(t *testing.T) {
	m := sessionMachine() // a lot is planned
	h := emulator.Remember(m)
	m.Advance(5 * time.Second)
	if err := h.Jump(0); err != nil {
		t.Fatal(err)
	}
	m.Advance(time.Second)
	m.Contact(3, true)
	m.Advance(2 * time.Second)
	want := m.State()
	for _, at := range []time.Duration{1500 * time.Millisecond, 2 * time.Second} {
		if err := h.Jump(at); err != nil {
			t.Fatal(err)
		}
	}
	if got := m.State(); got != want {
		t.Errorf("it is %+v, want %+v", got, want)
	}
}
