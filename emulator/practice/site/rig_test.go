package site

import (
	"html"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"codereader/clock"
	"codereader/firmware"
	"codereader/firmware/otp"
)

const host = "practice.example"

// rig is a site in the test's own time.
type rig struct {
	t       testing.TB
	handler http.Handler
	key     otp.Key

	mu  sync.Mutex
	now time.Time
}

func newRig(t testing.TB, change func(*Options)) *rig {
	t.Helper()
	key, err := otp.NewKey([]byte("12345678901234567890"), otp.SHA1, 6, 30*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	serial, err := firmware.ParseSerial("0123456789")
	if err != nil {
		t.Fatal(err)
	}
	r := &rig{t: t, key: key, now: time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)}
	o := Options{Key: key, Serial: serial, Now: r.time, Random: &locked{from: rand.NewChaCha8([32]byte{1})}, TrainerToken: "the trainer's"}
	if change != nil {
		change(&o)
	}
	r.handler = Handler(o)
	return r
}

// locked is chance for several goroutines.
type locked struct {
	mu   sync.Mutex
	from *rand.ChaCha8
}

func (l *locked) Read(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.from.Read(b)
}

func (r *rig) time() time.Time {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.now
}

func (r *rig) pass(d time.Duration) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.now = r.now.Add(d)
}

func (r *rig) code() string {
	return r.key.Code(clock.Step(r.time(), r.key.Period())).String()
}

// notACode returns six digits that are no code of these minutes.
func (r *rig) notACode() string {
	return r.key.Code(1<<40 + clock.Step(r.time(), r.key.Period())).String()
}

// client is somebody's browser, as far as the site can tell.
type client struct {
	*rig
	cookies map[string]string
	token   string
	user    string
	pass    string
	at      string // the path of the last page
	page    string // its text
	status  int
}

// newClient returns a browser that has begun, in English.
func (r *rig) newClient() *client {
	c := &client{rig: r, cookies: map[string]string{}}
	c.post("/practice/begin", nil)
	c.token = c.find(`name="token" value="([0-9a-f]+)"`)
	c.user = c.find(`<dd class="mono">([a-z]+-[0-9]{6})</dd>`)
	c.pass = c.find(`<dd class="mono">([a-z]+-[0-9]{4})</dd>`)
	return c
}

// find returns what a pattern finds in the page.
func (c *client) find(pattern string) string {
	c.t.Helper()
	m := regexp.MustCompile(pattern).FindStringSubmatch(c.page)
	if m == nil {
		c.t.Fatalf("%s (%d): no %s in\n%s", c.at, c.status, pattern, c.page)
	}
	return html.UnescapeString(m[1])
}

// send sends a request as it is and takes the answer, and follows where it
// leads.
func (c *client) send(r *http.Request) *httptest.ResponseRecorder {
	r.Host = host
	for name, value := range c.cookies {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	if r.Header.Get("Accept-Language") == "" {
		r.Header.Set("Accept-Language", "en")
	}
	w := httptest.NewRecorder()
	c.handler.ServeHTTP(w, r)
	for _, cookie := range w.Result().Cookies() {
		c.cookies[cookie.Name] = cookie.Value
	}
	c.at, c.page, c.status = r.URL.Path, w.Body.String(), w.Code
	return w
}

func (c *client) get(path string) *httptest.ResponseRecorder {
	w := c.send(httptest.NewRequest(http.MethodGet, path, nil))
	if to := w.Header().Get("Location"); to != "" && strings.HasPrefix(to, "/") {
		return c.get(to)
	}
	return w
}

// form returns a request with a form, as the site's own pages send it.
func form(path string, values url.Values) *http.Request {
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(values.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", "http://"+host)
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	return r
}

func (c *client) post(path string, values url.Values) *httptest.ResponseRecorder {
	w := c.send(form(path, values))
	if to := w.Header().Get("Location"); to != "" {
		return c.get(to)
	}
	return w
}

// start begins a task.
func (c *client) start(task string) {
	c.post("/practice/start", url.Values{"token": {c.token}, "task": {task}})
}

// act presses a button of the page, if it is there.
func (c *client) act(act, text string) {
	c.t.Helper()
	if !strings.Contains(c.page, `name="act" value="`+act+`"`) {
		c.t.Fatalf("%s has no button %q:\n%s", c.at, act, c.page)
	}
	c.post(c.at, url.Values{"token": {c.token}, "act": {act}, "text": {text}})
}

// toCode goes on to the code of a log-on as a user.
func (c *client) toCode(user string) {
	c.t.Helper()
	c.start("log-on")
	c.act("user", user)
	if strings.Contains(c.page, `value="change"`) {
		c.act("change", "")
		c.act("method", "reader")
	}
	c.act("approve", "")
}

// loggedOn says whether the page says so.
func (c *client) loggedOn() bool { return strings.Contains(c.page, "<h1>You are logged on</h1>") }
