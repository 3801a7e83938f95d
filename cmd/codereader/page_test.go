package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestServeHasAPageThatNeedsNoToken: what it stands before does.
func TestServeHasAPageThatNeedsNoToken(t *testing.T) {
	token := filepath.Join(t.TempDir(), "token")
	if err := os.WriteFile(token, []byte("0123456789abcdef0123456789abcdef"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := start(t, "serve", "--token-file", token, "--state", filepath.Join(t.TempDir(), "state"))
	for path, want := range map[string]int{"/": http.StatusOK, "/v1/readers": http.StatusUnauthorized, "/openapi.json": http.StatusUnauthorized} {
		answer, err := http.Get(s.client.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		if err != nil || answer.StatusCode != want {
			t.Errorf("%s: %d, want %d: %v", path, answer.StatusCode, want, err)
		}
		if path == "/" && !strings.Contains(string(text), "<title>") {
			t.Errorf("no page: %s", text)
		}
	}
}
