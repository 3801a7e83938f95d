package site

import (
	"net/url"
	"strings"
	"testing"
	"time"
)

// way is how one comes to a page: a task, and what is done in it.
type way struct {
	name string
	task string
	acts []string // a verb, and a text after a colon
}

// ways are how every stage, ending and notice is come to.
var ways = []way{
	{"user", "log-on", nil},
	{"user unknown", "log-on", []string{"user:nobody"}},
	{"method", "log-on", []string{"user:USER"}},
	{"methods", "log-on", []string{"user:USER", "change"}},
	{"method other", "log-on", []string{"user:USER", "change", "method:app"}},
	{"approval", "log-on", []string{"user:USER", "change", "method:reader"}},
	{"code", "log-on", []string{"user:USER", "change", "method:reader", "approve"}},
	{"code malformed", "log-on", []string{"user:USER", "change", "method:reader", "approve", "code:1"}},
	{"code wrong", "log-on", []string{"user:USER", "change", "method:reader", "approve", "code:WRONG"}},
	{"password", "log-on", []string{"user:USER", "change", "method:reader", "approve", "code:CODE"}},
	{"password wrong", "log-on", []string{"user:USER", "change", "method:reader", "approve", "code:CODE", "password:x"}},
	{"passwords wrong", "log-on", []string{"user:USER", "change", "method:reader", "approve", "code:CODE", "password:x", "password:x", "password:x"}},
	{"logged on", "log-on", []string{"user:USER", "change", "method:reader", "approve", "code:CODE", "password:PASSWORD"}},
	{"logged off", "log-on", []string{"user:USER", "change", "method:reader", "approve", "code:CODE", "password:PASSWORD", "log-off"}},
	{"cancelled", "log-on", []string{"user:USER", "cancel"}},
	{"code blocked", "log-on", []string{"user:USER", "change", "method:reader", "approve", "code:WRONG", "code:WRONG", "code:WRONG"}},
	{"serial", "activate", []string{"user:USER"}},
	{"serial malformed", "activate", []string{"user:USER", "serial:x"}},
	{"serial wrong", "activate", []string{"user:USER", "serial:1"}},
	{"activation", "activate", []string{"user:USER", "serial:0123456789"}},
	{"activated", "activate", []string{"user:USER", "serial:0123456789", "approve", "code:CODE", "password:PASSWORD"}},
	{"block", "block", []string{"user:USER", "password:PASSWORD"}},
	{"blocked", "block", []string{"user:USER", "password:PASSWORD", "approve"}},
	{"mismatch", "mismatch", nil},
	{"mismatch code", "mismatch", []string{"approve"}},
	{"mismatch cancelled", "mismatch", []string{"cancel"}},
	{"mismatch approved", "mismatch", []string{"approve", "code:123456"}},
	{"caller", "caller", nil},
	{"caller proof", "caller", []string{"proof"}},
	{"caller insists", "caller", []string{"proof", "proof"}},
	{"caller got code", "caller", []string{"read-out"}},
	{"caller called back", "caller", []string{"call-back"}},
	{"caller hung up", "caller", []string{"hang-up"}},
	{"drift", "drift", nil},
	{"drift help too early", "drift", []string{"help"}},
	{"drift refused", "drift", []string{"code:CODE"}},
	{"drift helped", "drift", []string{"code:CODE", "help"}},
	{"drift blocked", "drift", []string{"code:CODE", "code:CODE", "code:CODE"}},
	{"late", "late", nil},
	{"late refused", "late", []string{"code:CODE"}},
	{"late done", "late", []string{"code:CODE", "code:CODE"}},
	{"late blocked", "late", []string{"code:WRONG", "code:WRONG", "code:WRONG"}},
}

// take goes a way.
func (c *client) take(w way) {
	c.t.Helper()
	c.start(w.task)
	for _, act := range w.acts {
		verb, text, _ := strings.Cut(act, ":")
		switch text {
		case "USER":
			text = c.user
		case "PASSWORD":
			text = c.pass
		case "CODE":
			text = c.code()
		case "WRONG":
			text = c.notACode()
		}
		c.act(verb, text)
	}
}

// everyPage calls f with each page there is, in a language and a theme.
func everyPage(t *testing.T, l *language, theme string, f func(name string, c *client)) {
	t.Helper()
	r := newRig(t, nil)
	look := "lang=" + l.Code + "&theme=" + theme
	fresh := func() *client {
		c := r.newClient()
		c.get("/practice/?" + look)
		return c
	}
	c := &client{rig: r, cookies: map[string]string{}}
	c.get("/practice/?" + look)
	f("welcome", c)
	f("home", fresh())
	for _, w := range ways {
		c := fresh()
		c.take(w)
		if c.status != 200 {
			t.Fatalf("%s: status %d", w.name, c.status)
		}
		f(w.name, c)
	}
	// What comes after something else.
	c = fresh()
	c.take(way{"", "block", []string{"user:USER", "password:PASSWORD", "approve"}})
	c.get("/practice/")
	f("home with a blocked reader", c)
	c.take(way{"", "log-on", []string{"user:USER", "change", "method:reader", "approve", "code:CODE"}})
	f("blocked reader refused", c)
	c = fresh()
	c.take(ways[9])
	c.take(way{"", "log-on", []string{"user:USER", "change", "method:reader", "approve", "code:CODE"}})
	f("code used", c)
	c = fresh()
	c.take(way{"", "log-on", []string{"user:USER", "change", "method:reader", "approve"}})
	code := c.code()
	r.pass(3 * time.Minute)
	c.act("code", code)
	f("code late", c)
	c.get("/practice/nothing")
	f("problem", c)
	c.get("/practice/trainer")
	f("trainer's key", c)
	c.post("/practice/trainer", url.Values{"text": {"wrong"}})
	f("trainer's key wrong", c)
	c.get("/practice/trainer?token=the+trainer%27s")
	f("trainer", c)
}
