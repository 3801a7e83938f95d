package server

import (
	"context"
	"encoding/json"
	"net/http"
	"reflect"

	"codereader/emulator/server/api"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

// history is [api.History] with the events in the words of the trace.
type history struct {
	First  uint64            `json:"first"`
	Last   uint64            `json:"last"`
	Events []json.RawMessage `json:"events"`
}

// Schema implements [huma.SchemaProvider].
func (history) Schema(r huma.Registry) *huma.Schema {
	return r.Schema(reflect.TypeFor[api.History](), true, "History")
}

// routeEvents adds what tells everything that happens.
func (s *Server) routeEvents() {
	route(s, tagged(tagEvents, get("list-events", "/events", "What happened", "Events after a number, the oldest first: as many as are kept and fit.")),
		func(_ context.Context, in *struct {
			ForReader
			After uint64 `query:"after" maximum:"9007199254740991" doc:"The number of the event after which to begin; 0 is the beginning."`
			Limit int    `query:"limit" minimum:"1" maximum:"1000" default:"100" doc:"How many at most."`
		}) (history, error) {
			r, err := s.find(in.Reader)
			if err != nil {
				return history{}, err
			}
			page := r.observer.log.after(in.After, in.Limit)
			h := history{First: in.After + 1, Last: page.last, Events: []json.RawMessage{}}
			for i, e := range page.entries {
				if i == 0 {
					h.First = e.number
				}
				h.Events = append(h.Events, e.line)
			}
			return h, nil
		})
	op := tagged(tagEvents, get("stream-events", "/events/stream", "Follow what happens",
		"Server-sent events: the id is the event's number, the event its kind, the data the event itself. A stream that broke off goes on after the Last-Event-ID. Where events are missing there is one of the kind gap: they are no longer kept, or the client did not read fast enough. The stream ends after the event end."))
	op.Responses = map[string]*huma.Response{"200": {
		Description: "The events.",
		Content: map[string]*huma.MediaType{"text/event-stream": {Schema: &huma.Schema{
			Type: huma.TypeString, Description: "Of each event the data is an Event.",
		}}},
	}}
	huma.Register(s.api, op, func(_ context.Context, in *streamInput) (*huma.StreamResponse, error) {
		r, err := s.find(in.Reader)
		if err != nil {
			return nil, err
		}
		if !s.streams.take() {
			return nil, huma.NewError(http.StatusTooManyRequests, "as many streams are open as there can be")
		}
		return &huma.StreamResponse{Body: func(ctx huma.Context) {
			defer s.streams.put()
			request, w := humago.Unwrap(ctx)
			f := &feed{w: w, control: http.NewResponseController(w), log: r.observer.log, next: in.start(r.observer.log) + 1}
			f.run(request.Context())
		}}, nil
	})
}

// streamInput is a request for a stream of events.
type streamInput struct {
	ForReader
	Last  uint64 `header:"Last-Event-ID" maximum:"9007199254740991" doc:"The number of the last event that was received; wins over after."`
	After uint64 `query:"after" maximum:"9007199254740991" doc:"The number of the event after which to begin; 0 is the beginning."`
	New   bool   `query:"new" doc:"Begin with what happens from now on, unless there is a Last-Event-ID."`
}

// start returns the number of the event after which to begin.
func (in *streamInput) start(l *eventLog) uint64 {
	switch {
	case in.Last > 0:
		return in.Last
	case in.New:
		return l.number()
	}
	return in.After
}
