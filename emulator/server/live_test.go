package server_test

import (
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"codereader/emulator"
	"codereader/emulator/server"
	"codereader/emulator/server/api"
)

// realTime runs a server whose reader's time passes at a rate. Real time is
// virtual within.
func realTime(t *testing.T, rate float64, do func(t *testing.T, s *server.Server)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		s := newServer(t, func(o *server.Options) { o.Rate = rate })
		do(t, s)
		s.Close()
	})
}

// sleep lets real time pass in the bubble.
func sleep(d time.Duration) { <-time.After(d) }

func TestRequestsTakeTheTimeThatTheyAskFor(t *testing.T) {
	for _, c := range []struct {
		rate       float64
		path, body string
		want       time.Duration // of device time
	}{
		{1, "/press", `{"key":"2"}`, 105 * time.Millisecond},
		{1, "/press", `{"key":"2","hold":"3s"}`, 3005 * time.Millisecond},
		{1, "/chord", `{"digits":["2"]}`, 205 * time.Millisecond},
		{1, "/chord", `{"digits":["2","3"]}`, 355 * time.Millisecond},
		{1, "/wait", `{"for":"1h"}`, time.Hour},
		{1, "/down", `{"key":"2"}`, 0},
		{1, "/await", `{"until":{"on":true},"within":"7s"}`, 7 * second},
		{1, "/await", `{"until":{"on":false},"within":"7s"}`, 0},
		{1, "/settle", ``, 0},
		{0.1, "/wait", `{"for":"1s"}`, second},
		{10, "/wait", `{"for":"1s"}`, second},
		{100, "/wait", `{"for":"1h"}`, time.Hour},
		{0, "/wait", `{"for":"1h"}`, time.Hour},
		{emulator.AsFastAsItGoes, "/wait", `{"for":"1h"}`, time.Hour},
		{emulator.AsFastAsItGoes, "/press", `{"key":"red"}`, 105 * time.Millisecond},
	} {
		realTime(t, c.rate, func(t *testing.T, s *server.Server) {
			begun := time.Now()
			answer := must[struct {
				T     int64
				State struct{ T int64 }
			}](t, s, "POST", reader+c.path, c.body)
			took := time.Since(begun)
			want := time.Duration(0)
			if c.rate > 0 && c.rate <= emulator.MaxRate {
				want = time.Duration(float64(c.want) / c.rate)
			}
			if took < want || took > want+time.Millisecond {
				t.Errorf("at rate %v %s %s took %v, want %v", c.rate, c.path, c.body, took, want)
			}
			if got := time.Duration(answer.T); got < c.want || got > c.want+time.Millisecond {
				t.Errorf("at rate %v %s %s ended at %v, want %v", c.rate, c.path, c.body, got, c.want)
			}
		})
	}
}

// In real time, too, a test reads like a scenario, without a sleep.
func TestRealTimeReadsLikeVirtualTime(t *testing.T) {
	for _, rate := range []float64{0, 1, 100} {
		realTime(t, rate, func(t *testing.T, s *server.Server) {
			for _, c := range []struct{ path, body string }{
				{"/press", `{"key":"red"}`},
				{"/await", `{"until":{"display":"745 690"}}`},
				{"/await", `{"until":{"spoken":"syv fire fem, seks ni nul"}}`},
				{"/chord", `{"digits":["9"]}`},
				{"/await", `{"until":{"display":"Lyd 7"}}`},
				{"/await", `{"until":{"spoken":"lydstyrke syv"}}`},
				{"/settle", ``},
				{"/await", `{"until":{"display":"745 690"},"within":"2s"}`},
				{"/await", `{"until":{"on":true,"not":true},"within":"20s"}`},
			} {
				w := ask(s, "POST", reader+c.path, c.body)
				if w.Code != 200 || strings.Contains(w.Body.String(), `"met":false`) {
					t.Errorf("at rate %v: %s %s: %s", rate, c.path, c.body, w.Body)
				}
			}
		})
	}
}

// What is true for an instant is seen, though time leaps on before anybody
// looks.
func TestShortMomentsAreSeen(t *testing.T) {
	realTime(t, 1, func(t *testing.T, s *server.Server) {
		c := emulatorConfig(t)
		m := emulator.New(c)
		live := emulator.NewLiveAt(m, 0)
		go live.Run(t.Context())
		id, err := s.Adopt(live, c)
		if err != nil {
			t.Fatal(err)
		}
		live.Do(func(m *emulator.Machine) { m.Contact(10, true) })
		live.SetRate(0.1)
		answers := make(chan api.Outcome)
		go func() {
			answers <- must[api.Outcome](t, s, "POST", "/v1/readers/"+id+"/await", `{"until":{"display":"Lyd 7"},"within":"1m"}`)
		}()
		sleep(second) // red has counted
		live.Do(func(m *emulator.Machine) {
			m.Plan(100*time.Millisecond, 9, true)
			m.Plan(200*time.Millisecond, 9, false)
			m.Plan(300*time.Millisecond, 7, true)
			m.Advance(m.Now() + 2*second) // the display has gone from 7 to 6 by then
		})
		if o := <-answers; !o.Met || o.State.Display != "Lyd 6" || o.T > int64(second) {
			t.Errorf("%+v", o)
		}
	})
}

func TestStoppingTimeAnswersThoseWhoWait(t *testing.T) {
	realTime(t, 1, func(t *testing.T, s *server.Server) {
		codes := make(chan int)
		for _, path := range []string{"/wait", "/press"} {
			body := map[string]string{"/wait": `{"for":"1h"}`, "/press": `{"key":"2","hold":"1h"}`}[path]
			go func() { codes <- ask(s, "POST", reader+path, body).Code }()
		}
		sleep(second)
		if w := ask(s, "PUT", reader+"/rate", `{"rate":0}`); w.Code != 200 {
			t.Fatal(w.Body)
		}
		for range 2 {
			if code := <-codes; code != http.StatusConflict {
				t.Errorf("%d", code)
			}
		}
		// Nothing holds the hand any more.
		if w := ask(s, "POST", reader+"/press", `{"key":"red"}`); w.Code != 200 {
			t.Error(w.Body)
		}
	})
}

// Who waits at one rate is answered in time when the rate becomes another.
func TestWaitingGoesAlongWithTheRate(t *testing.T) {
	for _, c := range []struct {
		to   string
		want time.Duration
	}{
		{`{"rate":100}`, second + 36*second},
		{`{"rate":0,"fast":true}`, second},
	} {
		realTime(t, 1, func(t *testing.T, s *server.Server) {
			begun := time.Now()
			ended := make(chan time.Duration)
			go func() {
				ask(s, "POST", reader+"/wait", `{"for":"3601s"}`)
				ended <- time.Since(begun)
			}()
			sleep(second)
			ask(s, "PUT", reader+"/rate", c.to)
			if took := <-ended; took < c.want || took > c.want+200*time.Millisecond {
				t.Errorf("%s: took %v, want %v", c.to, took, c.want)
			}
		})
	}
}

func TestPressesFollowEachOther(t *testing.T) {
	realTime(t, 1, func(t *testing.T, s *server.Server) {
		const presses = 20
		done := make(chan int)
		begun := time.Now()
		for range presses {
			go func() { done <- ask(s, "POST", reader+"/chord", `{"digits":["9"]}`).Code }()
		}
		for range presses {
			if code := <-done; code != 200 {
				t.Error(code)
			}
		}
		if took, want := time.Since(begun), presses*205*time.Millisecond; took < want || took > want+presses*time.Millisecond {
			t.Errorf("%d chords took %v, want %v", presses, took, want)
		}
		if got := must[api.Settings](t, s, "GET", reader+"/settings", ""); got.Volume != 9 {
			t.Errorf("%+v", got)
		}
	})
}

func TestStepGoesOnByOneEvent(t *testing.T) {
	s := newServer(t)
	ask(s, "POST", reader+"/down", `{"key":"red"}`)
	ask(s, "POST", reader+"/wait", `{"for":"1s"}`)
	ask(s, "POST", reader+"/up", `{"key":"red"}`)
	var seen []string
	for range 6 {
		state := must[api.State](t, s, "POST", reader+"/step", "")
		seen = append(seen, state.At().Truncate(time.Millisecond).String()+" "+state.Display+" "+state.Spoken)
	}
	want := []string{ // the release counts, the tone ends and speech begins, it ends, 20 s, and nothing more
		"1.005s 745 690 ",
		"1.205s 745 690 syv fire fem, seks ni nul",
	}
	for i, w := range want {
		if i >= len(seen) || !strings.HasSuffix(seen[i], w[strings.Index(w, " "):]) {
			t.Errorf("step %d: %q, want %q", i, seen[i], w)
		}
	}
	if seen[3] != seen[4] || !strings.Contains(seen[0], "1.005s") {
		t.Errorf("%q", seen)
	}
}
