package server

import (
	"context"
	"time"

	"codereader/emulator"
	"codereader/emulator/server/api"
)

// routeTravel adds what goes back in a session, and forward again.
func (s *Server) routeTravel() {
	const stops = " The rate is 0 then. What came later stays, to go forward to, until something else is done."
	s.routeMove("back", "Go back by one event", "To the last instant before now at which something happened."+stops, (*emulator.History).Back)
	s.routeMove("forward", "Go forward again by one event", "To the next instant at which something happened before one went back. The rate is 0 then.", (*emulator.History).Forward)
	route(s, tagged(tagTime, post("jump", "/jump", "Go to a time of the session",
		"Back or forward, with all that happened up to and at that time: the t of an event goes to the event. From after the last event on, time only passes."+stops)),
		func(ctx context.Context, in *with[api.Jump]) (api.Travelled, error) {
			if at := time.Duration(in.Body.T); at > MaxTime {
				return api.Travelled{}, misuse("body.t", "a reader comes to %v of device time at most", MaxTime)
			}
			return s.travelled(ctx, in.Reader, jump(time.Duration(in.Body.T)))
		})
}

// routeMove adds a move from event to event.
func (s *Server) routeMove(name, summary, text string, to func(*emulator.History) (bool, error)) {
	route(s, tagged(tagTime, post(name, "/"+name, summary, text)),
		func(ctx context.Context, in *ForReader) (api.Travelled, error) {
			return s.travelled(ctx, in.Reader, to)
		})
}

// travelled moves a reader in its session and answers with where it is then.
func (s *Server) travelled(ctx context.Context, id string, to func(*emulator.History) (bool, error)) (api.Travelled, error) {
	r, err := s.find(id)
	if err != nil {
		return api.Travelled{}, err
	}
	moved, now, err := r.travel(ctx, to)
	return api.Travelled{Moved: moved, State: now.api()}, err
}
