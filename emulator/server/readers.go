package server

import (
	"cmp"
	"context"
	"maps"
	"net/http"
	"slices"
	"strconv"

	"codereader/emulator"

	"github.com/danielgtaylor/huma/v2"
)

// Add has the server drive a machine, which from then on is touched by nobody
// else, and returns the reader's id. The configuration is the one that the
// machine was made with. Device time passes at a rate as [Options] has it.
func (s *Server) Add(m *emulator.Machine, c emulator.Config, rate float64) (id string, err error) {
	r, err := s.add(m, c, rate)
	if err != nil {
		return "", err
	}
	return r.id, nil
}

func (s *Server) add(m *emulator.Machine, c emulator.Config, rate float64) (*reader, error) {
	o := newObserver(s.o.Version)
	o.attach(m, c)
	r := newReader(o, c, s.stopping)
	r.live = emulator.NewLiveAt(m, rate)
	driving, end := context.WithCancel(context.Background())
	r.end = end
	if err := s.enter(r); err != nil {
		end()
		return nil, err
	}
	go r.live.Run(driving)
	return r, nil
}

// Adopt shows clients a reader that somebody else drives, as in a window, and
// returns its id. Events are told from now on; clients may do all with it but
// remove it.
func (s *Server) Adopt(l *emulator.Live, c emulator.Config) (id string, err error) {
	o := newObserver(s.o.Version)
	r := newReader(o, c, s.stopping)
	r.live = l
	if !l.Post(func(m *emulator.Machine) { o.attach(m, c) }) {
		return "", errEnded
	}
	err = s.enter(r)
	return r.id, err
}

// enter gives a reader its id.
func (s *Server) enter(r *reader) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	select {
	case <-s.stopping:
		return errStopping
	default:
	}
	if len(s.readers) >= MaxReaders {
		return huma.NewError(http.StatusConflict, "this server has as many readers as it can have: remove one")
	}
	s.made++
	r.id = strconv.Itoa(s.made)
	s.readers[r.id] = r
	return nil
}

// find returns the reader with an id.
func (s *Server) find(id string) (*reader, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, ok := s.readers[id]
	if !ok {
		return nil, huma.NewError(http.StatusNotFound, "there is no reader with this id")
	}
	return r, nil
}

// all returns the readers in the order in which they came.
func (s *Server) all() []*reader {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.SortedFunc(maps.Values(s.readers), func(a, b *reader) int {
		return cmp.Or(cmp.Compare(len(a.id), len(b.id)), cmp.Compare(a.id, b.id))
	})
}

// remove ends a reader and forgets it.
func (s *Server) remove(id string) error {
	r, err := s.find(id)
	if err != nil {
		return err
	}
	if r.end == nil {
		return huma.NewError(http.StatusConflict, "this reader is not the server's: close its window to end it")
	}
	s.mu.Lock()
	delete(s.readers, id)
	s.mu.Unlock()
	r.end()
	<-r.live.Ended()
	return nil
}
