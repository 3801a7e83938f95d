package site

import (
	"errors"
	"net/http"
	"time"

	"codereader/emulator/practice"
)

// sessionCookie is the name of the cookie by which a learner is known.
const sessionCookie = "practice"

// sessionKept is how long a browser brings it along; the bank lets go of who is
// idle before.
const sessionKept = 24 * time.Hour

// session returns what a request's cookie says.
func session(r *http.Request) string {
	c, err := r.Cookie(sessionCookie)
	if err != nil {
		return ""
	}
	return c.Value
}

// setCookie gives the browser something to bring along, which no script sees
// and no other site can send.
func (s *site) setCookie(w http.ResponseWriter, r *http.Request, name, value string, kept time.Duration) {
	http.SetCookie(w, &http.Cookie{
		Name: name, Value: value, Path: s.o.Prefix + "/", MaxAge: int(kept / time.Second),
		HttpOnly: true, SameSite: http.SameSiteStrictMode, Secure: r.TLS != nil,
	})
}

// learner returns the learner that a request is of. If it is of none, or there
// are too many of them, it answers and returns false.
func (s *site) learner(w http.ResponseWriter, r *http.Request) (practice.Learner, bool) {
	l, err := s.bank.Learner(session(r), s.o.Now())
	if err != nil {
		if r.Method == http.MethodGet && errors.Is(err, practice.ErrNoLearner) {
			http.Redirect(w, r, s.o.Prefix+"/", http.StatusSeeOther)
			return l, false
		}
		s.fail(w, r, err)
		return l, false
	}
	if r.Method == http.MethodPost && !same(r.PostForm.Get("token"), l.Token) {
		s.problem(w, r, http.StatusForbidden)
		return l, false
	}
	return l, true
}

// home shows what there is to practise.
func (s *site) home(w http.ResponseWriter, r *http.Request) {
	l, err := s.bank.Learner(session(r), s.o.Now())
	switch {
	case err == nil:
		s.showLearner(w, r, "home", l, practice.View{})
	case errors.Is(err, practice.ErrNoLearner):
		s.showLearner(w, r, "welcome", practice.Learner{}, practice.View{})
	default:
		s.fail(w, r, err)
	}
}

// begin takes in a new learner. Who is one already stays.
func (s *site) begin(w http.ResponseWriter, r *http.Request) {
	now := s.o.Now()
	if _, err := s.bank.Learner(session(r), now); err != nil {
		id, err := s.bank.Join(now)
		if err != nil {
			s.fail(w, r, err)
			return
		}
		s.setCookie(w, r, sessionCookie, id, sessionKept)
	}
	http.Redirect(w, r, s.o.Prefix+"/", http.StatusSeeOther)
}

// start begins an attempt.
func (s *site) start(w http.ResponseWriter, r *http.Request) {
	if _, ok := s.learner(w, r); !ok {
		return
	}
	task, ok := practice.ParseTask(r.PostForm.Get("task"))
	if !ok {
		s.problem(w, r, http.StatusBadRequest)
		return
	}
	id, err := s.bank.Begin(session(r), task, s.o.Now())
	if err != nil {
		s.fail(w, r, err)
		return
	}
	http.Redirect(w, r, s.o.Prefix+"/a/"+id, http.StatusSeeOther)
}

// attempt shows where an attempt stands.
func (s *site) attempt(w http.ResponseWriter, r *http.Request) {
	l, ok := s.learner(w, r)
	if !ok {
		return
	}
	v, err := s.bank.See(session(r), r.PathValue("id"), s.o.Now())
	if err != nil {
		s.fail(w, r, err)
		return
	}
	s.showLearner(w, r, "attempt", l, v)
}

// act does something in an attempt, and then shows where it stands. What does
// not belong there changes nothing: it was a form that was sent twice.
func (s *site) act(w http.ResponseWriter, r *http.Request) {
	if _, ok := s.learner(w, r); !ok {
		return
	}
	verb, ok := practice.ParseVerb(r.PostForm.Get("act"))
	if !ok {
		s.problem(w, r, http.StatusBadRequest)
		return
	}
	id := r.PathValue("id")
	err := s.bank.Act(session(r), id, practice.Act{Verb: verb, Text: r.PostForm.Get("text")}, s.o.Now())
	if err != nil && !errors.Is(err, practice.ErrStage) {
		s.fail(w, r, err)
		return
	}
	http.Redirect(w, r, s.o.Prefix+"/a/"+id, http.StatusSeeOther)
}

// statuses are the statuses of the bank's errors.
var statuses = map[error]int{
	practice.ErrNoLearner: http.StatusForbidden,
	practice.ErrNoAttempt: http.StatusNotFound,
	practice.ErrRate:      http.StatusTooManyRequests,
	practice.ErrFull:      http.StatusServiceUnavailable,
}

// fail answers with what an error of the bank means.
func (s *site) fail(w http.ResponseWriter, r *http.Request, err error) {
	status, ok := statuses[err]
	if !ok {
		status = http.StatusInternalServerError
	}
	s.problem(w, r, status)
}
