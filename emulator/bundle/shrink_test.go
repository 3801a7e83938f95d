package bundle_test

import (
	"bytes"
	"math/rand/v2"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/emulator/emulatortest"
	"codereader/keypad"
)

func TestShrinkLeavesTheFewestKeys(t *testing.T) {
	r := newRig(t)
	r.config.Voice = emulatortest.Voice{}
	r.config.Settings.Volume = 6
	var rec emulatortest.Recorder
	m := emulator.New(r.config, &rec)
	random := rand.New(rand.NewPCG(7, 7))
	for range 300 {
		press(m, random)
	}
	// Whatever came before, the volume is turned up to 9 at the end.
	for range 9 {
		m.Plan(0, keypad.Red, true)
		m.Plan(50*time.Millisecond, keypad.Key9, true)
		m.Plan(100*time.Millisecond, keypad.Key9, false)
		m.Plan(150*time.Millisecond, keypad.Red, false)
		m.Advance(m.Now() + time.Second)
	}
	until := m.Now()
	loud := func(in []emulator.Event) bool {
		return bundle.Run(r.config, in, until).Settings.Volume == 9
	}
	inputs := bundle.Inputs(rec.Events)
	if !loud(inputs) {
		t.Fatal("the session does not end at volume 9")
	}
	got := bundle.Shrink(inputs, loud)
	presses := map[keypad.Key]int{}
	for _, e := range got {
		if e.Kind == emulator.KindKey && e.Down {
			presses[e.Key]++
		}
	}
	// Three steps up, with red held for each or for all of them.
	if !loud(got) || presses[keypad.Key9] != 3 || len(presses) != 2 || presses[keypad.Red] > 3 {
		t.Errorf("of %d inputs these are left: %v", len(inputs), presses)
	}
	var text bytes.Buffer
	if err := bundle.Write(&text, r.config, got, until, r.bank, newPaint(), "test"); err != nil {
		t.Fatal(err)
	}
}
