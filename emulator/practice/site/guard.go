package site

import (
	"crypto/sha256"
	"crypto/subtle"
	"mime"
	"net/http"
	"net/url"
	"strings"
)

// MaxBody is the size of a form in bytes.
const MaxBody = 4 << 10

// policy is what pages may do: show themselves and send their forms home.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// serve answers a request, or refuses it.
func (s *site) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	// With no referrer at all, browsers would call the origin of forms "null".
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
	if r.URL.Path == s.o.Prefix {
		http.Redirect(w, r, s.o.Prefix+"/", http.StatusMovedPermanently)
		return
	}
	if status := refuse(w, r); status != 0 {
		s.problem(w, r, status)
		return
	}
	if _, pattern := s.mux.Handler(r); pattern == "" {
		s.unrouted(w, r)
		return
	}
	s.mux.ServeHTTP(w, r)
}

// unrouted answers a request that there is no handler for.
func (s *site) unrouted(w http.ResponseWriter, r *http.Request) {
	for _, method := range []string{http.MethodGet, http.MethodPost} {
		other := r.Clone(r.Context())
		other.Method = method
		if _, pattern := s.mux.Handler(other); pattern != "" {
			w.Header().Set("Allow", method)
			s.problem(w, r, http.StatusMethodNotAllowed)
			return
		}
	}
	s.problem(w, r, http.StatusNotFound)
}

// refuse returns the status with which a request is refused, 0 if it is not.
// The form of a request that is not has been read.
func refuse(w http.ResponseWriter, r *http.Request) int {
	if r.Method != http.MethodPost {
		return 0
	}
	if !ownOrigin(r) {
		return http.StatusForbidden
	}
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || kind != "application/x-www-form-urlencoded" {
		return http.StatusUnsupportedMediaType
	}
	if r.ContentLength > MaxBody {
		w.Header().Set("Connection", "close")
		return http.StatusRequestEntityTooLarge
	}
	r.Body = http.MaxBytesReader(w, r.Body, MaxBody)
	if err := r.ParseForm(); err != nil {
		if strings.Contains(err.Error(), "too large") {
			return http.StatusRequestEntityTooLarge
		}
		return http.StatusBadRequest
	}
	for _, values := range r.PostForm {
		if len(values) > 1 {
			return http.StatusBadRequest
		}
	}
	return 0
}

// ownOrigin says whether a request comes from the site's own pages, as far as
// the browser tells: all that are in use do.
func ownOrigin(r *http.Request) bool {
	if origin, told := r.Header["Origin"]; told {
		u, err := url.Parse(origin[0])
		if len(origin) != 1 || err != nil || u.Host == "" || !strings.EqualFold(u.Host, r.Host) {
			return false
		}
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "same-origin", "none":
		return true
	}
	return false
}

// same compares two secrets; how long it takes tells nothing of either.
func same(s, t string) bool {
	x, y := sha256.Sum256([]byte(s)), sha256.Sum256([]byte(t))
	return subtle.ConstantTimeCompare(x[:], y[:]) == 1
}
