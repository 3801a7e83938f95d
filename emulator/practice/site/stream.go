package site

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"codereader/emulator/practice"
)

// row is a learner in the trainer's table.
type row struct {
	User string `json:"user"`
	Task string `json:"task"`
	Step string `json:"step"`
	Gone bool   `json:"gone,omitempty"`
}

// row tells how far a learner has come.
func (l *language) row(p practice.Progress) row {
	switch {
	case !p.Began:
		return row{User: p.User, Step: l.NotBegun}
	case p.Stage == practice.Ended:
		return row{User: p.User, Task: l.Tasks[p.Task].Name, Step: l.Endings[p.Ending].Short}
	}
	return row{User: p.User, Task: l.Tasks[p.Task].Name, Step: l.Stages[p.Stage].Short}
}

const (
	// gathering is how long changes are gathered before they are sent.
	gathering = 250 * time.Millisecond

	// keepAlive is how often a stream on which nothing happens says so.
	keepAlive = 15 * time.Second
)

// trainerEvents sends how far everybody has come, and from then on who moves.
func (s *site) trainerEvents(w http.ResponseWriter, r *http.Request) {
	if !s.isTrainer(r) {
		s.problem(w, r, http.StatusForbidden)
		return
	}
	select {
	case s.trainer.streams <- struct{}{}:
		defer func() { <-s.trainer.streams }()
	default:
		s.problem(w, r, http.StatusTooManyRequests)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("X-Accel-Buffering", "no") // for proxies
	l := languageOf(r, r.URL.Query())
	alive := time.NewTicker(keepAlive)
	defer alive.Stop()
	sent := map[string]row{}
	name := "all"
	for {
		progress, changed := s.bank.Progress()
		if !sendEvent(w, name, l.moved(sent, progress, name == "all")) {
			return
		}
		name = "some"
		select {
		case <-changed:
			gathered := time.NewTimer(gathering)
			select {
			case <-gathered.C:
			case <-r.Context().Done():
			case <-s.o.Done:
			}
			gathered.Stop()
		case <-alive.C:
		case <-r.Context().Done():
			return
		case <-s.o.Done:
			return
		}
	}
}

// moved returns the rows that are not as they were sent, or all, and takes note
// of them.
func (l *language) moved(sent map[string]row, progress []practice.Progress, all bool) []row {
	rows := []row{}
	here := make(map[string]bool, len(progress))
	for _, p := range progress {
		here[p.User] = true
		now := l.row(p)
		if was, ok := sent[p.User]; all || !ok || was != now {
			sent[p.User] = now
			rows = append(rows, now)
		}
	}
	for user := range sent {
		if !here[user] {
			delete(sent, user)
			rows = append(rows, row{User: user, Gone: true})
		}
	}
	return rows
}

// sendEvent sends an event, or that there is none, and says whether there is still
// a client.
func sendEvent(w http.ResponseWriter, name string, rows []row) bool {
	text := []byte(": still here\n\n")
	if len(rows) > 0 || name == "all" {
		data, err := json.Marshal(rows)
		if err != nil {
			return false
		}
		text = fmt.Appendf(nil, "event: %s\ndata: %s\n\n", name, data)
	}
	_, err := w.Write(text)
	return err == nil && http.NewResponseController(w).Flush() == nil
}
