package server_test

import (
	"net/http"
	"strings"
	"testing"

	"codereader/emulator/server"
)

func TestForeignHostAndOriginAreRefused(t *testing.T) {
	s := newServer(t, func(o *server.Options) { o.Hosts = []string{"reader.example"} })
	for _, c := range []struct {
		host    string
		header  string // name: value
		allowed bool
	}{
		{"localhost", "", true},
		{"LOCALHOST:8080", "", true},
		{"127.0.0.1", "", true},
		{"127.0.0.1:8080", "", true},
		{"127.9.9.9:8080", "", true},
		{"[::1]:8080", "", true},
		{"[::1]", "", true},
		{"reader.example:8080", "", true},
		{"", "", false},
		{"evil.example", "", false},
		{"evil.example:8080", "", false},
		{"localhost.evil.example", "", false},
		{"127.0.0.1.evil.example", "", false},
		{"192.0.2.1", "", false},
		{"0.0.0.0:80", "", false},
		{"localhost:8080:1", "", false},
		{"localhost:8080", "Origin: http://localhost:8080", true},
		{"localhost:8080", "Origin: http://localhost:3000", false},
		{"localhost:8080", "Origin: http://evil.example", false},
		{"localhost:8080", "Origin: null", false},
		{"localhost:8080", "Origin: ://", false},
		{"localhost:8080", "Sec-Fetch-Site: same-origin", true},
		{"localhost:8080", "Sec-Fetch-Site: none", true},
		{"localhost:8080", "Sec-Fetch-Site: cross-site", false},
		{"localhost:8080", "Sec-Fetch-Site: same-site", false},
	} {
		r := request("POST", reader+"/press", `{"key":"red"}`)
		r.Host = c.host
		if name, value, ok := strings.Cut(c.header, ": "); ok {
			r.Header.Set(name, value)
		}
		want := http.StatusOK
		if !c.allowed {
			want = http.StatusForbidden
		}
		if w := serve(s, r); w.Code != want {
			t.Errorf("Host %q, %s: %d, want %d", c.host, c.header, w.Code, want)
		}
	}
}

func TestTokenIsWanted(t *testing.T) {
	const token = "0123456789abcdef"
	s := newServer(t, func(o *server.Options) { o.Token = token })
	for _, c := range []struct {
		authorization string
		want          int
	}{
		{"", 401},
		{"Bearer " + token, 200},
		{"bearer " + token, 200},
		{"Bearer", 401},
		{"Bearer ", 401},
		{"Bearer " + token[:15], 401},
		{"Bearer " + token + "0", 401},
		{"Basic " + token, 401},
		{token, 401},
	} {
		for _, path := range []string{"/v1/readers", "/openapi.json", "/nothing", reader + "/events/stream"} {
			r := request("GET", path, "")
			r.Header.Set("Authorization", c.authorization)
			if strings.HasSuffix(path, "stream") && c.want == 200 {
				continue // would not end
			}
			want := c.want
			if path == "/nothing" && want == 200 {
				want = 404
			}
			w := serve(s, r)
			if w.Code != want {
				t.Errorf("GET %s with %q: %d, want %d", path, c.authorization, w.Code, want)
			}
			if want == 401 && !strings.HasPrefix(w.Header().Get("WWW-Authenticate"), "Bearer") {
				t.Errorf("GET %s with %q: it is not said what is wanted", path, c.authorization)
			}
			if strings.Contains(w.Body.String(), token) {
				t.Errorf("GET %s with %q tells the token", path, c.authorization)
			}
		}
	}
}

func TestTokensThatAreNone(t *testing.T) {
	for _, c := range []struct {
		text string
		ok   bool
	}{
		{"0123456789abcdef\n", true},
		{"  0123456789abcdef  ", true},
		{"", false},
		{"a7b3", false},
		{"0123456789 abcdef", false},
		{"0123456789abcdef\n0123456789abcdef", false},
		{"0123456789abcdefø", false},
	} {
		got, err := server.ParseToken(c.text)
		if (err == nil) != c.ok || c.ok && got != strings.TrimSpace(c.text) {
			t.Errorf("%q: %q, %v", c.text, got, err)
		}
		if err != nil && c.text != "" && strings.Contains(err.Error(), c.text) {
			t.Errorf("%q is repeated: %v", c.text, err)
		}
	}
}

func TestListensWhereOthersCannotReach(t *testing.T) {
	for _, c := range []struct {
		address string
		token   bool
		ok      bool
	}{
		{"127.0.0.1:0", false, true},
		{"[::1]:0", false, true},
		{"localhost:0", false, true},
		{"127.0.0.1", false, false},
		{":0", false, false},
		{"0.0.0.0:0", false, false},
		{"[::]:0", false, false},
		{"example.com:0", false, false},
		{"192.0.2.1:0", false, false},
		{"0.0.0.0:0", true, true},
	} {
		l, err := server.Listen(c.address, c.token)
		if (err == nil) != c.ok {
			if c.address == "[::1]:0" && err != nil && strings.Contains(err.Error(), "assign") {
				continue // a machine without IPv6
			}
			t.Errorf("%s, token %v: %v", c.address, c.token, err)
		}
		if l != nil {
			l.Close()
		}
	}
}
