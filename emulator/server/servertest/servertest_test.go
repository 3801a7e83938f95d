package servertest_test

import (
	"testing"
	"time"

	"codereader/emulator/server/client"
	"codereader/emulator/server/servertest"
)

func TestReaderIsReady(t *testing.T) {
	r := servertest.New(t).Reader.Test(t)
	r.Press("red")
	r.WantDisplay("745 690")
	r.Await(client.Off(), time.Minute)
}

// The same steps give the same events, whichever server it is.
func TestServersAreAlike(t *testing.T) {
	var before time.Duration
	for range 3 {
		s := servertest.New(t)
		r := s.Reader.Test(t)
		r.Chord("9", "6", "1")
		r.Settle()
		if at := r.Last().At(); before != 0 && at != before {
			t.Errorf("it settled at %v, and before at %v", at, before)
		} else {
			before = at
		}
	}
}

func TestServerWithATokenOfItsOwn(t *testing.T) {
	o, err := servertest.Options()
	if err != nil {
		t.Fatal(err)
	}
	o.Token = "0123456789abcdef"
	s, err := servertest.OpenWith(o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	s.Reader.Test(t).Press("red")
	if _, err := client.New(s.URL).Readers(t.Context()); !client.IsStatus(err, 401) {
		t.Errorf("without the token: %v", err)
	}
}
