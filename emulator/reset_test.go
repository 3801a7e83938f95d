package emulator_test

import (
	"testing"

	"codereader/emulator"
	"codereader/firmware"

	"github.com/google/go-cmp/cmp"
)

func TestLossOfPowerForgetsTheCodeAndKeepsTheSettings(t *testing.T) {
	m := newMachine(t)
	m.press(0, red)
	m.press(1*second, k9) // alone: activity, and cuts what is read
	m.Plan(2*second, red, true)
	m.Plan(2*second+50*ms, k9, true)
	m.Plan(2*second+150*ms, k9, false)
	m.Plan(2*second+200*ms, red, false)
	m.Advance(2*second + 300*ms)
	if got := m.State(); !got.On || got.Settings.Volume != firmware.DefaultSettings.Volume+1 || !got.Speech.Speaking {
		t.Fatalf("before the loss: %+v; want it on, a step louder and speaking", got)
	}
	last := m.State().Speech.ID

	m.Reset(emulator.PowerLoss)
	got := m.State()
	if got.On || got.Display.String() != "" || got.Speech.Speaking || got.Settings.Volume != firmware.DefaultSettings.Volume+1 {
		t.Errorf("after the loss: %+v; want it off, blank, silent and as loud as before", got)
	}
	if next, ok := m.Next(); ok {
		t.Errorf("after the loss something is due at %v, want nothing", next)
	}

	// Nothing to repeat: red + 0 makes a code, as on a reader that was off.
	m.Plan(10*second, red, true)
	m.Plan(10*second+50*ms, k0, true)
	m.Advance(13 * second)
	if got := m.State(); !got.On || len(got.Display.String()) != len("123 456") || got.Speech.ID <= last {
		t.Errorf("red + 0 after the loss: %+v; want a code, spoken under a new number", got)
	}
}

func TestKeysHeldDuringALossOfPowerAreStillHeld(t *testing.T) {
	m := newMachine(t)
	m.Contact(red, true)
	m.Advance(1 * second)
	m.Reset(emulator.PowerLoss)
	m.Plan(1*second, red, false)
	m.Advance(3 * second)
	if !m.State().On {
		t.Error("red, held while the power failed, was let go: the reader is off, want a tap that turns it on")
	}
}

func TestLossOfPowerIsAnInputThatCanBeRepeated(t *testing.T) {
	m := newMachine(t)
	m.press(0, red)
	m.Advance(2 * second)
	m.Reset(emulator.PowerLoss)
	m.press(1*second, red)
	m.Advance(5 * second)
	m.Reset("the wire was pulled")
	m.Advance(6 * second)

	again := newMachine(t)
	for _, e := range m.Events {
		again.Repeat(e)
	}
	again.Advance(6 * second)
	if diff := compare(m.Events, again.Events); diff != "" {
		t.Errorf("repeated, it is otherwise (-first +again):\n%s", diff)
	}
}

func TestSnapshotOfAfterALossOfPowerGoesOnAlike(t *testing.T) {
	m := newMachine(t)
	m.press(0, red)
	m.Advance(2 * second)
	m.Reset(emulator.PowerLoss)
	m.press(1*second, red)
	m.Advance(3*second + 500*ms)
	s := m.Snapshot()
	from := len(m.Events)
	m.Advance(60 * second)

	other := newMachine(t)
	if err := other.Restore(s); err != nil {
		t.Fatal(err)
	}
	begun := len(other.Events)
	other.Advance(60 * second)
	if diff := compare(m.Events[from:], other.Events[begun:]); diff != "" {
		t.Errorf("from the snapshot on it is otherwise (-first +restored):\n%s", diff)
	}
}

// compare returns how two lists of events differ, or "".
func compare(want, got []emulator.Event) string {
	return cmp.Diff(want, got, cmp.Comparer(func(a, b emulator.Event) bool { return a == b }))
}
