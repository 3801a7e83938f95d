package server

import (
	"context"
	"net/http"
	"time"

	"codereader/emulator"

	"github.com/danielgtaylor/huma/v2"
)

// errInOrder is why a reader does not go back.
var errInOrder = huma.NewError(http.StatusConflict,
	"this reader's sound or captions are being recorded, which cannot go back: start it without --wav and --captions")

// errOwnClock is why a reader's time cannot be changed.
var errOwnClock = huma.NewError(http.StatusConflict, plain(emulator.ErrOwnClock))

// movable returns errOwnClock if the reader's time is that of a firmware with a
// clock of its own.
func (r *reader) movable(ctx context.Context) error {
	own := false
	err := r.do(ctx, func(m *emulator.Machine) { own = m.OwnClock() })
	if err == nil && own {
		err = errOwnClock
	}
	return err
}

// KeepInOrder has requests refused that would take a reader to another time, as
// a recording of its samples cannot be.
func (s *Server) KeepInOrder(id string) error {
	r, err := s.find(id)
	if err == nil {
		r.inOrder.Store(true)
	}
	return err
}

// bound forgets the older half of a session's events when there are more than
// [MaxRemembered]. It is called where the machine is.
func (r *reader) bound() {
	if h := r.observer.history; h != nil && len(h.Events()) > MaxRemembered {
		// It fails only if the history's own start could be of no machine.
		_ = h.Forget(MaxRemembered / 2)
	}
}

// travel takes a reader to another time of its session, says whether there was
// one to go to, and returns what it is like there. Time stops.
func (r *reader) travel(ctx context.Context, to func(*emulator.History) (bool, error)) (moved bool, s instant, err error) {
	if r.inOrder.Load() {
		return false, s, errInOrder
	}
	if err := r.movable(ctx); err != nil {
		return false, s, err
	}
	r.live.SetRate(0)
	var failed error
	err = r.do(ctx, func(m *emulator.Machine) {
		moved, failed = to(r.observer.history)
		s = r.observer.instant(m)
	})
	if err == nil && failed != nil {
		err = huma.NewError(http.StatusUnprocessableEntity, failed.Error())
	}
	return moved, s, err
}

// jump goes to a device time.
func jump(at time.Duration) func(*emulator.History) (bool, error) {
	return func(h *emulator.History) (bool, error) { return true, h.Jump(at) }
}
