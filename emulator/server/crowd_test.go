package server_test

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"codereader/emulator/server/api"
	"codereader/emulator/server/client"
	"codereader/emulator/server/servertest"
)

// Two hundred clients at once, each with a stream and keys to press: nothing is
// lost to any of them, and all of them see the same.
func TestTwoHundredClients(t *testing.T) {
	const clients, presses = 200, 3
	s := servertest.New(t)
	var all sync.WaitGroup
	seen := make([]string, clients)
	for i := range clients {
		all.Go(func() {
			c := client.New(s.URL)
			defer c.Close()
			r := c.Reader("1")
			for range presses {
				if _, err := r.Press(t.Context(), "2"); err != nil {
					t.Error(err)
					return
				}
			}
			var b strings.Builder
			keys := 0
			for e, err := range r.Events(t.Context(), 0) {
				if err != nil || e.Kind == api.Gap {
					t.Errorf("%+v, %v", e, err)
					return
				}
				fmt.Fprintln(&b, e.Number, e.T, e.Kind, e.Key, e.Down)
				if e.Kind == "key" {
					keys++
				}
				if keys == 2*clients*presses {
					break
				}
			}
			seen[i] = b.String()
		})
	}
	all.Wait()
	for i := range seen {
		if seen[i] != seen[0] {
			t.Fatalf("client %d saw something else than the first", i)
		}
	}
}

// A client that asks for a stream and never reads it holds nothing up: the
// reader goes on, and others see all of it.
func TestClientThatNeverReads(t *testing.T) {
	s := servertest.New(t)
	var deaf []net.Conn
	for range 20 {
		conn, err := net.Dial("tcp", strings.TrimPrefix(s.URL, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		if _, err := fmt.Fprintf(conn, "GET %s/events/stream HTTP/1.1\r\nHost: localhost\r\n\r\n", reader); err != nil {
			t.Fatal(err)
		}
		deaf = append(deaf, conn)
	}
	r := s.Reader.Test(t)
	const presses = 20_000 // far more events than fit into any buffer on the way
	for range presses / 10 {
		r.Chord("2", "2", "2", "2", "2", "2", "2", "2", "2", "2")
	}
	last := r.State().Event
	if last < 2*presses {
		t.Errorf("%d events", last)
	}
	next := last - 1000
	for e, err := range s.Reader.Events(t.Context(), next) {
		if err != nil {
			t.Fatal(err)
		}
		if next++; e.Number != next {
			t.Fatalf("event %d, want %d", e.Number, next)
		}
		if e.Number == last {
			break
		}
	}
	// The deaf hear again: what they have missed is a gap.
	lines := bufio.NewScanner(deaf[0])
	gap := false
	for lines.Scan() && !gap {
		gap = lines.Text() == "event: "+api.Gap
	}
	if !gap {
		t.Error("no gap was told")
	}
}

// The rest of a request may take its time, but not for ever.
func TestHalfARequestIsGivenUp(t *testing.T) {
	s := servertest.New(t)
	for _, c := range []struct{ send, answer string }{
		{"POST /v1/readers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n{}", "HTTP/1.1 413"},
		{"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + strings.Repeat("x", 64<<10) + "\r\n\r\n", "HTTP/1.1 431"},
		{"NONSENSE\r\n\r\n", "HTTP/1.1 400"},
	} {
		conn, err := net.Dial("tcp", strings.TrimPrefix(s.URL, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		_ = conn.SetDeadline(time.Now().Add(30 * time.Second))
		fmt.Fprint(conn, c.send)
		line, err := bufio.NewReader(conn).ReadString('\n')
		if !strings.HasPrefix(line, c.answer) {
			t.Errorf("%.40q: %q, %v; want %s", c.send, line, err, c.answer)
		}
		conn.Close()
	}
}

// A server that stops answers those who wait, ends streams with the reader's
// end, and leaves nobody hanging.
func TestServerStopsGracefully(t *testing.T) {
	s, err := servertest.Open()
	if err != nil {
		t.Fatal(err)
	}
	ctx := t.Context()
	if err := s.Reader.SetRate(ctx, api.Rate{Rate: 1}); err != nil {
		t.Fatal(err)
	}
	last := make(chan string)
	begun := make(chan struct{})
	go func() {
		kind := ""
		for e, err := range s.Reader.Events(ctx, 0) {
			if err != nil {
				kind = err.Error()
				break
			}
			if kind = e.Kind; kind == "start" {
				close(begun)
			}
		}
		last <- kind
	}()
	waiting := make(chan error)
	go func() {
		_, err := s.Reader.Await(ctx, client.On(), time.Hour)
		waiting <- err
	}()
	<-begun
	if _, err := s.Reader.Down(ctx, "2"); err != nil { // the other request has most likely come by then
		t.Fatal(err)
	}
	stopped := make(chan error)
	go func() { stopped <- s.Close() }()
	if kind := <-last; kind != "end" {
		t.Errorf("the stream ended with %q", kind)
	}
	if err := <-waiting; err == nil {
		t.Error("the condition came true")
	}
	if err := <-stopped; err != nil {
		t.Error(err)
	}
	short, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	if _, err := s.Reader.State(short); err == nil || client.IsStatus(err, http.StatusOK) {
		t.Errorf("it answers still: %v", err)
	}
}
