package server_test

import (
	"strings"
	"testing"
)

// A key gets in and never out: not by what tells of the reader, and not by
// errors about a key in the wrong place.
func TestKeyNeverLeaves(t *testing.T) {
	const uri = "otpauth://totp/me?secret=" + secret
	s := newServer(t)
	for _, c := range []struct {
		body   string
		status int
	}{
		{`{"key":"` + uri + `"}`, 201},
		{`{"key":"` + uri + `","volume":99}`, 422},
		{`{"key":["` + uri + `"]}`, 422},
		{`{"key":{"uri":"` + uri + `"}}`, 422},
		{`{"key":"` + uri + `&digits=99"}`, 422},
		{`{"key":"` + uri + `&secret=` + secret + `"}`, 422},
		{`{"key":"` + uri + strings.Repeat("A", 5000) + `"}`, 422},
		{`{"key":"` + secret + `"}`, 422},
		{`{"serial":"` + secret + `"}`, 422},
		{`{"at":"` + uri + `"}`, 422},
		{`{"language":"` + uri + `"}`, 422},
		{`{"` + uri + `":1}`, 422},
		{`{"secret":"` + secret + `"}`, 422},
		{`{"key":"` + uri + `"`, 400},
		{`{"key":"` + uri + `"}}`, 400},
		{`"` + uri + `"`, 422},
		{uri, 400},
	} {
		w := ask(s, "POST", "/v1/readers", c.body)
		if w.Code != c.status {
			t.Errorf("%s: %d, want %d", c.body, w.Code, c.status)
		}
		if strings.Contains(w.Body.String(), secret) {
			t.Errorf("%s: the answer has the secret: %s", c.body, w.Body)
		}
	}
	for _, e := range endpoints {
		if w := ask(s, e.method, e.path, e.body); strings.Contains(strings.ToUpper(w.Body.String()), secret) {
			t.Errorf("%s %s: the answer has the secret", e.method, e.path)
		}
	}
	for _, path := range []string{"/v1/readers/" + secret, reader + "/utterances/" + secret, reader + "/events?after=" + secret, reader + "/picture.png?theme=" + secret} {
		if w := ask(s, "GET", path, ""); w.Code < 400 || strings.Contains(w.Body.String(), secret) {
			t.Errorf("%s: %d %s", path, w.Code, w.Body)
		}
	}
}
