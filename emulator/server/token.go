package server

import (
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"net/http"
	"strings"
)

// MinToken is the length of the shortest token, in bytes.
const MinToken = 16

// ParseToken reads a token from the text of a file: one line of at least
// [MinToken] visible ASCII characters. The error does not repeat it.
func ParseToken(text string) (string, error) {
	t := strings.TrimSpace(text)
	if len(t) < MinToken {
		return "", errors.New("server: the token is too short: at least 16 characters; openssl rand -hex 16 makes one")
	}
	for i := range len(t) {
		if t[i] <= ' ' || t[i] > '~' {
			return "", errors.New("server: a token is one line of ASCII letters, digits and signs")
		}
	}
	return t, nil
}

// token is the hash of what requests must bring; hashes are as long as each
// other, whatever was brought.
type token struct {
	wanted bool
	sum    [sha256.Size]byte
}

func newToken(t string) token { return token{t != "", sha256.Sum256([]byte(t))} }

// brought says whether a request has the token. How long it takes to say so
// tells nothing about it.
func (t *token) brought(r *http.Request) bool {
	if !t.wanted {
		return true
	}
	scheme, given, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	sum := sha256.Sum256([]byte(given))
	same := subtle.ConstantTimeCompare(sum[:], t.sum[:]) == 1
	return strings.EqualFold(scheme, "Bearer") && same
}

// authorized is a handler behind the token.
func (s *Server) authorized(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !s.token.brought(r) {
			w.Header().Set("WWW-Authenticate", `Bearer realm="codereader"`)
			refuse(w, http.StatusUnauthorized, "this server wants a token: send Authorization: Bearer TOKEN")
			return
		}
		next.ServeHTTP(w, r)
	})
}
