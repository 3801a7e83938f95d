package server_test

import (
	"encoding/json"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"codereader/emulator/server"
)

// spoil changes a text at random.
func spoil(r *rand.Rand, s string) string {
	b := []byte(s)
	for range 1 + r.IntN(3) {
		i := r.IntN(len(b) + 1)
		switch r.IntN(5) {
		case 0: // another byte
			if i < len(b) {
				b[i] = byte(r.IntN(256))
			}
		case 1: // less
			b = b[:i]
		case 2: // twice
			b = append(b[:i:i], b[i/2:]...)
		case 3: // something else in between
			things := []string{`"`, `{`, `}`, `[`, `null`, `-1`, `1e999`, `99999999999999999999`, `\u0000`, "\x00", `../`, `%2f`, `true`, `{"a":`, `🦊`}
			b = append(b[:i:i], things[r.IntN(len(things))]+string(b[i:])...)
		case 4: // without a part
			b = append(b[:i:i], b[min(len(b), i+r.IntN(8)):]...)
		}
		if len(b) > 4096 {
			b = b[:4096]
		}
	}
	return string(b)
}

// send makes a request that may be nonsense, and holds the answer to what holds
// for all: no fault of the server, and a problem that says what is wrong.
func send(t *testing.T, s *server.Server, method, path, body string) (status int) {
	t.Helper()
	r := request(http.MethodGet, "/", "")
	u, err := url.ParseRequestURI(path)
	if err != nil {
		return 0 // such a path cannot be sent
	}
	r.Method, r.URL, r.RequestURI = method, u, path
	if body != "" {
		with := request("POST", "/", body)
		r.Body, r.ContentLength = with.Body, with.ContentLength
		r.Header.Set("Content-Type", "application/json")
	}
	w := serve(s, r)
	if w.Code >= 500 {
		t.Errorf("%q %q %q: %d %s", method, path, body, w.Code, w.Body)
	}
	if w.Code >= 400 {
		var p struct{ Detail string }
		if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || p.Detail == "" {
			t.Errorf("%q %q %q: %d without a problem: %q", method, path, body, w.Code, w.Body)
		}
	}
	return w.Code
}

// isSlow says whether a request is one that would be answered rightly but
// would have the test wait: streams never end, pictures take long to paint.
func isSlow(path string) bool {
	return strings.Contains(path, "stream") || strings.Contains(path, "picture")
}

// Thousands of malformed requests: each is answered, none is a fault of the
// server, and the reader is as it was for those who come after.
func TestMalformedRequestsByTheThousand(t *testing.T) {
	const requests = 10_000
	s := newServer(t)
	r := rand.New(rand.NewPCG(4, 2026))
	codes := map[int]int{}
	for range requests {
		e := endpoints[r.IntN(len(endpoints))]
		method, path, body := e.method, e.path, e.body
		if r.IntN(8) == 0 {
			method = []string{"GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "CONNECT", "BREW"}[r.IntN(9)]
		}
		if r.IntN(3) == 0 {
			path = spoil(r, path)
		}
		if r.IntN(2) == 0 {
			body = spoil(r, body)
		}
		if isSlow(path) || method == "DELETE" || method == "POST" && path == "/v1/readers" && r.IntN(100) > 0 {
			continue
		}
		codes[send(t, s, method, path, body)]++
	}
	for _, code := range []int{200, 400, 404, 405, 422} {
		if codes[code] < 50 {
			t.Errorf("%d answers with %d: %v", codes[code], code, codes)
		}
	}
	if w := ask(s, "GET", reader+"/state", ""); w.Code != 200 {
		t.Errorf("the reader has gone: %s", w.Body)
	}
}

// Snapshots with anything anywhere are refused or restored, and a reader that
// was restored from one goes on.
func TestMalformedSnapshotsByTheThousand(t *testing.T) {
	s := newServer(t)
	r := rand.New(rand.NewPCG(5, 2026))
	ask(s, "POST", reader+"/chord", `{"digits":["9","5"]}`)
	good := ask(s, "GET", reader+"/snapshot", "").Body.String()
	restored := 0
	for range 3000 {
		bad := good
		for range 1 + r.IntN(3) {
			bad = spoilNumber(r, bad)
		}
		if r.IntN(10) == 0 {
			bad = spoil(r, bad)
		}
		if send(t, s, "PUT", reader+"/snapshot", bad) == 200 {
			restored++
			for _, e := range []endpoint{
				{path: "/press", body: `{"key":"red"}`}, {path: "/chord", body: `{"digits":["1"]}`}, {path: "/settle"}, {path: "/wait", body: `{"for":"1h"}`},
			} {
				if code := send(t, s, "POST", reader+e.path, e.body); code != 200 {
					t.Errorf("after %s: %s %d", bad, e.path, code)
				}
			}
			send(t, s, "GET", reader+"/snapshot", "")
			send(t, s, "GET", reader+"/clock", "")
		}
	}
	if restored < 100 {
		t.Errorf("%d were restored", restored)
	}
}

// spoilNumber puts another number in the place of one in a JSON text.
func spoilNumber(r *rand.Rand, s string) string {
	var starts []int
	for i := 1; i < len(s); i++ {
		if s[i] >= '0' && s[i] <= '9' && s[i-1] == ':' {
			starts = append(starts, i)
		}
	}
	if len(starts) == 0 {
		return s
	}
	i := starts[r.IntN(len(starts))]
	end := i
	for end < len(s) && s[end] >= '0' && s[end] <= '9' {
		end++
	}
	numbers := []string{"0", "1", "2", "5", "7", "255", "-1", "4294967295", "9223372036854775807", "-9223372036854775808", "100000000", "305000000", "1e3"}
	return s[:i] + numbers[r.IntN(len(numbers))] + s[end:]
}

// FuzzRequest sends anything to anywhere.
func FuzzRequest(f *testing.F) {
	for _, e := range endpoints {
		if len(e.body) < 1000 {
			f.Add(e.method, e.path, e.body)
		}
	}
	s := newServer(f)
	f.Fuzz(func(t *testing.T, method, path, body string) {
		if isSlow(path) || strings.ContainsFunc(method, func(c rune) bool { return c < 'A' || c > 'Z' }) || method == "" {
			return
		}
		send(t, s, method, path, body)
	})
}
