package server_test

import (
	"bytes"
	"encoding/json"
	"image"
	"slices"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/emulator/emulatortest"
	"codereader/emulator/panel"
	"codereader/emulator/server"
	"codereader/emulator/server/api"
	"codereader/emulator/server/servertest"
)

// Back in the session everything is as it was, and from there the same requests
// give the same events again.
func TestGoingBackOverHTTPGivesTheSameEventsAgain(t *testing.T) {
	s := servertest.New(t)
	r := s.Reader.Test(t)
	r.Press("red")
	r.Settle()
	then := r.State()
	goOn := func() string {
		from := r.State().Event
		r.Wait(second) // a jump goes to the end of its instant
		r.Chord("9", "6")
		r.Settle()
		r.Wait(30 * second)
		list, _, err := s.Reader.History(t.Context(), from, 1000)
		if err != nil {
			t.Fatal(err)
		}
		for i := range list {
			list[i].Number = 0
		}
		text, _ := json.Marshal(list)
		return string(text)
	}
	want := goOn()
	moves := 0
	for back := then; back.T >= then.T; moves++ {
		at, err := s.Reader.Back(t.Context())
		if err != nil || !at.Moved {
			t.Fatalf("%+v, %v", at, err)
		}
		back = at.State
	}
	if forward, err := s.Reader.Forward(t.Context()); err != nil || !forward.Moved || moves < 10 {
		t.Fatalf("after %d moves back: %+v, %v", moves, forward, err)
	}
	there, err := s.Reader.Jump(t.Context(), then.At())
	if there.State.Event = then.Event; err != nil || there.State.T != then.T || there.State.Display != then.Display {
		t.Errorf("%+v, %v, want %+v", there.State, err, then)
	}
	if got := goOn(); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

func TestAReaderWhoseSamplesAreRecordedDoesNotGoBack(t *testing.T) {
	s := newServer(t)
	if err := s.KeepInOrder("1"); err != nil {
		t.Fatal(err)
	}
	taken := ask(s, "GET", reader+"/snapshot", "").Body.String()
	for path, body := range map[string]string{"/back": "", "/forward": "", "/jump": `{"t":0}`, "/snapshot": taken} {
		method := map[bool]string{true: "PUT", false: "POST"}[path == "/snapshot"]
		if w := ask(s, method, reader+path, body); w.Code != 409 || !bytes.Contains(w.Body.Bytes(), []byte("--wav")) {
			t.Errorf("%s: %d %s", path, w.Code, w.Body)
		}
	}
	if err := s.KeepInOrder("2"); err == nil {
		t.Error("a reader that is not there is kept in order")
	}
}

// paint paints the display alone.
func paint(s emulator.State) *image.RGBA {
	return panel.Render(panel.View{Display: s.Display.String(), On: s.On, Pressed: s.Down, Scale: 1, Caption: panel.Caption{Current: -1}})
}

// All that clients do to a reader, going back and power cuts and all, stands in
// its bundle.
func TestWhatIsDoneOverHTTPReplays(t *testing.T) {
	o, err := servertest.Options()
	if err != nil {
		t.Fatal(err)
	}
	c := o.Config()
	c.Voice = emulator.Clips{Bank: o.Bank}
	var text bytes.Buffer
	rec := bundle.NewRecorder(&text, c, o.Bank, paint, "test")
	m := emulator.New(c, rec)
	rec.Of(m)
	s := server.New(o)
	if _, err := s.Add(m, c, 0); err != nil {
		t.Fatal(err)
	}
	ask(s, "POST", reader+"/press", `{"key":"red"}`)
	taken := ask(s, "GET", reader+"/snapshot", "").Body.String()
	for _, q := range []struct{ method, path, body string }{
		{"POST", "/settle", ""},
		{"POST", "/down", `{"key":"red"}`},
		{"POST", "/power-cut", ""},
		{"POST", "/wait", `{"for":"1s"}`},
		{"POST", "/up", `{"key":"red"}`},
		{"PUT", "/settings", `{"volume":9,"language":"en"}`},
		{"POST", "/back", ""},
		{"POST", "/back", ""},
		{"POST", "/chord", `{"digits":["5"]}`},
		{"POST", "/jump", `{"t":300000000}`},
		{"PUT", "/clock", `{"drift":30}`},
		{"PUT", "/snapshot", taken},
		{"POST", "/settle", ""},
	} {
		if w := ask(s, q.method, reader+q.path, q.body); w.Code != 200 {
			t.Fatalf("%v: %d %s", q, w.Code, w.Body)
		}
	}
	s.Close()
	if err := rec.Err(); err != nil {
		t.Fatal(err)
	}
	b, err := bundle.Read(&text)
	if err != nil || len(b.Restores) != 4 {
		t.Fatalf("%d restores, %v", len(b.Restores), err)
	}
	if err := bundle.Replay(b, bundle.Options{Key: c.Key, Bank: o.Bank, Paint: paint}); err != nil {
		t.Error(err)
	}
}

// The settings are changed by the reader's own keys, and to what was asked for
// from wherever they are.
func TestSettingsAreChangedByKeys(t *testing.T) {
	s := servertest.New(t)
	for _, want := range []api.SetSettings{
		{Volume: 9, Speed: 1, Language: "en"}, {Volume: 1}, {Speed: 9}, {Language: "da"}, {Language: "da", Speed: 9}, {Volume: 6, Speed: 4},
	} {
		before, err := s.Reader.Settings(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		after, err := s.Reader.SetSettings(t.Context(), want)
		if err != nil {
			t.Fatal(err)
		}
		if want.Volume != 0 {
			before.Volume = want.Volume
		}
		if want.Speed != 0 {
			before.Speed = want.Speed
		}
		if want.Language != "" {
			before.Language = want.Language
		}
		if after.Settings != before || !after.On || len(after.Keys) != 0 {
			t.Errorf("%+v: %+v, want %+v", want, after, before)
		}
	}
	list, _, err := s.Reader.History(t.Context(), 0, 1000)
	if err != nil {
		t.Fatal(err)
	}
	keys := slices.DeleteFunc(list, func(e api.Event) bool { return e.Kind != "key" })
	if len(keys) != 2*(8+9+9+2+0+11) {
		t.Errorf("%d contacts have moved", len(keys))
	}
}

// What one can go back by is bounded, however long a reader is used.
func TestWhatIsRememberedOfAReaderIsBounded(t *testing.T) {
	o, err := servertest.Options()
	if err != nil {
		t.Fatal(err)
	}
	c := o.Config()
	c.Voice = emulatortest.Voice{}
	c.Clock = clock.NewRTC(time.Unix(0, 0), 0)
	m := emulator.New(c)
	s := server.New(o)
	if _, err := s.Add(m, c, 0); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for range 2200 {
		ask(s, "POST", reader+"/chord", `{"digits":["2"]}`)
	}
	h := emulator.Remember(m) // nothing runs between two requests
	if n := len(h.Events()); n < server.MaxRemembered/2 || n > server.MaxRemembered || h.Start().At == 0 {
		t.Errorf("%d events are remembered, from %v on", n, h.Start().At)
	}
	if w := ask(s, "POST", reader+"/jump", `{"t":0}`); w.Code != 200 {
		t.Errorf("back to the start: %d %s", w.Code, w.Body)
	}
}
