package server_test

import (
	"net/http"
	"testing"

	"codereader/emulator/server"
)

// Below the open path everybody is answered, without the token, and nowhere
// else.
func TestOpenPathWantsNoToken(t *testing.T) {
	s := newServer(t, func(o *server.Options) {
		o.Token, o.Requests, o.OpenPath = "0123456789abcdef", 6, "/open"
		o.Open = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTeapot) })
	})
	for _, c := range []struct {
		host, path string
		want       int
	}{
		{"localhost", "/open", http.StatusTeapot},
		{"localhost", "/open/", http.StatusTeapot},
		{"localhost", "/open/deep/in", http.StatusTeapot},
		{"evil.example", "/open/", http.StatusForbidden},
		{"localhost", "/opened", http.StatusUnauthorized},
		{"localhost", "/", http.StatusUnauthorized},
		{"localhost", reader, http.StatusUnauthorized},
	} {
		r := request("GET", c.path, "")
		r.Host = c.host
		if w := serve(s, r); w.Code != c.want {
			t.Errorf("%s%s: %d, want %d", c.host, c.path, w.Code, c.want)
		}
	}
	refused := 0
	for range 20 {
		if serve(s, request("GET", "/open/", "")).Code == http.StatusTooManyRequests {
			refused++
		}
	}
	if refused == 0 {
		t.Error("as many requests are answered as come")
	}
}
