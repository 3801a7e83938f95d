package server

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

// TestPageNeedsNoToken: the page is the same for everybody, what it stands
// before is not.
func TestPageNeedsNoToken(t *testing.T) {
	s := New(Options{
		Token: "0123456789abcdef", Requests: 1,
		Page: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTeapot) }),
	})
	defer s.Close()
	for range 3 { // nor does it take from those who use readers
		for path, want := range map[string]int{"/": 418, "/main.js": 418, "/voices/da.pack": 418, "/v1": 401, "/v1/nothing": 401, "/v1/readers": 401, "/openapi.json": 401} {
			if w := getBounded(s, path); w.Code != want {
				t.Errorf("%s: %d, want %d", path, w.Code, want)
			}
		}
	}
}

func TestPageIsNotForForeignHosts(t *testing.T) {
	s := New(Options{Page: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTeapot) })})
	defer s.Close()
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "http://rebound.example/", nil))
	if w.Code != http.StatusForbidden {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}
