package server

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"runtime"
	"sync"

	"codereader/emulator"
	"codereader/voice/sound"

	"github.com/danielgtaylor/huma/v2"
)

// Options are what a server is put together with.
type Options struct {
	Version string      // of the program
	Bank    *sound.Bank // the clips that readers speak with

	// Config returns the configuration of a new reader, which clients may have
	// otherwise. Without a Voice it is the bank's.
	Config func() emulator.Config

	// Rate is that of a new reader unless a client wants another: 0, where
	// time passes only as it is asked for, or as [emulator.Live.SetRate] has
	// it.
	Rate float64

	Requests int // that are answered a second, at most; 0 is [RequestRate]

	Token string       // that requests must bring; "" is none
	Hosts []string     // more names that the server answers to
	Page  http.Handler // answers what is no part of the API, to everybody and without the token, if it is not nil

	// Open answers everything at and below OpenPath, such as /practice, if it
	// is not nil: to everybody, without the token.
	Open     http.Handler
	OpenPath string
}

// Server has readers and answers requests for them.
type Server struct {
	o        Options
	guard    *guard
	token    token
	bucket   *bucket
	requests slots
	streams  slots
	heavy    slots // pictures and sounds in the making
	handler  http.Handler
	api      huma.API

	stopping chan struct{}
	stop     sync.Once

	mu      sync.Mutex
	readers map[string]*reader
	made    int // readers so far
}

// New returns a server without readers.
func New(o Options) *Server {
	s := &Server{
		o:        o,
		guard:    newGuard(o.Hosts),
		token:    newToken(o.Token),
		bucket:   newBucket(float64(cmp.Or(o.Requests, RequestRate))),
		requests: make(slots, MaxRequests),
		streams:  make(slots, MaxStreams),
		heavy:    make(slots, runtime.GOMAXPROCS(0)),
		stopping: make(chan struct{}),
		readers:  map[string]*reader{},
	}
	s.handler = s.routes()
	return s
}

// ServeHTTP implements [http.Handler].
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// Serve answers requests that come to a listener until ctx is done, and then
// stops: requests that wait are answered, the readers that the server drives
// are closed, streams end. When it returns all that is done, and nobody
// touches the machines any more.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	if tcp, ok := l.Addr().(*net.TCPAddr); ok && !tcp.IP.IsLoopback() {
		s.guard.anyAddr = true
	}
	h := &http.Server{
		Handler:           s,
		ReadHeaderTimeout: headTime,
		IdleTimeout:       idleTime,
		MaxHeaderBytes:    MaxHeader,
		ErrorLog:          log.New(io.Discard, "", 0), // what strangers do wrong is nothing to tell
	}
	served := make(chan error, 1)
	go func() { served <- h.Serve(newCrowd(l, MaxConnections)) }()
	var err error
	select {
	case <-ctx.Done():
	case err = <-served:
	}
	s.Close()
	if err == nil {
		last, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTime)
		defer cancel()
		if h.Shutdown(last) != nil {
			_ = h.Close() // who has not taken the end by now never will
		}
		err = <-served
	}
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return fmt.Errorf("server: %w", err)
}

// Close ends all waiting and the readers that the server drives. It does not
// close connections: [Server.Serve] does.
func (s *Server) Close() {
	s.stop.Do(func() { close(s.stopping) })
	for _, r := range s.all() {
		if r.end == nil {
			r.observer.log.end()
			continue
		}
		r.end()
		<-r.live.Ended()
	}
}
