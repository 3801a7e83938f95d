package server

import (
	"context"
	"time"

	"codereader/emulator"
	"codereader/emulator/server/api"
)

// pass lets so much device time pass.
func (r *reader) pass(ctx context.Context, d time.Duration) (outcome, error) {
	return r.wait(ctx, func(m *emulator.Machine, _ bool) (*waiter, error) {
		end, err := timeAfter(m, d)
		return &waiter{deadline: end, calm: true}, err
	})
}

// settle lets device time pass until the reader has settled.
func (r *reader) settle(ctx context.Context, within time.Duration) (outcome, error) {
	return r.until(ctx, within, waiter{whole: true, until: func(l look) bool { return l.settled }})
}

// await lets device time pass until a condition holds.
func (r *reader) await(ctx context.Context, c api.Condition, within time.Duration) (outcome, error) {
	holds, ok := condition(c)
	if !ok {
		return outcome{}, misuse("body.until", "a condition needs at least one of display, spoken, on, speaking, settled, language, volume and speed")
	}
	return r.until(ctx, within, waiter{until: holds, whole: c.Settled != nil, speech: c.Spoken != nil || c.Speaking != nil})
}

func (r *reader) until(ctx context.Context, within time.Duration, w waiter) (outcome, error) {
	return r.wait(ctx, func(m *emulator.Machine, _ bool) (*waiter, error) {
		end, err := timeAfter(m, within)
		w.deadline = end
		return &w, err
	})
}
