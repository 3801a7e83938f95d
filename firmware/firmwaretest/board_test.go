package firmwaretest_test

import (
	"testing"
	"time"

	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/voice"
)

func TestCallsDescribeThemselves(t *testing.T) {
	for want, c := range map[string]firmwaretest.Call{
		"power on red":                {Kind: firmwaretest.Power, On: true},
		"power off idle":              {Kind: firmwaretest.Power, Why: firmware.Idle},
		`show ""`:                     {Kind: firmwaretest.Show},
		`show "123 456"`:              {Kind: firmwaretest.Show, Display: firmware.NewDisplay("123 456")},
		"say 3 da 6 4: lydstyrke fem": {Kind: firmwaretest.Say, ID: 3, Utterance: volumeIs(5)},
		"tone falling 9":              {Kind: firmwaretest.Tone, Tone: voice.Falling, Volume: 9},
		"hush":                        {Kind: firmwaretest.Hush},
		"save en 1 2":                 {Kind: firmwaretest.Save, Settings: firmware.Settings{Language: voice.English, Volume: 1, Speed: 2}},
		"made 41152263":               {Kind: firmwaretest.Made, Step: 41152263},
		"unknown":                     {Kind: 200},
	} {
		if got := c.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestBoardKnowsWhatItWasTold(t *testing.T) {
	var b firmwaretest.Board
	if id, u, speaking := b.Speaking(); b.On() || b.Display().String() != "" || speaking || id != 0 || u.Len() != 0 || b.Said() != 0 {
		t.Errorf("at first: on %v, shows %q, says %q", b.On(), b.Display(), u.Text())
	}
	b.Now = time.Minute
	b.Power(true, firmware.ByRed)
	b.Show(firmware.NewDisplay("Lyd 5"))
	b.Say(1, volumeIs(5))
	if id, u, speaking := b.Speaking(); !b.On() || b.Display().String() != "Lyd 5" || !speaking || id != 1 || u.Text() != "lydstyrke fem" {
		t.Errorf("on %v, shows %q, says %d %q: %v", b.On(), b.Display(), id, u.Text(), speaking)
	}
	if id := b.Said(); id != 1 {
		t.Errorf("what ended is %d, want 1", id)
	}
	if _, _, speaking := b.Speaking(); speaking || b.Said() != 0 {
		t.Error("it speaks on past its end")
	}
	b.Say(2, volumeIs(5))
	b.Hush()
	if b.Said() != 0 {
		t.Error("what was cut has an end")
	}
	if len(b.Calls) != 5 || b.Calls[4].At != time.Minute {
		t.Errorf("calls %v", b.Calls)
	}
}
