package client

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"codereader/emulator/server/api"
)

// Client talks to a server. Its fields may be set before it is used.
type Client struct {
	URL   string       // of the server, as it prints it: http://127.0.0.1:8080
	Token string       // that the server wants; "" is none
	HTTP  *http.Client // that does the talking
}

// New returns a client of the server at a URL.
func New(url string) *Client {
	t, ok := http.DefaultTransport.(*http.Transport)
	if !ok { // somebody put another in its place
		return &Client{URL: url, HTTP: http.DefaultClient}
	}
	t = t.Clone()
	t.MaxIdleConnsPerHost = idleConnections
	return &Client{URL: url, HTTP: &http.Client{Transport: t}}
}

// idleConnections is how many connections a client keeps for the next request.
const idleConnections = 64

// Close closes the connections that are kept for the next request.
func (c *Client) Close() { c.HTTP.CloseIdleConnections() }

// Server returns what server it is.
func (c *Client) Server(ctx context.Context) (s api.Server, err error) {
	return s, c.do(ctx, http.MethodGet, "/v1", nil, &s)
}

// Readers returns what readers there are, in the order in which they were
// made.
func (c *Client) Readers(ctx context.Context) ([]api.Reader, error) {
	var list api.Readers
	err := c.do(ctx, http.MethodGet, "/v1/readers", nil, &list)
	return list.Readers, err
}

// Make makes a reader. The zero NewReader is one as the server has them.
func (c *Client) Make(ctx context.Context, n api.NewReader) (*Reader, error) {
	var made api.Reader
	if err := c.do(ctx, http.MethodPost, "/v1/readers", n, &made); err != nil {
		return nil, err
	}
	return c.Reader(made.ID), nil
}

// do makes a request with a body, if it is not nil, and reads the answer into
// another.
func (c *Client) do(ctx context.Context, method, path string, body, into any) error {
	answer, err := c.bytes(ctx, method, path, body)
	if err != nil || into == nil {
		return err
	}
	if err := json.Unmarshal(answer, into); err != nil {
		return fmt.Errorf("client: the answer to %s %s is not what this client knows: %w", method, path, err)
	}
	return nil
}

// bytes makes a request with a body, if it is not nil, and returns the answer
// as it came.
func (c *Client) bytes(ctx context.Context, method, path string, body any) ([]byte, error) {
	r, err := c.request(ctx, method, path, body)
	if err != nil {
		return nil, err
	}
	res, err := c.HTTP.Do(r)
	if err != nil {
		return nil, fmt.Errorf("client: %w", err)
	}
	defer res.Body.Close()
	answer, err := io.ReadAll(res.Body)
	switch {
	case err != nil:
		return nil, fmt.Errorf("client: the answer to %s %s broke off: %w", method, path, err)
	case res.StatusCode >= 300:
		return nil, problem(res, answer)
	}
	return answer, nil
}

func (c *Client) request(ctx context.Context, method, path string, body any) (*http.Request, error) {
	var text []byte
	switch b := body.(type) {
	case nil:
	case []byte:
		text = b
	default:
		var err error
		if text, err = json.Marshal(b); err != nil {
			return nil, fmt.Errorf("client: %w", err)
		}
	}
	r, err := http.NewRequestWithContext(ctx, method, strings.TrimSuffix(c.URL, "/")+path, bytes.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("client: %w", err)
	}
	if body != nil {
		r.Header.Set("Content-Type", "application/json")
	}
	if c.Token != "" {
		r.Header.Set("Authorization", "Bearer "+c.Token)
	}
	return r, nil
}

// problem returns the error that an answer tells of.
func problem(res *http.Response, answer []byte) error {
	var p api.Problem
	if json.Unmarshal(answer, &p) != nil || p.Detail == "" {
		p = api.Problem{Title: res.Status, Detail: "it answered " + res.Status + "; is it a code reader's server?"}
	}
	p.Status = res.StatusCode
	return &p
}

// IsStatus says whether an error is a server's answer with an HTTP status,
// such as [http.StatusNotFound].
func IsStatus(err error, status int) bool {
	var p *api.Problem
	return errors.As(err, &p) && p.Status == status
}
