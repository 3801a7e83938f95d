package server

import (
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
)

// guard refuses requests that a page of somebody else's made a browser send:
// those for a foreign host (whose name was bound to this address), and those
// from a foreign origin.
type guard struct {
	names   map[string]bool // hosts that are this server, in lower case
	anyAddr bool            // and every address: a name alone can be rebound
}

// newGuard returns a guard that knows this machine as such, and more hosts.
func newGuard(hosts []string) *guard {
	g := &guard{names: map[string]bool{"localhost": true}}
	for _, h := range hosts {
		g.names[strings.ToLower(h)] = true
	}
	return g
}

// foreignHost is what is wrong with a request for somebody else.
const foreignHost = "this server does not answer to that host; start it with the host's name if it is its own"

// check returns what is wrong with a request, "" if nothing is.
func (g *guard) check(r *http.Request) string {
	if !g.own(r.Host) {
		return foreignHost
	}
	origin := r.Header.Get("Origin")
	if origin != "" {
		u, err := url.Parse(origin)
		if err != nil || u.Host == "" || !strings.EqualFold(u.Host, r.Host) {
			return "this server takes no requests from other origins"
		}
		return ""
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "same-origin", "none":
		return ""
	}
	return "this server takes no requests from other sites"
}

// own says whether a host, with or without a port, is this server.
func (g *guard) own(hostport string) bool {
	host := hostport
	if h, _, err := net.SplitHostPort(hostport); err == nil {
		host = h
	} else {
		host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	}
	if g.names[strings.ToLower(host)] {
		return true
	}
	addr, err := netip.ParseAddr(host)
	return err == nil && (addr.IsLoopback() || g.anyAddr)
}

// guarded is a handler behind the guard.
func (s *Server) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if wrong := s.guard.check(r); wrong != "" {
			refuse(w, http.StatusForbidden, wrong)
			return
		}
		next.ServeHTTP(w, r)
	})
}
