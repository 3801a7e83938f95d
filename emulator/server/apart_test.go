package server_test

import (
	"fmt"
	"net/http"
	"sync"
	"testing"

	"codereader/emulator"
	"codereader/emulator/server"
	"codereader/emulator/server/api"
	"codereader/emulator/server/client"
	"codereader/emulator/server/servertest"
)

// Readers of one server have nothing in common: not time, not settings, not
// keys, not events.
func TestReadersAreApart(t *testing.T) {
	s := servertest.New(t)
	first := s.Reader.Test(t)
	other := func(n api.NewReader) *client.Steps {
		r, err := s.Client.Make(t.Context(), n)
		if err != nil {
			t.Fatal(err)
		}
		return r.Test(t)
	}
	english := other(api.NewReader{Language: "en", Serial: "8675309", At: "2027-01-01T00:00:00Z"})
	blank := other(api.NewReader{Key: "none"})
	first.Press("red")
	english.Press("red")
	blank.Chord("5", "9")
	first.WantDisplay("745 690")
	english.Want(client.Not(client.Display("745 690")))
	english.Chord("5")
	english.WantSpoken("serial number, eight six, seven five, three zero, nine")
	blank.Press("red")
	blank.Press("red")
	blank.WantDisplay("------")
	blank.Want(client.Volume(7))
	first.Want(client.Volume(6))
	if a, b := first.Last().T, english.Last().T; a >= b {
		t.Errorf("time has passed for the first, too: %v, %v", a, b)
	}
	for e, err := range first.Reader().Events(t.Context(), 0) {
		if err != nil || e.Text == "8675309" {
			t.Fatalf("%+v, %v", e, err)
		}
		if e.Kind == "display" {
			break
		}
	}
}

func TestManyReadersAtOnce(t *testing.T) {
	s := servertest.New(t)
	var all sync.WaitGroup
	for i := range server.MaxReaders - 1 {
		all.Go(func() {
			r, err := s.Client.Make(t.Context(), api.NewReader{Volume: 1 + i%9})
			if err != nil {
				t.Error(err)
				return
			}
			steps := r.Steps(t.Context())
			steps.Press("red")
			steps.WantDisplay("745 690")
			steps.Want(client.Volume(1 + i%9))
			if err := steps.Err(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if _, err := s.Client.Make(t.Context(), api.NewReader{}); !client.IsStatus(err, http.StatusConflict) {
		t.Errorf("one too many: %v", err)
	}
	list, err := s.Client.Readers(t.Context())
	if err != nil || len(list) != server.MaxReaders {
		t.Fatalf("%d readers, %v", len(list), err)
	}
	for i, r := range list {
		if r.ID != fmt.Sprint(i+1) {
			t.Errorf("reader %d has the id %s", i, r.ID)
		}
	}
	for _, r := range list[1:] {
		if err := s.Client.Reader(r.ID).Remove(t.Context()); err != nil {
			t.Error(err)
		}
	}
	if _, err := s.Client.Make(t.Context(), api.NewReader{}); err != nil {
		t.Error(err)
	}
}

// A reader that runs elsewhere, as in a window, is used like any other, but it
// cannot be removed.
func TestAdoptedReader(t *testing.T) {
	s := servertest.New(t)
	c := emulatorConfig(t)
	m := emulator.New(c)
	m.Contact(10, true)
	m.Advance(second)
	m.Contact(10, false)
	m.Advance(2 * second)
	live := emulator.NewLiveAt(m, 0)
	go live.Run(t.Context())
	id, err := s.Server.Adopt(live, c)
	if err != nil {
		t.Fatal(err)
	}
	r := s.Client.Reader(id).Test(t)
	r.WantDisplay("745 690")
	r.Chord("9")
	r.Want(client.Volume(7))
	if err := r.Reader().Remove(t.Context()); !client.IsStatus(err, http.StatusConflict) {
		t.Errorf("removed: %v", err)
	}
	list, _, err := r.Reader().History(t.Context(), 0, 3)
	if err != nil || list[0].Kind != "start" || list[1].Kind != "restore" || list[1].Text != "745 690" || list[2].Kind != "key" {
		t.Errorf("%+v, %v", list, err)
	}
}
