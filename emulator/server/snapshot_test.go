package server_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/server/api"
	"codereader/emulator/server/servertest"
)

// From a snapshot everything goes on as it did, in the same reader and in
// another.
func TestSnapshotBringsTheReaderBack(t *testing.T) {
	s := servertest.New(t)
	r := s.Reader.Test(t)
	r.Press("red")
	r.Wait(700 * time.Millisecond) // it is speaking
	then := r.State()
	taken, err := s.Reader.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	goOn := func() []api.Event {
		from := r.State().Event
		r.Chord("9", "9")
		r.Settle()
		r.Wait(30 * second)
		list, _, err := r.Reader().History(t.Context(), from, 1000)
		if err != nil {
			t.Fatal(err)
		}
		for i := range list {
			list[i].Number = 0
		}
		return list
	}
	want, _ := json.Marshal(goOn())
	check := func() {
		t.Helper()
		back, err := r.Reader().Restore(t.Context(), taken)
		if err != nil {
			t.Fatal(err)
		}
		if back.Event = then.Event; back.Display != then.Display || back.T != then.T || back.Spoken != then.Spoken || !back.Speaking {
			t.Errorf("%+v, want %+v", back, then)
		}
		if got, _ := json.Marshal(goOn()); string(got) != string(want) {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
	check()
	other, err := s.Client.Make(t.Context(), api.NewReader{})
	if err != nil {
		t.Fatal(err)
	}
	r = other.Test(t)
	check()
}

// A snapshot from a stranger cannot bring the reader where no reader comes.
func TestImpossibleSnapshotsAreRefused(t *testing.T) {
	s := newServer(t)
	ask(s, "POST", reader+"/press", `{"key":"red"}`)
	ask(s, "POST", reader+"/down", `{"key":"5"}`)
	good := ask(s, "GET", reader+"/snapshot", "").Body.String()
	if w := ask(s, "PUT", reader+"/snapshot", good); w.Code != 200 {
		t.Fatalf("a good one: %s", w.Body)
	}
	const far = `9223372036854775807`
	var taken emulator.Snapshot
	if err := json.Unmarshal([]byte(good), &taken); err != nil {
		t.Fatal(err)
	}
	for what, change := range map[string]func(*emulator.Snapshot){
		"late":             func(s *emulator.Snapshot) { s.At = 1 << 62 },
		"early":            func(s *emulator.Snapshot) { s.At = -1 },
		"active later":     func(s *emulator.Snapshot) { s.Reader.Active = s.At + 1 },
		"quiet early":      func(s *emulator.Snapshot) { s.Reader.Quiet = -1 << 63 },
		"contact later":    func(s *emulator.Snapshot) { s.Reader.Contacts.Contacts[3].Since = 1 << 62 },
		"press later":      func(s *emulator.Snapshot) { s.Reader.Gestures.Digits[3].At = 1 << 62 },
		"tone without end": func(s *emulator.Snapshot) { s.Sound.ToneEnd = 1<<63 - 1 },
		"speech far ahead": func(s *emulator.Snapshot) { s.Sound.Start = 1<<63 - 1 },
		"speech for ever":  func(s *emulator.Snapshot) { s.Sound.Length = 1<<63 - 1 },
		"plan far ahead":   func(s *emulator.Snapshot) { s.Plan = append(s.Plan, keyEvent(1<<62)) },
		"large plan": func(s *emulator.Snapshot) {
			for range 2000 {
				s.Plan = append(s.Plan, keyEvent(s.At))
			}
		},
		"clock set later":  func(s *emulator.Snapshot) { s.Clock.Since = s.At + 1 },
		"clock too fast":   func(s *emulator.Snapshot) { s.Clock.Drift = 1 << 62 },
		"clock before all": func(s *emulator.Snapshot) { s.Clock.Shown = time.Unix(-1, 0) },
		"clock after all":  func(s *emulator.Snapshot) { s.Clock.Shown = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC) },
		"loud":             func(s *emulator.Snapshot) { s.Settings.Volume = 10 },
	} {
		bad := taken
		change(&bad)
		text, err := json.Marshal(bad)
		if err != nil {
			t.Fatal(err)
		}
		if w := ask(s, "PUT", reader+"/snapshot", string(text)); w.Code != 422 && w.Code != 413 {
			t.Errorf("%s: %d %s", what, w.Code, w.Body)
		}
	}
	for what, text := range map[string]string{
		"no number": strings.Replace(good, `"At":`, `"At":"x","B":`, 1),
		"too large": strings.Replace(good, `"At":`, `"At":`+far+`0,"B":`, 1),
	} {
		if w := ask(s, "PUT", reader+"/snapshot", text); w.Code != 422 {
			t.Errorf("%s: %d %s", what, w.Code, w.Body)
		}
	}
	if after := ask(s, "GET", reader+"/snapshot", "").Body.String(); after != good {
		t.Error("what was refused has changed the reader")
	}
}
