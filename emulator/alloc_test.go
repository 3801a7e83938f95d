package emulator_test

import (
	"testing"

	"codereader/emulator"
)

// none is a sink that does nothing.
var none = emulator.SinkFunc(func(emulator.Event) {})

// A key event that makes no code allocates nothing, on the whole machine.
func TestKeyEventsAllocateNothing(t *testing.T) {
	made := 0
	m := &machine{Machine: emulator.New(config(t), none, emulator.SinkFunc(func(e emulator.Event) {
		if e.Kind == emulator.KindOTP {
			made++
		}
	}))}
	m.press(0, red)
	m.pass(5 * second)
	made = 0
	functions := func() {
		for _, k := range [...]int{0, 1, 9, 7, 4, 6, 5, 2} {
			m.Plan(0, red, true)
			m.press(50*ms, key(k))
			m.Plan(200*ms, red, false)
			m.pass(6 * second) // to the end of the words, and the code's return
		}
		m.press(0, k3)
		m.pass(second)
	}
	functions() // the plan has its size from then on
	if allocs := testing.AllocsPerRun(20, functions); allocs != 0 || made != 0 {
		t.Errorf("%v allocations, %d codes", allocs, made)
	}
	if s := m.State(); !s.On {
		t.Error("the reader turned off; this was to be of one that is on")
	}
}
