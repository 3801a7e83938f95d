package site

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"strings"
	"sync"
	"time"
)

const (
	// MaxTrainers is how many trainers' pages are kept up to date at once.
	MaxTrainers = 8

	// trainerCookie says that the trainer's token has been given.
	trainerCookie = "practice-trainer"
	trainerKept   = 12 * time.Hour

	// tries is how many wrong tokens a minute are looked at.
	tries = 20
)

// trainer is who may see how far everybody has come.
type trainer struct {
	token   string
	pass    string // the cookie of those who have given it
	streams chan struct{}

	mu    sync.Mutex
	wrong int
	since time.Time
}

func newTrainer(token string, random io.Reader) *trainer {
	t := &trainer{token: token, streams: make(chan struct{}, MaxTrainers)}
	salt := make([]byte, 16)
	if _, err := io.ReadFull(random, salt); err != nil {
		t.token = "" // there is no secret, so nobody has it
	}
	mac := hmac.New(sha256.New, salt)
	mac.Write([]byte(token))
	t.pass = hex.EncodeToString(mac.Sum(nil))
	return t
}

// knows says whether a token is the trainer's. After too many wrong ones none
// is for a minute.
func (t *trainer) knows(token string, now time.Time) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if now.Sub(t.since) >= time.Minute {
		t.since, t.wrong = now, 0
	}
	if t.token == "" || t.wrong >= tries {
		return false
	}
	right := same(token, t.token)
	if !right {
		t.wrong++
	}
	return right
}

// isTrainer says whether a request is the trainer's: by its cookie, or by the
// token itself, as programs send it.
func (s *site) isTrainer(r *http.Request) bool {
	if c, err := r.Cookie(trainerCookie); err == nil && s.trainer.token != "" && same(c.Value, s.trainer.pass) {
		return true
	}
	scheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	return strings.EqualFold(scheme, "Bearer") && s.trainer.knows(token, s.o.Now())
}

// trainerPage shows how far everybody has come, or asks for the token. The
// address may bring it along.
func (s *site) trainerPage(w http.ResponseWriter, r *http.Request) {
	if token := r.URL.Query().Get("token"); token != "" {
		s.admit(w, r, token)
		return
	}
	if !s.isTrainer(r) {
		s.askKey(w, r, http.StatusUnauthorized, nil)
		return
	}
	p := s.page(w, r, "trainer")
	p.Title, p.Script = p.L.TrainerHeading, true
	all, _ := s.bank.Progress()
	for _, q := range all {
		p.Rows = append(p.Rows, p.L.row(q))
	}
	s.show(w, http.StatusOK, p)
}

// trainerKey takes the token from the form.
func (s *site) trainerKey(w http.ResponseWriter, r *http.Request) {
	s.admit(w, r, r.PostForm.Get("text"))
}

func (s *site) admit(w http.ResponseWriter, r *http.Request, token string) {
	if !s.trainer.knows(strings.TrimSpace(token), s.o.Now()) {
		s.askKey(w, r, http.StatusForbidden, []string{languageOf(r, r.URL.Query()).TrainerWrong})
		return
	}
	s.setCookie(w, r, trainerCookie, s.trainer.pass, trainerKept)
	http.Redirect(w, r, s.o.Prefix+"/trainer", http.StatusSeeOther)
}

func (s *site) askKey(w http.ResponseWriter, r *http.Request, status int, notice []string) {
	p := s.page(w, r, "key")
	p.Title, p.Notice = p.L.TrainerHeading, notice
	s.show(w, status, p)
}
