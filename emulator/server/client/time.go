package client

import (
	"context"
	"net/http"
	"time"

	"codereader/emulator/server/api"
)

// Wait lets so much device time pass.
func (r *Reader) Wait(ctx context.Context, d time.Duration) (o api.Outcome, err error) {
	return o, r.do(ctx, http.MethodPost, "/wait", api.Wait{For: d.String()}, &o)
}

// Settle lets device time pass until nothing is being spoken and no contact is
// bouncing. It is not met if that takes more than 5 minutes.
func (r *Reader) Settle(ctx context.Context) (o api.Outcome, err error) {
	return o, r.do(ctx, http.MethodPost, "/settle", nil, &o)
}

// Await lets device time pass until a condition holds, at most so much. It is
// no error if it does not come to hold: then it is not met.
func (r *Reader) Await(ctx context.Context, c api.Condition, within time.Duration) (o api.Outcome, err error) {
	return o, r.do(ctx, http.MethodPost, "/await", api.Await{Until: c, Within: within.String()}, &o)
}

// Rate returns how fast device time passes.
func (r *Reader) Rate(ctx context.Context) (rate api.Rate, err error) {
	return rate, r.do(ctx, http.MethodGet, "/rate", nil, &rate)
}

// SetRate has device time pass at another rate.
func (r *Reader) SetRate(ctx context.Context, rate api.Rate) error {
	return r.do(ctx, http.MethodPut, "/rate", rate, nil)
}

// Step lets time pass up to and with the next thing that happens by itself, and
// stops it there.
func (r *Reader) Step(ctx context.Context) (s api.State, err error) {
	return s, r.do(ctx, http.MethodPost, "/step", nil, &s)
}

// Back goes back to the last instant at which something happened, and stops
// time there.
func (r *Reader) Back(ctx context.Context) (t api.Travelled, err error) {
	return t, r.do(ctx, http.MethodPost, "/back", nil, &t)
}

// Forward goes forward again to the next instant at which something happened
// before one went back, and stops time there.
func (r *Reader) Forward(ctx context.Context) (t api.Travelled, err error) {
	return t, r.do(ctx, http.MethodPost, "/forward", nil, &t)
}

// Jump goes to a device time of the session, back or forward, such as that of
// an event, and stops time there.
func (r *Reader) Jump(ctx context.Context, to time.Duration) (t api.Travelled, err error) {
	return t, r.do(ctx, http.MethodPost, "/jump", api.Jump{T: int64(to)}, &t)
}

// Clock returns the reader's time of day.
func (r *Reader) Clock(ctx context.Context) (c api.Clock, err error) {
	return c, r.do(ctx, http.MethodGet, "/clock", nil, &c)
}

// SetClock changes the reader's time of day.
func (r *Reader) SetClock(ctx context.Context, set api.SetClock) (c api.Clock, err error) {
	return c, r.do(ctx, http.MethodPut, "/clock", set, &c)
}

// SetTime sets the reader's time of day.
func (r *Reader) SetTime(ctx context.Context, t time.Time) (api.Clock, error) {
	return r.SetClock(ctx, api.SetClock{Time: t.Format(time.RFC3339Nano)})
}

// Freeze stops the reader's time of day, or lets it run again.
func (r *Reader) Freeze(ctx context.Context, frozen bool) (api.Clock, error) {
	return r.SetClock(ctx, api.SetClock{Frozen: &frozen})
}

// SetBeforeStepEnd sets the reader's time of day on, to so long before the end
// of a time step.
func (r *Reader) SetBeforeStepEnd(ctx context.Context, before time.Duration) (c api.Clock, err error) {
	return c, r.do(ctx, http.MethodPost, "/clock/before-step-end", api.BeforeStepEnd{Before: before.String()}, &c)
}
