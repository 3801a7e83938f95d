package server

import (
	"context"
	"math"
	"time"

	"codereader/emulator"
)

// How a request waits for device time to pass.

// lookAgain is how often, in real time, a request that waits looks whether the
// rate of time has changed meanwhile.
const lookAgain = 100 * time.Millisecond

// outcome is what came of waiting.
type outcome struct {
	met bool
	at  time.Duration
	instant
}

// beginning is what a request does before it waits. It says whether time
// passes only as it is asked for.
type beginning func(m *emulator.Machine, asked bool) (*waiter, error)

// wait begins something on the machine and waits for what comes of it. Where
// time passes only as asked for, it passes now; else it passes by itself.
func (r *reader) wait(ctx context.Context, begin beginning) (outcome, error) {
	rate := r.live.Rate()
	step := &waitStep{reader: r, asked: asked(rate)}
	if err := step.do(ctx, begin); err != nil {
		step.forget()
		return outcome{}, err
	}
	if step.ended {
		return step.out, nil
	}
	defer step.forget()
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		timer.Reset(min(lookAgain, realTime(step.left, rate)))
		select {
		case <-step.grown:
		case <-timer.C:
		case <-r.stopping:
			return outcome{}, errStopping
		case <-ctx.Done():
			return outcome{}, ctx.Err()
		}
		rate = r.live.Rate()
		step = &waitStep{reader: r, waiter: step.waiter, asked: math.IsInf(rate, 1)}
		if err := step.do(ctx, nil); err != nil {
			return outcome{}, err
		}
		switch {
		case step.ended:
			return step.out, nil
		case rate == 0:
			return outcome{}, errPaused
		}
	}
}

// waitStep is one look at a machine that something is waited for of.
type waitStep struct {
	reader *reader
	waiter *waiter
	asked  bool // let time pass as it is needed

	ended bool
	out   outcome
	left  time.Duration   // of device time, until the next look
	grown <-chan struct{} // closed when something happens
}

// do looks, after begin has begun something. After an error of the context's
// it may still be looking.
func (s *waitStep) do(ctx context.Context, begin beginning) error {
	var failed error
	err := s.reader.do(ctx, func(m *emulator.Machine) {
		o := s.reader.observer
		if begin != nil {
			if s.waiter, failed = begin(m, s.asked); failed != nil {
				return
			}
		}
		s.grown = o.log.wait()
		if s.asked {
			s.waiter.drive(m, o)
		}
		next, ended := s.waiter.check(m, o)
		if s.ended = ended; !ended {
			s.left = next - m.Now()
			o.waiters[s.waiter] = struct{}{}
		}
		s.out = outcome{met: s.waiter.met, at: s.waiter.at, instant: o.instant(m)}
	})
	if err == nil {
		err = failed
	}
	return err
}

// forget ends the waiting on the machine's side.
func (s *waitStep) forget() {
	s.reader.live.Post(func(*emulator.Machine) { delete(s.reader.observer.waiters, s.waiter) })
}
