package server

import (
	"context"
	"errors"
	"fmt"
	"math"
	"sync/atomic"
	"time"

	"codereader/emulator"
	"codereader/emulator/server/api"
)

// reader is one of a server's readers.
type reader struct {
	id        string
	serial    string
	activated bool
	live      *emulator.Live
	end       context.CancelFunc // nil: somebody else drives it
	observer  *observer
	stopping  <-chan struct{} // closed when the server stops

	// hand holds a token while a key is being pressed for a client: one after
	// the other.
	hand chan struct{}

	drift   driftBefore
	inOrder atomic.Bool // device time must not go back
}

func newReader(o *observer, c emulator.Config, stopping <-chan struct{}) *reader {
	return &reader{
		serial: c.Serial.String(), activated: !c.Key.IsZero(),
		observer: o, stopping: stopping, hand: make(chan struct{}, 1),
	}
}

// Why something cannot be done with a reader.
var (
	errEnded    = errors.New("server: this reader has ended")
	errStopping = errors.New("server: it is stopping")
	errPaused   = errors.New("server: time was stopped while this request waited for it to pass; set a rate, or ask again")
)

// brokenError is a fault of the program.
type brokenError struct{ cause any }

func (e brokenError) Error() string { return fmt.Sprint("server: a fault of the program: ", e.cause) }

// do has f called with the machine, where nobody else touches it, and waits
// for it.
func (r *reader) do(ctx context.Context, f func(*emulator.Machine)) error {
	done := make(chan error, 1)
	taken := r.live.Post(func(m *emulator.Machine) {
		defer func() {
			if cause := recover(); cause != nil {
				done <- brokenError{cause}
			}
		}()
		f(m)
		r.bound()
		done <- nil
	})
	if !taken {
		return errEnded
	}
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// asked says whether device time passes only as it is asked for.
func asked(rate float64) bool { return rate == 0 || math.IsInf(rate, 1) }

// rate returns the rate of device time as clients see it.
func (r *reader) rate() api.Rate {
	rate := r.live.Rate()
	if math.IsInf(rate, 1) {
		return api.Rate{Fast: true}
	}
	return api.Rate{Rate: rate}
}

// setRate has device time pass at another rate.
func (r *reader) setRate(rate api.Rate) {
	if rate.Fast {
		r.live.SetRate(emulator.AsFastAsItGoes)
	} else {
		r.live.SetRate(rate.Rate)
	}
}

// info describes the reader.
func (r *reader) info() api.Reader {
	return api.Reader{ID: r.id, Serial: r.serial, Activated: r.activated, Rate: r.rate()}
}

// now returns the machine's instant now.
func (r *reader) now(ctx context.Context) (s instant, err error) {
	err = r.do(ctx, func(m *emulator.Machine) { s = r.observer.instant(m) })
	return s, err
}

// realTime returns how long a device time takes at a rate.
func realTime(d time.Duration, rate float64) time.Duration {
	return time.Duration(math.Ceil(float64(d) / rate))
}
