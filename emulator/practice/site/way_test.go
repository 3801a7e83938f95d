package site

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"codereader/emulator/practice"
)

func TestTheWholeWayOfTheGuide(t *testing.T) {
	r := newRig(t, nil)
	c := r.newClient()
	c.start("log-on")
	for _, s := range []struct{ act, text, says string }{
		{"user", c.user, "<h1>Approve with an app</h1>"},
		{"change", "", "<h1>Choose an identification method</h1>"},
		{"method", "app", "Here we practise with the audio code reader"},
		{"method", "reader", "Log on to Practice bank"},
		{"approve", "", "<h1>Type the code</h1>"},
		{"code", r.notACode(), "You have two tries left."},
		{"code", r.code(), "<h1>Type the password</h1>"},
		{"password", "hunter2", "The password is not right."},
		{"password", c.pass, "<h1>You are logged on</h1>"},
		{"log-off", "", "<h1>You are logged off</h1>"},
	} {
		c.act(s.act, s.text)
		if !strings.Contains(c.page, s.says) {
			t.Fatalf("after %s %q it does not say %q:\n%s", s.act, s.text, s.says, c.page)
		}
		if strings.Contains(c.page, "hunter2") || s.act == "code" && strings.Contains(c.page, s.text) {
			t.Errorf("after %s it repeats what was typed", s.act)
		}
	}
	c.get("/practice/")
	if n := strings.Count(c.page, `class="done"`); n != 1 {
		t.Errorf("%d tasks are done, want 1", n)
	}
}

func TestReaderInTheBrowserIsALinkIfThereIsOne(t *testing.T) {
	for address, want := range map[string]bool{"": false, "/reader/?lang=en": true} {
		c := newRig(t, func(o *Options) { o.ReaderPage = address }).newClient()
		if strings.Contains(c.page, `<a href="/reader/?lang=en">`) != want || strings.Contains(c.page, english.ReaderPage) != want {
			t.Errorf("at %q:\n%s", address, c.page)
		}
	}
}

func TestBlockTellsTheTimeThatIsLeft(t *testing.T) {
	r := newRig(t, nil)
	c := r.newClient()
	c.toCode(c.user)
	for range practice.MaxWrong {
		c.act("code", r.notACode())
	}
	if !strings.Contains(c.page, "Wait 2 minutes.") || strings.Contains(c.page, `name="text"`) {
		t.Errorf("after three wrong codes:\n%s", c.page)
	}
	r.pass(39*time.Second + 1)
	if c.get(c.at); !strings.Contains(c.page, "Wait 1 minute and 21 seconds.") {
		t.Errorf("39 s later:\n%s", c.page)
	}
	r.pass(81 * time.Second)
	c.get(c.at)
	c.act("code", r.code())
	c.act("password", c.pass)
	if !c.loggedOn() {
		t.Errorf("after the block:\n%s", c.page)
	}
}

var tag = regexp.MustCompile(`<[^>]*>`)

// Every page of every task says that it is practice, in the words of its
// language and no others.
func TestEveryPageSaysThatItIsPractice(t *testing.T) {
	for _, l := range languages {
		other := languages[0]
		if other == l {
			other = languages[1]
		}
		everyPage(t, l, "standard", func(name string, c *client) {
			text := tag.ReplaceAllString(c.page, " ")
			if n := strings.Count(c.page, l.Banner); n != 2 {
				t.Errorf("%s %s: the banner stands there %d times", l.Code, name, n)
			}
			for _, foreign := range []string{other.Bank, other.Banner, other.ToHome, other.Cancel, "%!", "<no value>"} {
				if strings.Contains(text, foreign) {
					t.Errorf("%s %s: it says %q", l.Code, name, foreign)
				}
			}
			if !strings.Contains(c.page, `<html lang="`+l.Code+`"`) {
				t.Errorf("%s %s: it is in another language", l.Code, name)
			}
		})
	}
}

// Nothing is missing in either language.
func TestEveryStageEndingAndNoticeHasItsWords(t *testing.T) {
	for _, l := range languages {
		for i := range practice.Tasks {
			if l.Tasks[i].Name == "" || l.Tasks[i].About == "" {
				t.Errorf("%s: task %v", l.Code, practice.Task(i))
			}
		}
		for i := range practice.Stages {
			if s := l.Stages[i]; s.Title == "" || s.Short == "" || fields[i] != nil && s.Label == "" {
				t.Errorf("%s: stage %v", l.Code, practice.Stage(i))
			}
		}
		for i := 1; i < practice.Endings; i++ {
			if e := l.Endings[i]; e.Title == "" || e.What == "" || e.Short == "" || len(e.Why) == 0 {
				t.Errorf("%s: ending %v", l.Code, practice.Ending(i))
			}
		}
		for i := 1; i < practice.Notices; i++ {
			if l.Notices[i] == "" {
				t.Errorf("%s: notice %d", l.Code, i)
			}
		}
		for status := range languages[0].Problems {
			if l.Problems[status] == "" {
				t.Errorf("%s: problem %d", l.Code, status)
			}
		}
		for _, text := range append(l.Foreign[:], l.Caller[:]...) {
			if text == "" {
				t.Errorf("%s: a text of an exercise is missing", l.Code)
			}
		}
	}
}

func TestLanguageFollowsTheBrowserAndIsKept(t *testing.T) {
	r := newRig(t, nil)
	for accept, want := range map[string]string{
		"da": "da", "en-GB,en;q=0.9,da;q=0.8": "en", "de,da-DK;q=0.5,en;q=0.1": "da", "de": "da", "EN": "en", ";;,,": "da",
	} {
		c := &client{rig: r, cookies: map[string]string{}}
		q := form("/practice/", nil)
		q.Method = http.MethodGet
		q.Header.Set("Accept-Language", accept)
		c.send(q)
		if got := c.find(`<html lang="(..)"`); got != want {
			t.Errorf("%q: %s, want %s", accept, got, want)
		}
	}
	c := r.newClient()
	c.get("/practice/?lang=da")
	c.get("/practice/?theme=contrast")
	c.start("caller")
	if !strings.Contains(c.page, `<html lang="da" data-theme="contrast">`) {
		t.Errorf("what was chosen was not kept:\n%s", c.page)
	}
	if c.get("/practice/?lang=xx&theme=%3Cscript%3E"); !strings.Contains(c.page, `<html lang="da" data-theme="contrast">`) {
		t.Errorf("what there is not was chosen:\n%s", c.page)
	}
}
