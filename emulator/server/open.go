package server

import (
	"net/http"
	"strings"
	"time"
)

// openTo is a handler that gives the requests below the open path to the open
// handler: to everybody who reaches this server by a name of its own, without
// the token, as pages are that a class uses. It bounds their rate, and how long
// they may take; the handler bounds the rest.
func (s *Server) openTo(next http.Handler) http.Handler {
	if s.o.Open == nil {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != s.o.OpenPath && !strings.HasPrefix(r.URL.Path, s.o.OpenPath+"/") {
			next.ServeHTTP(w, r)
			return
		}
		if !s.guard.own(r.Host) {
			refuse(w, http.StatusForbidden, foreignHost)
			return
		}
		if !s.bucket.take(time.Now()) || !s.requests.take() {
			tooMany(w)
			return
		}
		defer s.requests.put()
		s.o.Open.ServeHTTP(&patientWriter{ResponseWriter: w, control: http.NewResponseController(w)}, r)
	})
}
