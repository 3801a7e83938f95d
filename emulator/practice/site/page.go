package site

import (
	"bytes"
	"net/http"
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
	p := &page{L: languageOf(r), Languages: languages[:], Theme: "standard", Prefix: s.o.Prefix, Page: name}
	q := r.URL.Query()
	if code := q.Get("lang"); code == p.L.Code {
		s.setCookie(w, r, languageCookie, code, lookKept)
	}
	theme := q.Get("theme")
	chosen := theme == "standard" || theme == "contrast"
	if chosen {
		s.setCookie(w, r, themeCookie, theme, lookKept)
	} else if c, err := r.Cookie(themeCookie); err == nil {
		theme = c.Value
	}
	if theme == "contrast" {
		p.Theme = theme
	}
	return p
}

// languageOf returns the language of a request: the one that its address, its
// cookie or its browser asks for, the first of these that asks for one there
// is.
func languageOf(r *http.Request) *language {
	wanted := []string{r.URL.Query().Get("lang")}
	if c, err := r.Cookie(languageCookie); err == nil {
		wanted = append(wanted, c.Value)
	}
	for tag := range strings.SplitSeq(r.Header.Get("Accept-Language"), ",") {
		tag, _, _ = strings.Cut(strings.TrimSpace(tag), ";")
		tag, _, _ = strings.Cut(tag, "-")
		wanted = append(wanted, strings.ToLower(tag))
	}
	for _, code := range wanted {
		for _, l := range languages {
			if code == l.Code {
				return l
			}
		}
	}
	return languages[0]
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
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Language", p.L.Code)
	w.WriteHeader(status)
	_, _ = w.Write(out.Bytes()) // who has gone does not read it
}
