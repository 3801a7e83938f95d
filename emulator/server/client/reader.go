package client

import (
	"context"
	"net/http"
	"net/url"

	"codereader/emulator/server/api"
)

// Reader is one of a server's readers.
type Reader struct {
	ID     string
	client *Client
}

// Reader returns the reader with an id, such as "1", which is the server's
// first. It asks nothing of the server.
func (c *Client) Reader(id string) *Reader { return &Reader{ID: id, client: c} }

// Client returns the client that the reader belongs to.
func (r *Reader) Client() *Client { return r.client }

// do makes a request for the reader.
func (r *Reader) do(ctx context.Context, method, path string, body, into any) error {
	return r.client.do(ctx, method, r.path(path), body, into)
}

func (r *Reader) path(path string) string { return "/v1/readers/" + url.PathEscape(r.ID) + path }

// Info returns what reader it is.
func (r *Reader) Info(ctx context.Context) (i api.Reader, err error) {
	return i, r.do(ctx, http.MethodGet, "", nil, &i)
}

// Remove ends the reader and removes it from its server.
func (r *Reader) Remove(ctx context.Context) error { return r.do(ctx, http.MethodDelete, "", nil, nil) }

// State returns what can be seen and heard now.
func (r *Reader) State(ctx context.Context) (s api.State, err error) {
	return s, r.do(ctx, http.MethodGet, "/state", nil, &s)
}

// Settings returns the settings.
func (r *Reader) Settings(ctx context.Context) (s api.Settings, err error) {
	return s, r.do(ctx, http.MethodGet, "/settings", nil, &s)
}

// SetSettings changes the settings with the reader's own keys. What is left out
// stays.
func (r *Reader) SetSettings(ctx context.Context, set api.SetSettings) (s api.State, err error) {
	return s, r.do(ctx, http.MethodPut, "/settings", set, &s)
}

// Snapshot returns the whole reader as it is now, as JSON.
func (r *Reader) Snapshot(ctx context.Context) ([]byte, error) {
	return r.client.bytes(ctx, http.MethodGet, r.path("/snapshot"), nil)
}

// Restore puts the reader into the state of a snapshot, device time and all.
func (r *Reader) Restore(ctx context.Context, snapshot []byte) (s api.State, err error) {
	return s, r.do(ctx, http.MethodPut, "/snapshot", snapshot, &s)
}
