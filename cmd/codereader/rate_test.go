package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/firmware"
	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/speaker"
	"codereader/voice/speaker/speakertest"
)

func TestTheReaderIsHeardAtThePaceOfPeopleAlone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		bank, err := sound.Embedded()
		if err != nil {
			t.Fatal(err)
		}
		d := speakertest.New()
		d.Settle = synctest.Wait
		l := &loudspeaker{Speaker: speaker.New(bank, speaker.Beside(d.Open), func(err error) { t.Error("reported", err) })}
		defer l.Close()
		l.Say(voice.NoKey())
		if !loud(d.Advance(time.Second / 2)) {
			t.Error("it is not heard")
		}
		l.setRate(0)
		d.Advance(speakertest.Block)
		if loud(d.Advance(time.Second / 2)) {
			t.Error("it is heard though time stands still")
		}
		l.setRate(100)
		for range 10 {
			l.Tone(voice.Rising, 9)
			l.Say(voice.NoKey())
		}
		l.setRate(1)
		if loud(d.Advance(time.Second)) {
			t.Error("what was said while time flew is heard afterwards")
		}
		l.Tone(voice.Rising, 9)
		if !loud(d.Advance(time.Second)) {
			t.Error("it is not heard again")
		}
	})
}

func TestASnapshotIsReadAsItWasWritten(t *testing.T) {
	m := emulator.New(emulator.Config{Settings: firmware.DefaultSettings, Voice: emulatortest.Voice{}})
	m.Advance(time.Minute)
	file := filepath.Join(t.TempDir(), "s.json")
	if err := writeSnapshot(file, m.Snapshot()); err != nil {
		t.Fatal(err)
	}
	got, err := readSnapshot(file)
	if err != nil {
		t.Fatal(err)
	}
	a, _ := json.Marshal(got)
	b, _ := json.Marshal(m.Snapshot())
	if string(a) != string(b) {
		t.Errorf("%s, want %s", a, b)
	}
	if err := writeSnapshot(filepath.Join(file, "x"), m.Snapshot()); err == nil || !strings.HasPrefix(err.Error(), "snapshot: ") {
		t.Errorf("where no file can be: %v", err)
	}
	if err := os.WriteFile(file, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := readSnapshot(file); err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("of no snapshot: %v", err)
	}
}
