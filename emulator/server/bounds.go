package server

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"sync"
	"time"
)

// bucket lets through so many requests a second, and as many at once.
type bucket struct {
	mu     sync.Mutex
	rate   float64 // tokens a second, and the most there are
	tokens float64
	last   time.Time
}

func newBucket(rate float64) *bucket { return &bucket{rate: rate, tokens: rate} }

// take takes a token at a time, and says whether there was one.
func (b *bucket) take(now time.Time) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.last.IsZero() {
		b.tokens = min(b.rate, b.tokens+max(0, now.Sub(b.last).Seconds())*b.rate)
	}
	b.last = now
	if b.tokens < 1 {
		return false
	}
	b.tokens--
	return true
}

// slots are places of which there are only so many.
type slots chan struct{}

// take takes a place, and says whether there was one. Who took one puts it
// back.
func (s slots) take() bool {
	select {
	case s <- struct{}{}:
		return true
	default:
		return false
	}
}

func (s slots) put() { <-s }

// bounded is a handler behind the bounds on rates and bodies. The body has been
// read when next is called: a request that takes long is not cut off by the
// time that its body may take.
func (s *Server) bounded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !s.bucket.take(time.Now()) || !s.requests.take() {
			tooMany(w)
			return
		}
		defer s.requests.put()
		if wrong, status := readBody(w, r); wrong != "" {
			refuse(w, status, wrong)
			return
		}
		next.ServeHTTP(&patientWriter{ResponseWriter: w, control: http.NewResponseController(w)}, r)
	})
}

// tooMany refuses a request that comes too soon.
func tooMany(w http.ResponseWriter) {
	w.Header().Set("Retry-After", "1")
	refuse(w, http.StatusTooManyRequests, "too many requests at once; try again in a second")
}

// hurried is a handler of requests whose bodies may take so much time and no
// more, whether they are read or not: of one that was not read the server reads
// some before it answers.
func hurried(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Body != nil && r.Body != http.NoBody {
			// Not every writer can; those of a real server do.
			_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(bodyTime))
		}
		next.ServeHTTP(w, r)
	})
}

// readBody reads the body of a request in bounded size, and puts what it read
// in its place. It returns what is wrong.
func readBody(w http.ResponseWriter, r *http.Request) (wrong string, status int) {
	if r.Body == nil || r.Body == http.NoBody {
		return "", 0
	}
	const tooLarge = "the body is larger than 64 KiB"
	if r.ContentLength > MaxBody {
		w.Header().Set("Connection", "close")
		return tooLarge, http.StatusRequestEntityTooLarge
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, MaxBody))
	switch {
	case errors.As(err, new(*http.MaxBytesError)):
		return tooLarge, http.StatusRequestEntityTooLarge
	case err != nil:
		return "the body did not come whole", http.StatusBadRequest
	}
	_ = http.NewResponseController(w).SetReadDeadline(time.Time{})
	r.Body = io.NopCloser(bytes.NewReader(body))
	return "", 0
}

// patientWriter gives a client so much time for each part of the answer, and no
// more.
type patientWriter struct {
	http.ResponseWriter
	control *http.ResponseController
}

// Write implements [io.Writer].
func (w *patientWriter) Write(b []byte) (int, error) {
	_ = w.control.SetWriteDeadline(time.Now().Add(writeTime))
	return w.ResponseWriter.Write(b)
}

// Unwrap is for [http.ResponseController].
func (w *patientWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
