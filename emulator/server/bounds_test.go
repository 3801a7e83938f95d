package server

import (
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"

	"codereader/emulator"
)

func TestBucketLetsThroughItsRate(t *testing.T) {
	b := newBucket(100)
	now := time.Unix(0, 0)
	taken := func() (n int) {
		for range 1000 {
			if b.take(now) {
				n++
			}
		}
		return n
	}
	for _, c := range []struct {
		pass time.Duration
		want int
	}{{0, 100}, {0, 0}, {100 * time.Millisecond, 10}, {time.Hour, 100}, {-time.Hour, 0}, {time.Second, 100}} {
		now = now.Add(c.pass)
		if got := taken(); got != c.want {
			t.Errorf("after %v more: %d, want %d", c.pass, got, c.want)
		}
	}
}

// getBounded makes a request of a server.
func getBounded(s *Server, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "http://localhost"+path, nil))
	return w
}

func TestTooManyRequestsAreToldSo(t *testing.T) {
	for _, c := range []struct {
		what string
		path string
		full func(*Server)
	}{
		{"a second", "/v1", func(s *Server) { s.bucket = newBucket(0) }},
		{"at once", "/v1", func(s *Server) { s.requests = make(slots) }},
		{"streams", "/v1/readers/1/events/stream", func(s *Server) { s.streams = make(slots) }},
	} {
		s := New(Options{})
		m := emulator.New(emulator.Config{})
		if _, err := s.Add(m, emulator.Config{}, 0); err != nil {
			t.Fatal(err)
		}
		c.full(s)
		if w := getBounded(s, c.path); w.Code != http.StatusTooManyRequests {
			t.Errorf("%s: %d %s", c.what, w.Code, w.Body)
		}
		s.Close()
	}
}

func TestPlacesAreGivenBack(t *testing.T) {
	s := New(Options{})
	defer s.Close()
	s.requests = make(slots, 1)
	for range 10 {
		if w := getBounded(s, "/v1"); w.Code != http.StatusOK {
			t.Errorf("%d %s", w.Code, w.Body)
		}
	}
}

func TestPageIsBehindTheAPI(t *testing.T) {
	s := New(Options{Page: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTeapot) })})
	defer s.Close()
	for path, want := range map[string]int{"/": 418, "/page.js": 418, "/v1": 200, "/v1/nothing": 404, "/openapi.json": 200} {
		if w := getBounded(s, path); w.Code != want {
			t.Errorf("%s: %d, want %d", path, w.Code, want)
		}
	}
}

// quiet is a listener with connections that nobody is at the other end of.
type quiet struct{ net.Listener }

func (quiet) Accept() (net.Conn, error) {
	ours, _ := net.Pipe()
	return ours, nil
}
func (quiet) Close() error { return nil }

func TestCrowdHasSoManyConnectionsAndNoMore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newCrowd(quiet{}, 3)
		conns := make(chan net.Conn, 100)
		ended := make(chan error, 1)
		go func() {
			for {
				conn, err := c.Accept()
				if err != nil {
					ended <- err
					return
				}
				conns <- conn
			}
		}()
		synctest.Wait()
		if len(conns) != 3 {
			t.Fatalf("%d connections", len(conns))
		}
		first := <-conns
		first.Close()
		first.Close() // gives one place back, and not two
		synctest.Wait()
		if len(conns) != 3 {
			t.Errorf("%d connections after one was closed", len(conns))
		}
		c.Close()
		if err := <-ended; err != net.ErrClosed {
			t.Errorf("%v", err)
		}
	})
}
