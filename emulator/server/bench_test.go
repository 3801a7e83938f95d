package server_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/server"
	"codereader/emulator/server/api"
	"codereader/emulator/server/servertest"
)

// open starts a server whose reader's time passes at a rate.
func open(b *testing.B, rate float64) *servertest.Server {
	b.Helper()
	o, err := servertest.Options()
	if err != nil {
		b.Fatal(err)
	}
	o.Rate = rate
	s, err := servertest.OpenWith(o)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := s.Close(); err != nil {
			b.Error(err)
		}
	})
	return s
}

// How long it is from a key's press, as a client asks for it over loopback, to
// its event in another client's stream, in real time. The median is wanted to
// be 2 ms or less.
func BenchmarkPressToEvent(b *testing.B) {
	s := open(b, 1)
	ctx, cancel := context.WithCancel(b.Context())
	defer cancel()
	seen := make(chan time.Time, 64)
	go func() {
		for e, err := range s.Reader.Events(ctx, 1) {
			if err != nil {
				return
			}
			if e.Kind == "key" {
				seen <- time.Now()
			}
		}
	}()
	down := true
	edge := func() time.Duration {
		f := s.Reader.Up
		if down {
			f = s.Reader.Down
		}
		down = !down
		begun := time.Now()
		if _, err := f(ctx, "2"); err != nil {
			b.Fatal(err)
		}
		return (<-seen).Sub(begun)
	}
	edge() // the stream has begun
	took := make([]time.Duration, 0, b.N)
	for b.Loop() {
		took = append(took, edge())
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "µs/median")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "µs/p99")
}

// How many presses a second one client gets done over loopback, in virtual
// time. Run with -cpu 1 for one core: 2,000 or more are wanted.
func BenchmarkPress(b *testing.B) {
	s := open(b, 0)
	for b.Loop() {
		if _, err := s.Reader.Press(b.Context(), "red"); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "presses/s")
}

// The same without the network: what the server itself takes.
func BenchmarkPressWithoutNetwork(b *testing.B) {
	s := newServer(b, func(o *server.Options) { o.Requests = 1e9 })
	for b.Loop() {
		if w := ask(s, "POST", reader+"/press", `{"key":"red"}`); w.Code != 200 {
			b.Fatal(w.Body)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "presses/s")
}

// What a stream to two hundred clients costs those who press.
func BenchmarkPressWithAudience(b *testing.B) {
	s := open(b, 0)
	ctx, cancel := context.WithCancel(b.Context())
	defer cancel()
	for range 200 {
		go func() {
			for _, err := range s.Reader.Events(ctx, 0) {
				if err != nil {
					return
				}
			}
		}()
	}
	for b.Loop() {
		if _, err := s.Reader.Press(b.Context(), "red"); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "presses/s")
}

func BenchmarkPicture(b *testing.B) {
	s := newServer(b)
	for b.Loop() {
		if w := ask(s, "GET", reader+"/picture.png", ""); w.Code != 200 {
			b.Fatal(w.Body)
		}
	}
}

func BenchmarkMakeReader(b *testing.B) {
	s := open(b, emulator.AsFastAsItGoes)
	for b.Loop() {
		r, err := s.Client.Make(b.Context(), api.NewReader{})
		if err == nil {
			err = r.Remove(b.Context())
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}
