package client

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"strconv"

	"codereader/emulator/server/api"
)

// tries is how often in a row a stream is taken up again that brought nothing.
const tries = 3

// Events follows what happens after the event with a number; 0 is all that is
// kept. It goes on until the reader ends, the context does, or the caller stops
// ranging. A stream that breaks off is taken up again where it broke off, so
// that nothing is lost; where something is, there is an event of the kind
// [api.Gap]. An error is the last that comes.
func (r *Reader) Events(ctx context.Context, after uint64) iter.Seq2[api.Event, error] {
	return func(yield func(api.Event, error) bool) {
		last := after
		for failures := 0; ; failures++ {
			s, err := r.open(ctx, last)
			for err == nil {
				var e api.Event
				if e, err = s.next(); err != nil {
					break
				}
				last, failures = e.Number, 0
				if !yield(e, nil) || e.Kind == "end" {
					s.close()
					return
				}
			}
			s.close()
			var p *api.Problem
			if ctx.Err() != nil {
				err = ctx.Err()
			} else if failures < tries && !errors.As(err, &p) {
				continue
			}
			yield(api.Event{}, err)
			return
		}
	}
}

// History returns the events after the one with a number, at most so many (1
// to 1000), and the number of the last event so far.
func (r *Reader) History(ctx context.Context, after uint64, most int) (list []api.Event, last uint64, err error) {
	var h api.History
	err = r.do(ctx, http.MethodGet, fmt.Sprintf("/events?after=%d&limit=%d", after, most), nil, &h)
	for i := range h.Events {
		h.Events[i].Number = h.First + uint64(i)
	}
	return h.Events, h.Last, err
}

// stream is a stream of server-sent events.
type stream struct {
	body  io.Closer
	lines *bufio.Reader
}

// open opens a stream after an event.
func (r *Reader) open(ctx context.Context, last uint64) (*stream, error) {
	req, err := r.client.request(ctx, http.MethodGet, r.path("/events/stream"), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", "text/event-stream")
	if last > 0 {
		req.Header.Set("Last-Event-ID", strconv.FormatUint(last, 10))
	}
	res, err := r.client.HTTP.Do(req)
	if err != nil {
		return nil, fmt.Errorf("client: %w", err)
	}
	if res.StatusCode != http.StatusOK {
		defer res.Body.Close()
		answer, err := io.ReadAll(res.Body)
		if err != nil {
			return nil, fmt.Errorf("client: %w", err)
		}
		return nil, problem(res, answer)
	}
	return &stream{res.Body, bufio.NewReader(res.Body)}, nil
}

func (s *stream) close() {
	if s != nil {
		_ = s.body.Close() // it was only read from
	}
}

// next returns the next event.
func (s *stream) next() (e api.Event, err error) {
	var number uint64
	var data []byte
	for {
		line, err := s.lines.ReadBytes('\n')
		if err != nil {
			return e, fmt.Errorf("client: the stream of events broke off: %w", err)
		}
		name, value, _ := bytes.Cut(bytes.TrimRight(line, "\r\n"), []byte(":"))
		value = bytes.TrimPrefix(value, []byte(" "))
		switch {
		case string(name) == "id":
			if number, err = strconv.ParseUint(string(value), 10, 64); err != nil {
				return e, fmt.Errorf("client: the stream has an event with the number %q", value)
			}
		case string(name) == "data":
			data = append(data, value...)
		case len(name) == 0 && len(value) == 0 && data != nil:
			err := json.Unmarshal(data, &e)
			if err != nil {
				return e, fmt.Errorf("client: the stream has an event that this client does not know: %w", err)
			}
			e.Number = number
			return e, nil
		}
	}
}
