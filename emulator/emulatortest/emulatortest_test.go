package emulatortest_test

import (
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/voice"
)

func TestVoiceTakesWhatItSays(t *testing.T) {
	var v emulatortest.Voice
	serial := voice.Serial([]uint8{8, 6, 7, 5, 3, 0, 9})
	code := voice.Code([]uint8{1, 2, 3, 4, 5, 6})
	nothing := voice.Utterance{}
	for _, c := range []struct {
		u    *voice.Utterance
		want time.Duration
	}{
		{&nothing, 0},
		{&code, 6*emulatortest.WordLength + emulatortest.CommaLength},
		{&serial, 8*emulatortest.WordLength + 4*emulatortest.CommaLength},
	} {
		if got := v.Duration(c.u); got != c.want {
			t.Errorf("%q takes %v, want %v", c.u.Text(), got, c.want)
		}
	}
	for tone := range voice.Tone(voice.Tones) {
		if got := v.ToneDuration(tone); got != emulatortest.ToneLength {
			t.Errorf("%v takes %v", tone, got)
		}
	}
}

func TestRecorderKeepsEvents(t *testing.T) {
	var r emulatortest.Recorder
	if _, ok := r.Last(emulator.KindKey); ok {
		t.Error("it has an event before there was any")
	}
	for i := range 3 {
		r.Emit(emulator.Event{At: time.Duration(i), Kind: emulator.KindKey})
		r.Emit(emulator.Event{At: time.Duration(i), Kind: emulator.KindOTP})
	}
	keys := r.Kind(emulator.KindKey)
	last, ok := r.Last(emulator.KindKey)
	if len(r.Events) != 6 || len(keys) != 3 || keys[1].At != 1 || !ok || last.At != 2 {
		t.Errorf("%d events, %d keys, the last at %v", len(r.Events), len(keys), last.At)
	}
	if got := r.Kind(emulator.KindSay); len(got) != 0 {
		t.Errorf("it has %v", got)
	}
}
