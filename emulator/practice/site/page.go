package site

import (
	"bytes"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"codereader/emulator/practice"
)

// page is what the templates are filled with.
type page struct {
	L         *language
	Languages []*language
	Theme     string
	Prefix    string
	Here      string // in front of a choice of language; empty is this page
	Page      string // which one
	Title     string
	Notice    []string
	Script    bool
	Problem   string
	Learner   *practice.Learner

	ReaderPage string

	Tasks, Exercises []taskItem

	attemptPage

	Rows []row
}

// taskItem is a task on the front page.
type taskItem struct {
	Prefix, Token string
	Name          practice.Task
	Text          task
	Done          bool
	Word          string // for done
}

const (
	languageCookie = "practice-language"
	themeCookie    = "practice-theme"
	lookKept       = 365 * 24 * time.Hour
)

// page returns a page in the language and theme of a request. A choice of them
// in the address is kept.
func (s *site) page(w http.ResponseWriter, r *http.Request, name string) *page {
	l, theme := s.look(w, r)
	return s.blank(l, theme, name)
}

// blank returns a page with nothing on it.
func (s *site) blank(l *language, theme, name string) *page {
	return &page{L: l, Languages: languages[:], Theme: theme, Prefix: s.o.Prefix, Page: name}
}

// look returns the language and theme of a request, and keeps a choice of them
// in the address.
func (s *site) look(w http.ResponseWriter, r *http.Request) (l *language, theme string) {
	q := r.URL.Query()
	l = languageOf(r, q)
	if code := q.Get("lang"); code == l.Code {
		s.setCookie(w, r, languageCookie, code, lookKept)
	}
	theme = q.Get("theme")
	chosen := theme == "standard" || theme == "contrast"
	if chosen {
		s.setCookie(w, r, themeCookie, theme, lookKept)
	} else if c, err := r.Cookie(themeCookie); err == nil {
		theme = c.Value
	}
	if theme != "contrast" {
		theme = "standard"
	}
	return l, theme
}

// languageOf returns the language of a request: the one that its address, its
// cookie or its browser asks for, the first of these that asks for one there
// is.
func languageOf(r *http.Request, q url.Values) *language {
	if l := languageBy(q.Get("lang")); l != nil {
		return l
	}
	if c, err := r.Cookie(languageCookie); err == nil {
		if l := languageBy(c.Value); l != nil {
			return l
		}
	}
	for tag := range strings.SplitSeq(r.Header.Get("Accept-Language"), ",") {
		tag, _, _ = strings.Cut(strings.TrimSpace(tag), ";")
		tag, _, _ = strings.Cut(tag, "-")
		if l := languageBy(strings.ToLower(tag)); l != nil {
			return l
		}
	}
	return languages[0]
}

// languageBy returns the language of a code, nil if there is none.
func languageBy(code string) *language {
	for _, l := range languages {
		if code == l.Code {
			return l
		}
	}
	return nil
}

// fillTasks fills in the front page.
func (p *page) fillTasks() {
	for t := range practice.Task(practice.Tasks) {
		item := taskItem{p.Prefix, p.Learner.Token, t, p.L.Tasks[t], p.Learner.Done[t], p.L.Done}
		if t.Exercise() {
			p.Exercises = append(p.Exercises, item)
		} else {
			p.Tasks = append(p.Tasks, item)
		}
	}
}

// problem answers with a page that says what went wrong.
func (s *site) problem(w http.ResponseWriter, r *http.Request, status int) {
	p := s.page(w, r, "problem")
	p.Title, p.Problem, p.Here = p.L.ProblemHeading, p.L.Problems[status], p.Prefix+"/"
	if status == http.StatusTooManyRequests || status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "10")
	}
	s.show(w, status, p)
}

// show answers with a page.
func (s *site) show(w http.ResponseWriter, status int, p *page) {
	var out bytes.Buffer
	if err := pages.ExecuteTemplate(&out, "page", p); err != nil {
		http.Error(w, "site: "+err.Error(), http.StatusInternalServerError)
		return
	}
	send(w, status, p.L, out.Bytes())
}

// showLearner answers with a learner's page.
func (s *site) showLearner(w http.ResponseWriter, r *http.Request, name string, l practice.Learner, v practice.View) {
	language, theme := s.look(w, r)
	text, err := s.text(shape{language, theme, name, l, v})
	if err != nil {
		http.Error(w, "site: "+err.Error(), http.StatusInternalServerError)
		return
	}
	send(w, http.StatusOK, language, text)
}

func send(w http.ResponseWriter, status int, l *language, text []byte) {
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Language", l.Code)
	h.Set("Content-Length", strconv.Itoa(len(text)))
	w.WriteHeader(status)
	_, _ = w.Write(text) // who has gone does not read it
}
