package client

import (
	"context"
	"net/http"
	"time"

	"codereader/emulator/server/api"
)

// Keys are "red" and "0" to "9".

// Press presses a key for 100 ms and returns when its release has counted.
func (r *Reader) Press(ctx context.Context, key string) (api.State, error) {
	return r.press(ctx, api.Press{Key: key})
}

// Hold presses a key for so much device time.
func (r *Reader) Hold(ctx context.Context, key string, d time.Duration) (api.State, error) {
	return r.press(ctx, api.Press{Key: key, Hold: d.String()})
}

func (r *Reader) press(ctx context.Context, p api.Press) (s api.State, err error) {
	return s, r.do(ctx, http.MethodPost, "/press", p, &s)
}

// Chord presses red with digits, one after the other, and returns when the
// release of red has counted.
func (r *Reader) Chord(ctx context.Context, digits ...string) (s api.State, err error) {
	return s, r.do(ctx, http.MethodPost, "/chord", api.Chord{Digits: digits}, &s)
}

// Down puts a key down. It takes no device time.
func (r *Reader) Down(ctx context.Context, key string) (s api.State, err error) {
	return s, r.do(ctx, http.MethodPost, "/down", api.Edge{Key: key}, &s)
}

// Up lets a key up. It takes no device time.
func (r *Reader) Up(ctx context.Context, key string) (s api.State, err error) {
	return s, r.do(ctx, http.MethodPost, "/up", api.Edge{Key: key}, &s)
}

// CutPower takes the reader's power for a moment, as when its battery loses
// contact.
func (r *Reader) CutPower(ctx context.Context) (s api.State, err error) {
	return s, r.do(ctx, http.MethodPost, "/power-cut", nil, &s)
}
