package server_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/server"
	"codereader/emulator/server/servertest"
	"codereader/keypad"
)

const second = time.Second

// secret is the key's secret, which no answer may have.
const secret = "GEZDGNBVGY3TQOJQ"

// newServer returns a server without a port, with one reader in virtual time.
func newServer(t testing.TB, change ...func(*server.Options)) *server.Server {
	t.Helper()
	o, err := servertest.Options()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range change {
		f(&o)
	}
	s := server.New(o)
	c := o.Config()
	if _, err := s.Add(emulator.New(c), c, o.Rate); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// request returns a request as a client on this machine sends it.
func request(method, path, body string) *http.Request {
	var r io.Reader
	if body != "" {
		r = strings.NewReader(body)
	}
	req := httptest.NewRequest(method, "http://localhost"+path, r)
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	return req
}

// ask makes a request and returns the answer.
func ask(h http.Handler, method, path, body string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, request(method, path, body))
	return w
}

// must makes a request that is to be carried out, and reads the answer.
func must[T any](t testing.TB, h http.Handler, method, path, body string) (into T) {
	t.Helper()
	w := ask(h, method, path, body)
	if w.Code >= 300 {
		t.Fatalf("%s %s %s: %d %s", method, path, body, w.Code, w.Body)
	}
	if err := json.Unmarshal(w.Body.Bytes(), &into); err != nil {
		t.Fatalf("%s %s: %v in %s", method, path, err, w.Body)
	}
	return into
}

// reader is the path of the first reader.
const reader = "/v1/readers/1"

// serve answers a request.
func serve(h http.Handler, r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// emulatorConfig returns the configuration of the readers.
func emulatorConfig(t testing.TB) emulator.Config {
	t.Helper()
	o, err := servertest.Options()
	if err != nil {
		t.Fatal(err)
	}
	return o.Config()
}

// keys are the keys, the digits first.
var keys = [keypad.Keys]keypad.Key{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, keypad.Red}

// keyEvent returns a key that goes down at a time.
func keyEvent(at time.Duration) keypad.Event { return keypad.Event{Key: 1, Down: true, At: at} }
