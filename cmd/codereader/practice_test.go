package main

import (
	"io"
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
)

// A class needs no token; the trainer needs the server's.
func TestServeHasThePracticeLogOn(t *testing.T) {
	const token = "a-token-of-this-test"
	s := start(t, "serve", "--rate", "0", "--state", filepath.Join(t.TempDir(), "s"),
		"--token-file", write(t, "token", token+"\n", 0o600))
	base := s.client.URL + practicePath
	for _, c := range []struct {
		path, token string
		want        int
		says        string
	}{
		{"", "", http.StatusOK, "Øvelsesbanken"},
		{"/?lang=en", "", http.StatusOK, "This is practice."},
		{"/trainer", "", http.StatusUnauthorized, "Underviserens nøgle"},
		{"/trainer", token, http.StatusOK, "Holdets fremgang"},
		{"/nothing", "", http.StatusNotFound, "Den side findes ikke"},
	} {
		q, err := http.NewRequest(http.MethodGet, base+c.path, nil)
		if err != nil {
			t.Fatal(err)
		}
		if c.token != "" {
			q.Header.Set("Authorization", "Bearer "+c.token)
		}
		a, err := http.DefaultClient.Do(q)
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(a.Body)
		a.Body.Close()
		if err != nil || a.StatusCode != c.want || !strings.Contains(string(text), c.says) {
			t.Errorf("%s: %d, %v\n%s", c.path, a.StatusCode, err, text)
		}
	}
	a, err := http.PostForm(base+"/begin", url.Values{})
	if err != nil {
		t.Fatal(err)
	}
	a.Body.Close()
	if a.StatusCode != http.StatusOK {
		t.Errorf("begin: %d", a.StatusCode)
	}
	if status := s.stop(); status != statusOK {
		t.Errorf("status %d", status)
	}
}
