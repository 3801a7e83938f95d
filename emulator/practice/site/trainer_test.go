package site

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestTrainersPageIsTheTrainersAlone(t *testing.T) {
	r := newRig(t, nil)
	c := r.newClient()
	for _, path := range []string{"/practice/trainer", "/practice/trainer?token=wrong", "/practice/trainer/events"} {
		if c.get(path); c.status != 401 && c.status != 403 || strings.Contains(c.page, c.user) {
			t.Errorf("%s: %d\n%s", path, c.status, c.page)
		}
	}
	c.cookies[trainerCookie] = "guess"
	if c.get("/practice/trainer"); c.status != 401 {
		t.Errorf("with a cookie that is a guess: %d", c.status)
	}
	if c.post("/practice/trainer", url.Values{"text": {"the trainer's"}}); c.status != 200 || !strings.Contains(c.page, c.user) {
		t.Errorf("with the token: %d\n%s", c.status, c.page)
	}
	if strings.Contains(c.page, c.pass) || strings.Contains(c.page, c.token) || c.cookies[trainerCookie] == "the trainer's" {
		t.Error("the page or the cookie tells more than it should")
	}
	q := httptest.NewRequest(http.MethodGet, "/practice/trainer", nil)
	q.Header.Set("Authorization", "Bearer the trainer's")
	p := &client{rig: r}
	if p.send(q).Code != 200 {
		t.Errorf("a program with the token: %d", p.status)
	}
}

func TestTrainersTokenCannotBeGuessed(t *testing.T) {
	r := newRig(t, nil)
	c := &client{rig: r, cookies: map[string]string{}}
	for range tries {
		c.get("/practice/trainer?token=guess")
	}
	if c.get("/practice/trainer?token=the+trainer%27s"); c.status != 403 {
		t.Errorf("after %d guesses: %d", tries, c.status)
	}
	r.pass(time.Minute)
	if c.get("/practice/trainer?token=the+trainer%27s"); c.status != 200 {
		t.Errorf("a minute later: %d", c.status)
	}
}

func TestWithoutATokenThereIsNoTrainersPage(t *testing.T) {
	r := newRig(t, func(o *Options) { o.TrainerToken = "" })
	c := r.newClient()
	if c.get("/practice/trainer?token="); c.status != 404 {
		t.Errorf("%d", c.status)
	}
}

// follow reads a trainer's stream: the rows of one event after the other.
func follow(t *testing.T, r *rig) (next func() (string, []row), stop func()) {
	t.Helper()
	server := httptest.NewServer(r.handler)
	ctx, cancel := context.WithCancel(t.Context())
	q, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+"/practice/trainer/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	q.Header.Set("Authorization", "Bearer the trainer's")
	q.Header.Set("Accept-Language", "en")
	answer, err := server.Client().Do(q)
	if err != nil {
		t.Fatal(err)
	}
	if kind := answer.Header.Get("Content-Type"); kind != "text/event-stream" {
		t.Fatalf("it is %s", kind)
	}
	lines := bufio.NewScanner(answer.Body)
	next = func() (string, []row) {
		name := ""
		for lines.Scan() {
			if n, ok := strings.CutPrefix(lines.Text(), "event: "); ok {
				name = n
			}
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				var rows []row
				if err := json.Unmarshal([]byte(data), &rows); err != nil {
					t.Fatal(err)
				}
				return name, rows
			}
		}
		return "end", nil
	}
	stop = func() {
		cancel()
		answer.Body.Close()
		server.Close()
	}
	t.Cleanup(stop)
	return next, stop
}

func TestTrainerSeesWhoIsAtWhichStep(t *testing.T) {
	done := make(chan struct{})
	r := newRig(t, func(o *Options) { o.Done = done })
	c := r.newClient()
	next, _ := follow(t, r)
	if name, rows := next(); name != "all" || !slices.Equal(rows, []row{{User: c.user, Step: "has not begun"}}) {
		t.Errorf("at first: %s %+v", name, rows)
	}
	c.start("caller")
	if name, rows := next(); name != "some" || !slices.Equal(rows, []row{{c.user, "Exercise: the telephone rings", "on the telephone", false}}) {
		t.Errorf("then: %s %+v", name, rows)
	}
	c.act("hang-up", "")
	if _, rows := next(); !slices.Equal(rows, []row{{c.user, "Exercise: the telephone rings", "right: hung up", false}}) {
		t.Errorf("then: %+v", rows)
	}
	close(done)
	if name, _ := next(); name != "end" {
		t.Errorf("when the server stops there is still %s", name)
	}
}
