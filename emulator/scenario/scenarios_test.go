package scenario_test

import (
	"context"
	"path/filepath"
	"testing"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/emulator/scenario"
	"codereader/voice"
	"codereader/voice/sound"
)

// TestScenariosHold runs all of testdata/scenarios with the voice that the
// program has and with one of other lengths: no scenario may depend on how
// long a word takes.
func TestScenariosHold(t *testing.T) {
	bank, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range []struct {
		name  string
		voice emulator.Voice
	}{{"embedded", emulator.Clips{Bank: bank}}, {"fake", emulatortest.Voice{}}} {
		t.Run(v.name, func(t *testing.T) {
			for _, file := range scenarios(t) {
				t.Run(filepath.Base(file), func(t *testing.T) {
					// Pictures go to a folder of the test's.
					s, err := scenario.Parse(filepath.Base(file), read(t, file), t.TempDir())
					if err != nil {
						t.Fatal(err)
					}
					o := standard(t)
					o.Config.Voice = v.voice
					o.Sinks = []emulator.Sink{&invariants{t: t}}
					res, err := s.Run(context.Background(), o)
					if err != nil {
						t.Error(res.Line(err))
					}
				})
			}
		})
	}
}

// invariants is a sink that holds what is true in every scenario, beyond what
// its steps can see.
type invariants struct {
	t        *testing.T
	on       bool
	speaking bool
	tone     voice.Tone // the last one
	last     emulator.Event
}

func (i *invariants) Emit(e emulator.Event) {
	defer func() { i.last = e }()
	if e.At < i.last.At {
		i.t.Errorf("device time went back from %v to %v", i.last.At, e.At)
	}
	switch e.Kind {
	case emulator.KindPower:
		i.on = e.On
		if i.speaking {
			i.t.Errorf("%v: the power changed during speech", e.At)
		}
	case emulator.KindDisplay:
		if !i.on && e.Display.String() != "" {
			i.t.Errorf("%v: %q shown while off", e.At, e.Display)
		}
	case emulator.KindTone:
		i.tone = e.Tone
		if i.last.Kind == emulator.KindPower && i.last.On != (e.Tone == voice.Rising) {
			i.t.Errorf("%v: power %v with the tone %v", e.At, i.last.On, e.Tone)
		}
	case emulator.KindSay:
		if !i.on || i.speaking {
			i.t.Errorf("%v: %q said while on is %v, speaking %v", e.At, e.Utterance.Text(), i.on, i.speaking)
		}
		i.speaking = true
	case emulator.KindSaid:
		i.speaking = false
	}
	if i.last.Kind == emulator.KindPower && e.Kind != emulator.KindTone {
		i.t.Errorf("%v: no tone with the power, but %v", e.At, e.Kind)
	}
}
