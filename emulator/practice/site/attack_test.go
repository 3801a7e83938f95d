package site

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"codereader/emulator/practice"
)

// A thousand guesses of codes through the pages.
func TestThousandGuessesLogNobodyOn(t *testing.T) {
	r := newRig(t, nil)
	c := r.newClient()
	chance := rand.New(rand.NewChaCha8([32]byte{7}))
	c.toCode(c.user)
	for guesses := 0; guesses < 1000; {
		if strings.Contains(c.page, "Wait ") {
			r.pass(practice.BlockTime)
			c.get(c.at)
			continue
		}
		c.act("code", fmt.Sprintf("%06d", chance.IntN(1_000_000)))
		guesses++
		if !strings.Contains(c.page, "<h1>Type the code</h1>") {
			t.Fatalf("guess %d: %d\n%s", guesses, c.status, c.page)
		}
		r.pass(time.Second)
	}
	r.pass(practice.BlockTime)
	c.get(c.at)
	c.act("code", r.code())
	c.act("password", c.pass)
	if !c.loggedOn() {
		t.Errorf("the right code is refused afterwards:\n%s", c.page)
	}
}

// Without the pause of a person, guesses are not even looked at.
func TestGuessesAreSlowed(t *testing.T) {
	r := newRig(t, nil)
	c := r.newClient()
	c.toCode(c.user)
	values := url.Values{"token": {c.token}, "act": {"code"}, "text": {"000000"}}
	at, refused := c.at, 0
	for range 1000 {
		if w := c.send(form(at, values)); w.Code == http.StatusTooManyRequests {
			refused++
			if w.Header().Get("Retry-After") == "" {
				t.Fatal("it does not say when to come again")
			}
		}
	}
	if refused < 1000-practice.ActBurst {
		t.Errorf("of a thousand at once %d were refused", refused)
	}
}

// Two browsers send one code in the same instant, and each its password.
func TestOfTwoBrowsersWithOneCodeExactlyOneGetsIn(t *testing.T) {
	r := newRig(t, nil)
	owner := r.newClient()
	for round := range 50 {
		browsers := []*client{r.newClient(), r.newClient()}
		for _, c := range browsers {
			c.toCode(owner.user)
		}
		code := r.code()
		var all sync.WaitGroup
		for _, c := range browsers {
			all.Add(1)
			go func() {
				defer all.Done()
				at := c.at
				c.post(at, url.Values{"token": {c.token}, "act": {"code"}, "text": {code}})
				c.post(at, url.Values{"token": {c.token}, "act": {"password"}, "text": {owner.pass}})
			}()
		}
		all.Wait()
		if browsers[0].loggedOn() == browsers[1].loggedOn() {
			t.Fatalf("round %d: one in: %v, the other: %v", round, browsers[0].loggedOn(), browsers[1].loggedOn())
		}
		r.pass(30 * time.Second)
	}
}

// A form that is sent again, by the back button say, changes nothing.
func TestFormsThatAreSentTwiceChangeNothing(t *testing.T) {
	r := newRig(t, nil)
	c := r.newClient()
	c.toCode(c.user)
	at, values := c.at, url.Values{"token": {c.token}, "act": {"code"}, "text": {r.code()}}
	for range 5 {
		if c.post(at, values); !strings.Contains(c.page, "<h1>Type the password</h1>") || strings.Contains(c.page, `role="alert"`) {
			t.Fatalf("%s", c.page)
		}
	}
	c.act("password", c.pass)
	if c.post(at, values); !c.loggedOn() {
		t.Errorf("%s", c.page)
	}
}

func TestForgedFormsAreRefused(t *testing.T) {
	r := newRig(t, nil)
	other := r.newClient()
	for name, change := range map[string]func(*http.Request, url.Values){
		"from another origin":         func(q *http.Request, _ url.Values) { q.Header.Set("Origin", "http://evil.example") },
		"from a port of its own":      func(q *http.Request, _ url.Values) { q.Header.Set("Origin", "http://"+host+":81") },
		"from a host that begins so":  func(q *http.Request, _ url.Values) { q.Header.Set("Origin", "http://"+host+".evil.example") },
		"from no origin":              func(q *http.Request, _ url.Values) { q.Header.Set("Origin", "null") },
		"from an empty one":           func(q *http.Request, _ url.Values) { q.Header.Set("Origin", "") },
		"from two":                    func(q *http.Request, _ url.Values) { q.Header.Add("Origin", "http://evil.example") },
		"from another site":           func(q *http.Request, _ url.Values) { q.Header.Set("Sec-Fetch-Site", "cross-site") },
		"from a neighbour":            func(q *http.Request, _ url.Values) { q.Header.Set("Sec-Fetch-Site", "same-site") },
		"without a token":             func(_ *http.Request, v url.Values) { v.Del("token") },
		"with an empty token":         func(_ *http.Request, v url.Values) { v.Set("token", "") },
		"with somebody else's token":  func(_ *http.Request, v url.Values) { v.Set("token", other.token) },
		"with somebody else's cookie": func(q *http.Request, _ url.Values) { q.Header.Set("Cookie", "practice="+other.cookies["practice"]) },
		"with no cookie":              func(q *http.Request, _ url.Values) { q.Header.Set("Cookie", "practice=") },
	} {
		t.Run(name, func(t *testing.T) {
			c := r.newClient()
			c.toCode(c.user)
			at := c.at
			values := url.Values{"token": {c.token}, "act": {"code"}, "text": {r.code()}}
			q := form(at, values)
			change(q, values)
			forged := form(at, values)
			forged.Header = q.Header
			cookies := c.cookies
			if forged.Header.Get("Cookie") != "" {
				c.cookies = nil
			}
			if w := c.send(forged); w.Code != http.StatusForbidden || !strings.Contains(c.page, "<h1>That did not work</h1>") {
				t.Errorf("status %d:\n%s", w.Code, c.page)
			}
			c.cookies = cookies
			if c.get(at); !strings.Contains(c.page, "<h1>Type the code</h1>") || strings.Contains(c.page, `role="alert"`) {
				t.Errorf("it did something:\n%s", c.page)
			}
		})
	}
}

// What is malformed or too large gets a page that says so, and does nothing.
func TestMalformedRequestsGetAPage(t *testing.T) {
	r := newRig(t, nil)
	c := r.newClient()
	c.toCode(c.user)
	at := c.at
	raw := func(method, path, kind, body string) *http.Request {
		q := httptest.NewRequest(method, path, strings.NewReader(body))
		if kind != "" {
			q.Header.Set("Content-Type", kind)
		}
		return q
	}
	const urlencoded = "application/x-www-form-urlencoded"
	chunked := raw("POST", at, urlencoded, "text="+strings.Repeat("1", 1<<20))
	chunked.ContentLength = -1
	for name, x := range map[string]struct {
		q    *http.Request
		want int
	}{
		"too large":           {raw("POST", at, urlencoded, "text="+strings.Repeat("1", MaxBody)), 413},
		"too large, in parts": {chunked, 413},
		"bad escapes":         {raw("POST", at, urlencoded, "text=%zz"), 400},
		"semicolons":          {raw("POST", at, urlencoded, "text=1;act=code"), 400},
		"a field twice":       {raw("POST", at, urlencoded, "act=code&text=1&act=cancel&token="+c.token), 400},
		"no act":              {raw("POST", at, urlencoded, "token="+c.token), 400},
		"no such act":         {raw("POST", at, urlencoded, "act=win&token="+c.token), 400},
		"no such task":        {raw("POST", "/practice/start", urlencoded, "task=win&token="+c.token), 400},
		"JSON":                {raw("POST", at, "application/json", "{}"), 415},
		"plain text":          {raw("POST", at, "text/plain", "act=cancel&token="+c.token), 415},
		"a file":              {raw("POST", at, "multipart/form-data; boundary=x", "--x--"), 415},
		"no kind":             {raw("POST", at, "", "act=cancel"), 415},
		"a broken kind":       {raw("POST", at, "a/b/c;;=", ""), 415},
		"nothing there":       {raw("GET", "/practice/a/", "", ""), 404},
		"no such attempt":     {raw("GET", "/practice/a/0123", "", ""), 404},
		"a path that climbs":  {raw("GET", "/practice/a/..%2f..%2fetc", "", ""), 404},
		"not its own":         {raw("GET", "/practice", "", ""), 301},
		"a method":            {raw("DELETE", at, "", ""), 405},
		"another":             {raw("POST", "/practice/", urlencoded, ""), 405},
		"act with an address": {raw("GET", "/practice/start", "", ""), 405},
		"no attempt to act":   {raw("POST", "/practice/a/0123", urlencoded, "act=cancel&token="+c.token), 404},
		"bytes":               {raw("POST", at, urlencoded, "act=code&text=%00%ff%fe&token="+c.token), 303},
	} {
		r.pass(time.Second)
		c.send(x.q)
		if c.status != x.want || x.want >= 400 && !strings.Contains(c.page, "<h1>That did not work</h1>") {
			t.Errorf("%s: %d, want %d\n%s", name, c.status, x.want, c.page)
		}
	}
	if c.get(at); !strings.Contains(c.page, "That did not count as a try.") {
		t.Errorf("afterwards:\n%s", c.page)
	}
	c.act("code", r.code())
	c.act("password", c.pass)
	if !c.loggedOn() {
		t.Errorf("afterwards:\n%s", c.page)
	}
}

func TestPagesAreKeptFromOthers(t *testing.T) {
	r := newRig(t, nil)
	c := r.newClient()
	w := c.get("/practice/")
	for name, want := range map[string]string{
		"Content-Security-Policy": "default-src 'none'", "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY",
		"Referrer-Policy": "same-origin", "Cache-Control": "no-store", "Cross-Origin-Opener-Policy": "same-origin",
	} {
		if got := w.Header().Get(name); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %q", name, got)
		}
	}
	if strings.Contains(policy, "unsafe") || strings.Contains(c.page, "<style") || strings.Contains(c.page, " style=") || strings.Contains(c.page, "<script") {
		t.Error("a page has scripts or styles in it")
	}
	q := form("/practice/begin", nil)
	fresh := &client{rig: r, cookies: map[string]string{}}
	for _, cookie := range fresh.send(q).Result().Cookies() {
		if !cookie.HttpOnly || cookie.SameSite != http.SameSiteStrictMode || cookie.Path != "/practice/" {
			t.Errorf("the cookie is %v", cookie)
		}
	}
}

func TestWhenThereIsNoRoomItSaysSo(t *testing.T) {
	r := newRig(t, func(o *Options) { o.Learners = 2 })
	r.newClient()
	r.newClient()
	c := &client{rig: r, cookies: map[string]string{}}
	if c.post("/practice/begin", nil); c.status != http.StatusServiceUnavailable || !strings.Contains(c.page, "There is no room") {
		t.Errorf("%d\n%s", c.status, c.page)
	}
}

// FuzzForm sends anything to an attempt that waits for a code: it answers
// with a page or a redirect, and logs nobody on.
func FuzzForm(f *testing.F) {
	f.Add("act=code&text=123456", "application/x-www-form-urlencoded", "")
	f.Add("act=password&text=x", "application/x-www-form-urlencoded; charset=utf-8", "http://"+host)
	f.Add("act=cancel;%zz", "multipart/form-data; boundary=a", "null")
	f.Fuzz(func(t *testing.T, body, kind, origin string) {
		c := newRig(t, nil).newClient()
		c.toCode(c.user)
		q := httptest.NewRequest(http.MethodPost, c.at, strings.NewReader(body+"&token="+c.token))
		q.Header["Content-Type"], q.Header["Origin"] = []string{kind}, []string{origin}
		at := c.at
		w := c.send(q)
		if w.Code != http.StatusSeeOther && (w.Code < 400 || w.Code >= 500) {
			t.Errorf("status %d", w.Code)
		}
		if c.get(at); c.loggedOn() || c.status != http.StatusOK {
			t.Errorf("then %d:\n%s", c.status, c.page)
		}
	})
}
