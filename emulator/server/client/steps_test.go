package client_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"codereader/emulator/server/api"
	"codereader/emulator/server/client"
	"codereader/emulator/server/servertest"
)

// failing is a test that keeps what ended it.
type failing struct {
	ctx  context.Context
	said string
}

func (f *failing) Helper()                  {}
func (f *failing) Context() context.Context { return f.ctx }
func (f *failing) Fatalf(format string, args ...any) {
	f.said = fmt.Sprintf(format, args...)
	runtime.Goexit()
}

func TestFailedStepEndsItsTest(t *testing.T) {
	s := servertest.New(t)
	for _, c := range []struct {
		do   func(r *client.Steps)
		want string
	}{
		{func(r *client.Steps) { r.WantDisplay("1") }, `want display "1", got display ""`},
		{func(r *client.Steps) { r.WantSpoken("nul") }, `want spoken "nul", got spoken ""`},
		{func(r *client.Steps) { r.Want(client.On()) }, `want on true, got on false`},
		{func(r *client.Steps) { r.Want(client.Not(client.Off())) }, `want not on false, got on false`},
		{func(r *client.Steps) { r.Want(client.Volume(7)) }, `want volume 7, got volume 6`},
		{func(r *client.Steps) { r.Want(client.Speed(7)) }, `want speed 7, got speed 4`},
		{func(r *client.Steps) { r.Want(client.Language("en")) }, `want language "en", got language "da"`},
		{func(r *client.Steps) { r.Want(client.Not(client.Silent())) }, `want not speaking false, got speaking false`},
		{func(r *client.Steps) { r.Await(client.On(), time.Second) }, `want on true within 1s, got on false at 1s`},
		{func(r *client.Steps) { r.Press("green") }, `expected value to be one of`},
		{func(r *client.Steps) { r.Chord() }, `(body.digits)`},
		{func(r *client.Steps) { r.Wait(48 * time.Hour) }, `ask for at most 24h0m0s at a time`},
	} {
		made, err := s.Client.Make(t.Context(), api.NewReader{})
		if err != nil {
			t.Fatal(err)
		}
		f := &failing{ctx: t.Context()}
		ended := make(chan bool)
		go func() {
			went := false
			defer func() { ended <- went }()
			c.do(made.Test(f))
			went = true
		}()
		if went := <-ended; went || !strings.Contains(f.said, c.want) {
			t.Errorf("%q, want %q", f.said, c.want)
		}
		if err := made.Remove(t.Context()); err != nil {
			t.Error(err)
		}
	}
}

func TestEveryCallReachesTheReader(t *testing.T) {
	s := servertest.New(t)
	ctx, r := t.Context(), s.Reader
	steps := r.Test(t)
	steps.Hold("red", 2*time.Second)
	steps.Want(client.On())
	steps.Settle()
	steps.Down("5")
	steps.Up("5")
	steps.Settle()
	if got := steps.State(); got.At() < 2*time.Second || got.Settings.Volume != 6 {
		t.Errorf("%+v", got)
	}
	if info, err := r.Info(ctx); err != nil || info.ID != "1" || info.Serial != servertest.Serial {
		t.Errorf("%+v, %v", info, err)
	}
	if got, err := r.Settings(ctx); err != nil || got != (api.Settings{Language: "da", Volume: 6, Speed: 4}) {
		t.Errorf("%+v, %v", got, err)
	}
	if u, err := r.Utterance(ctx, 1); err != nil || u.Text != "syv fire fem, seks ni nul" {
		t.Errorf("%+v, %v", u, err)
	}
	if err := r.SetRate(ctx, api.Rate{Fast: true}); err != nil {
		t.Error(err)
	}
	if rate, err := r.Rate(ctx); err != nil || !rate.Fast {
		t.Errorf("%+v, %v", rate, err)
	}
	if c, err := r.SetTime(ctx, time.Unix(59, 0)); err != nil || c.Time != "1970-01-01T00:00:59Z" || c.Step != 1 {
		t.Errorf("%+v, %v", c, err)
	}
	if c, err := r.Freeze(ctx, true); err != nil || !c.Frozen {
		t.Errorf("%+v, %v", c, err)
	}
	steps.Wait(time.Hour)
	if c, err := r.Clock(ctx); err != nil || c.Time != "1970-01-01T00:00:59Z" {
		t.Errorf("%+v, %v", c, err)
	}
	if state, err := r.Step(ctx); err != nil || state.On {
		t.Errorf("%+v, %v", state, err)
	}
	if server, err := r.Client().Server(ctx); err != nil || server.Version != "test" {
		t.Errorf("%+v, %v", server, err)
	}
}

// A stream that breaks off again and again is taken up where it broke off.
func TestEventsGoOnAfterTheConnectionBreaks(t *testing.T) {
	s := servertest.New(t)
	target, err := url.Parse(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	var breaks atomic.Int32
	proxy := httputil.NewSingleHostReverseProxy(target)
	proxy.FlushInterval = -1
	broken := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Host = target.Host
		if !strings.HasSuffix(r.URL.Path, "/stream") {
			proxy.ServeHTTP(w, r)
			return
		}
		breaks.Add(1)
		proxy.ServeHTTP(&breaking{ResponseWriter: w, left: 900}, r)
	}))
	defer broken.Close()
	r := client.New(broken.URL).Reader("1")
	steps := r.Test(t)
	for range 20 {
		steps.Press("red")
	}
	last := steps.State().Event
	next := uint64(0)
	for e, err := range r.Events(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		if next++; e.Number != next || e.Kind == api.Gap {
			t.Fatalf("event %d is %+v", next, e)
		}
		if next == last {
			break
		}
	}
	if breaks.Load() < 5 {
		t.Errorf("it broke off %d times", breaks.Load())
	}
}

// breaking is a connection that breaks after so many bytes.
type breaking struct {
	http.ResponseWriter
	left int
}

func (b *breaking) Write(p []byte) (int, error) {
	n, err := b.ResponseWriter.Write(p[:min(len(p), b.left)])
	if b.left -= n; b.left == 0 && err == nil {
		_ = http.NewResponseController(b.ResponseWriter).Flush()
		panic(http.ErrAbortHandler)
	}
	return n, err
}

func (b *breaking) Unwrap() http.ResponseWriter { return b.ResponseWriter }

func TestOtherServersAreToldApart(t *testing.T) {
	other := httptest.NewServer(http.NotFoundHandler())
	defer other.Close()
	c := client.New(other.URL)
	if _, err := c.Readers(t.Context()); !client.IsStatus(err, 404) || !strings.Contains(err.Error(), "is it a code reader's server?") {
		t.Errorf("%v", err)
	}
	other.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "hello") })
	if _, err := c.Readers(t.Context()); err == nil || !strings.Contains(err.Error(), "not what this client knows") {
		t.Errorf("%v", err)
	}
	other.Close()
	if _, err := c.Readers(t.Context()); err == nil || !strings.HasPrefix(err.Error(), "client: ") {
		t.Errorf("%v", err)
	}
	for _, err := range c.Reader("1").Events(t.Context(), 0) {
		if err == nil {
			t.Error("an event of nobody's")
		}
	}
}
