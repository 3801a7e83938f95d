package server_test

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"codereader/emulator/server"
	"codereader/emulator/server/api"
	"codereader/emulator/server/servertest"
)

// collect returns the events of a reader after a number, until there are so
// many, or they end.
func collect(t *testing.T, s *servertest.Server, after uint64, most int) (events []api.Event) {
	t.Helper()
	for e, err := range s.Reader.Events(t.Context(), after) {
		if err != nil {
			t.Fatal(err)
		}
		if events = append(events, e); len(events) == most {
			break
		}
	}
	return events
}

func TestStreamTellsWhatTheTraceTells(t *testing.T) {
	s := servertest.New(t)
	r := s.Reader.Test(t)
	r.Press("red")
	r.Settle()
	list, last, err := s.Reader.History(t.Context(), 0, 1000)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for i, e := range collect(t, s, 0, int(last)) {
		kinds = append(kinds, e.Kind)
		if e.Number != uint64(i+1) || list[i].Number != e.Number || list[i].T != e.T || list[i].Kind != e.Kind {
			t.Errorf("event %d of the stream is %+v, of the list %+v", i+1, e, list[i])
		}
	}
	want := []string{"start", "key", "key", "power", "tone", "otp", "display", "say", "said"}
	if !slices.Equal(kinds, want) {
		t.Errorf("%v, want %v", kinds, want)
	}
	if list[0].Serial != servertest.Serial || list[0].Clock != "2026-01-01T00:00:00Z" || list[7].Text != "syv fire fem, seks ni nul" {
		t.Errorf("%+v %+v", list[0], list[7])
	}
}

// A stream that is taken up again where it broke off loses nothing and repeats
// nothing, wherever that was.
func TestStreamIsTakenUpAgainWithoutLoss(t *testing.T) {
	s := servertest.New(t)
	r := s.Reader.Test(t)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for range 50 {
			if _, err := s.Reader.Press(t.Context(), "red"); err != nil {
				t.Error(err)
			}
		}
	}()
	var got []api.Event
	for len(got) < 150 {
		got = append(got, collect(t, s, uint64(len(got)), 1+len(got)%7)...)
	}
	<-done
	for i, e := range got {
		if e.Number != uint64(i+1) {
			t.Fatalf("event %d has the number %d", i+1, e.Number)
		}
	}
	if r.State().Event < 150 {
		t.Error("there were fewer events")
	}
}

func TestOldEventsAreAGap(t *testing.T) {
	s := servertest.New(t)
	for range server.History/4 + 100 {
		if w := ask(s.Server, "POST", reader+"/press", `{"key":"2"}`); w.Code != 200 {
			t.Fatal(w.Body)
		}
		ask(s.Server, "POST", reader+"/press", `{"key":"red"}`)
	}
	last := s.Reader.Test(t).State().Event
	first := last - server.History + 1
	got := collect(t, s, 3, 2)
	if got[0].Kind != api.Gap || got[0].Lost != first-4 || got[0].Number != first-1 || got[1].Number != first {
		t.Errorf("%+v, want a gap of %d", got, first-4)
	}
	got = collect(t, s, last+1000, 2) // of a server that ran before
	if got[0].Kind != api.Gap || got[0].Lost != 0 {
		t.Errorf("%+v, want a gap of nobody knows how many", got[0])
	}
	if list, _, err := s.Reader.History(t.Context(), 3, 1); err != nil || list[0].Number != first {
		t.Errorf("%+v, %v", list, err)
	}
}

// What stands in the stream is what EventSource reads.
func TestStreamIsServerSentEvents(t *testing.T) {
	s := servertest.New(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	for _, c := range []struct {
		query, last string
		want        []string
	}{
		{"", "", []string{": events", "", "id: 1", "event: start", `data: {"t":0,"kind":"start","version":"test","serial":"0123456789","at":"2026-01-01T00:00:00Z","language":"da","volume":6,"speed":4}`, "", "id: 2", "event: key", `data: {"t":0,"kind":"key","key":"red","down":true}`, ""}},
		{"?after=1", "", []string{": events", "", "id: 2", "event: key"}},
		{"?after=2", "1", []string{": events", "", "id: 2", "event: key"}},
		{"?new=true", "1", []string{": events", "", "id: 2", "event: key"}},
	} {
		req, err := http.NewRequestWithContext(ctx, "GET", s.URL+reader+"/events/stream"+c.query, nil)
		if err != nil {
			t.Fatal(err)
		}
		if c.last != "" {
			req.Header.Set("Last-Event-ID", c.last)
		}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		s.Reader.Test(t).Down("red")
		lines := bufio.NewScanner(res.Body)
		for _, want := range c.want {
			if !lines.Scan() || lines.Text() != want {
				t.Errorf("%q: %q, want %q", c.query+c.last, lines.Text(), want)
			}
		}
		if got := res.Header.Get("Content-Type"); got != "text/event-stream" {
			t.Errorf("it is of the type %q", got)
		}
		res.Body.Close()
	}
}

func TestNewEventsAlone(t *testing.T) {
	s := servertest.New(t)
	r := s.Reader.Test(t)
	r.Press("2")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, "GET", s.URL+reader+"/events/stream?new=true", nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	lines := bufio.NewScanner(res.Body)
	lines.Scan() // the stream has begun
	r.Down("5")
	for lines.Scan() {
		if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
			if want := fmt.Sprintf(`{"t":%d,"kind":"key","key":"5","down":true}`, r.Last().T); data != want {
				t.Errorf("%s, want %s", data, want)
			}
			return
		}
	}
	t.Error(lines.Err())
}

func TestStreamEndsWithItsReader(t *testing.T) {
	s := servertest.New(t)
	made, err := s.Client.Make(t.Context(), api.NewReader{})
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for e, err := range made.Events(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		if kinds = append(kinds, e.Kind); e.Kind == "start" {
			if err := made.Remove(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
	if !slices.Equal(kinds, []string{"start", "end"}) {
		t.Errorf("%v", kinds)
	}
	for _, err := range made.Events(t.Context(), 0) {
		if err == nil || !strings.Contains(err.Error(), "there is no reader with this id") {
			t.Errorf("%v", err)
		}
	}
}
