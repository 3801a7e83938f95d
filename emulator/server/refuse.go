package server

import (
	"encoding/json"
	"net/http"

	"codereader/emulator/server/api"
)

// problemType is the media type of [api.Problem].
const problemType = "application/problem+json"

// refuse answers a request with a problem.
func refuse(w http.ResponseWriter, status int, detail string) {
	body, err := json.Marshal(api.Problem{Status: status, Title: http.StatusText(status), Detail: detail})
	if err != nil {
		return // cannot be: they are texts and a number
	}
	h := w.Header()
	h.Set("Content-Type", problemType)
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(append(body, '\n')) // who has gone does not read it
}

// unrouted answers a request that the mux has no handler for, as the mux would
// but with a problem.
func unrouted(w http.ResponseWriter, r *http.Request, mux http.Handler) {
	seen := &seenStatus{header: http.Header{}}
	mux.ServeHTTP(seen, r)
	if allow := seen.header.Get("Allow"); allow != "" {
		w.Header().Set("Allow", allow)
		refuse(w, http.StatusMethodNotAllowed, "this path takes "+allow)
		return
	}
	refuse(w, http.StatusNotFound, "there is nothing at this path; /openapi.json lists what there is")
}

// seenStatus is a [http.ResponseWriter] that keeps the header alone.
type seenStatus struct{ header http.Header }

func (s *seenStatus) Header() http.Header         { return s.header }
func (s *seenStatus) Write(b []byte) (int, error) { return len(b), nil }
func (s *seenStatus) WriteHeader(int)             {}
