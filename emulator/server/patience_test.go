package server_test

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"codereader/emulator/server"
)

// pipes is a listener whose connections are made by its user.
type pipes struct{ conns chan net.Conn }

func (p pipes) Accept() (net.Conn, error) {
	c, ok := <-p.conns
	if !ok {
		return nil, net.ErrClosed
	}
	return c, nil
}

func (p pipes) Close() error {
	defer func() { _ = recover() }() // twice is fine
	close(p.conns)
	return nil
}

func (p pipes) Addr() net.Addr { return &net.UnixAddr{Name: "pipes"} }

// dial returns a connection to the server.
func (p pipes) dial() net.Conn {
	ours, theirs := net.Pipe()
	p.conns <- theirs
	return ours
}

// patient runs a server on pipes; real time is virtual within.
func patient(t *testing.T, do func(t *testing.T, s *server.Server, p pipes)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		s := newServer(t)
		p := pipes{make(chan net.Conn)}
		ctx, cancel := context.WithCancel(t.Context())
		served := make(chan error)
		go func() { served <- s.Serve(ctx, p) }()
		do(t, s, p)
		cancel()
		if err := <-served; err != nil {
			t.Error(err)
		}
	})
}

const head = "POST " + reader + "/press HTTP/1.1\r\nHost: localhost\r\nContent-Length: 13\r\n\r\n"

// A client that stops in the middle of a request is let go in time, whatever
// it has sent so far.
func TestClientsThatStopAreLetGo(t *testing.T) {
	for _, c := range []struct {
		what, send, answer string
		after              time.Duration
	}{
		{"nothing", "", "", 10 * second},
		{"half a head", head[:30], "", 10 * second},
		{"half a body", head + `{"key":`, "HTTP/1.1 400", 10 * second},
		{"half a body that nobody reads", strings.Replace(head, "localhost", "evil.example", 1) + `{"key":`, "HTTP/1.1 403", 10 * second},
		{"half of too much", strings.Replace(head, "13", "99999", 1) + `{"key":`, "HTTP/1.1 413", 10 * second},
		{"nothing more", head + `{"key":"red"}`, "HTTP/1.1 200", 2 * time.Minute},
	} {
		patient(t, func(t *testing.T, _ *server.Server, p pipes) {
			conn := p.dial()
			begun := time.Now()
			go io.WriteString(conn, c.send)
			answer, err := io.ReadAll(conn)
			if took := time.Since(begun); err != nil || took > c.after+2*second || took < c.after-2*second {
				t.Errorf("%s: let go after %v, want %v; %v", c.what, took, c.after, err)
			}
			if !strings.HasPrefix(string(answer), c.answer) {
				t.Errorf("%s: %q, want %s", c.what, answer, c.answer)
			}
		})
	}
}

// A request that takes long is not cut off by the time that its body may take.
func TestLongRequestsAreNotCutOff(t *testing.T) {
	patient(t, func(t *testing.T, s *server.Server, p pipes) {
		ask(s, "PUT", reader+"/rate", `{"rate":1}`)
		conn := p.dial()
		defer conn.Close()
		go io.WriteString(conn, "POST "+reader+"/wait HTTP/1.1\r\nHost: localhost\r\nContent-Length: 12\r\n\r\n{\"for\":\"1h\"}")
		begun := time.Now()
		res, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil || res.StatusCode != 200 || time.Since(begun) < time.Hour {
			t.Errorf("%v, %v after %v", res, err, time.Since(begun))
		}
	})
}

// A client that has stopped reading is let go; the reader does not wait for it.
func TestDeafClientIsLetGo(t *testing.T) {
	patient(t, func(t *testing.T, s *server.Server, p pipes) {
		conn := p.dial()
		if _, err := io.WriteString(conn, "GET "+reader+"/events/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"); err != nil {
			t.Fatal(err)
		}
		if w := ask(s, "POST", reader+"/press", `{"key":"red"}`); w.Code != 200 {
			t.Fatal(w.Body)
		}
		sleep(time.Minute)
		_ = conn.SetReadDeadline(time.Now().Add(second))
		if _, err := io.ReadAll(conn); err != nil {
			t.Errorf("it is still connected after a minute: %v", err)
		}
	})
}

// A stream on which nothing happens is kept alive.
func TestQuietStreamSaysThatItIsThere(t *testing.T) {
	patient(t, func(t *testing.T, s *server.Server, p pipes) {
		conn := p.dial()
		defer conn.Close()
		if _, err := io.WriteString(conn, "GET "+reader+"/events/stream?new=true HTTP/1.1\r\nHost: localhost\r\n\r\n"); err != nil {
			t.Fatal(err)
		}
		res, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(res.Body)
		var at []time.Duration
		begun := time.Now()
		for len(at) < 4 && lines.Scan() {
			if lines.Text() == ": still here" {
				at = append(at, time.Since(begun))
			}
		}
		if len(at) != 4 || at[3] != time.Minute {
			t.Errorf("it said so after %v", at)
		}
	})
}
