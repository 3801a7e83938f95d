package server_test

import (
	"bytes"
	"testing"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/emulator/server"
	"codereader/emulator/server/servertest"
)

// What a firmware on its own clock cannot do is refused with the reason, and the
// rest goes on as ever.
func TestAReaderOnItsOwnClockIsNotMovedInTime(t *testing.T) {
	o, err := servertest.Options()
	if err != nil {
		t.Fatal(err)
	}
	s := server.New(o)
	defer s.Close()
	c := o.Config()
	c.Firmware = emulatortest.OwnClock
	if _, err := s.Add(emulator.New(c), c, 1); err != nil {
		t.Fatal(err)
	}
	taken := ask(s, "GET", reader+"/snapshot", "").Body.String()
	for _, c := range []struct{ method, path, body string }{
		{"POST", "/back", ""}, {"POST", "/forward", ""}, {"POST", "/jump", `{"t":0}`}, {"PUT", "/snapshot", taken}, {"POST", "/step", ""},
		{"PUT", "/rate", `{"rate":0}`}, {"PUT", "/rate", `{"rate":2}`}, {"PUT", "/rate", `{"rate":1,"fast":true}`},
	} {
		if w := ask(s, c.method, reader+c.path, c.body); w.Code != 409 || !bytes.Contains(w.Body.Bytes(), []byte("its own clock")) {
			t.Errorf("%s %s: %d %s", c.path, c.body, w.Code, w.Body)
		}
	}
	for _, c := range []struct{ method, path, body string }{
		{"PUT", "/rate", `{"rate":1}`}, {"GET", "/rate", ""}, {"POST", "/press", `{"key":"red"}`}, {"GET", "", ""},
	} {
		if w := ask(s, c.method, reader+c.path, c.body); w.Code >= 300 {
			t.Errorf("%s %s: %d %s", c.path, c.body, w.Code, w.Body)
		}
	}
}
