package server

import (
	"context"

	"codereader/emulator"
	"codereader/emulator/server/api"
)

// routeKeys adds what presses keys.
func (s *Server) routeKeys() {
	route(s, tagged(tagKeys, post("press-key", "/press", "Press a key",
		"The key goes down, is held, and comes up. The answer tells the reader when the release has counted, 5 ms after.")),
		func(ctx context.Context, in *with[api.Press]) (api.State, error) {
			k, err := key("body.key", in.Body.Key)
			if err != nil {
				return api.State{}, err
			}
			hold, err := duration("body.hold", in.Body.Hold, emulator.PressTime)
			if err != nil {
				return api.State{}, err
			}
			return s.play(ctx, in.Reader, pressOf(k, hold))
		})
	route(s, tagged(tagKeys, post("press-chord", "/chord", "Press red with digits",
		"Red goes down, the digits are pressed one after the other (100 ms each, 50 ms around them), red comes up. The answer tells the reader when the release of red has counted, 5 ms after.")),
		func(ctx context.Context, in *with[api.Chord]) (api.State, error) {
			list, err := digits(in.Body.Digits)
			if err != nil {
				return api.State{}, err
			}
			return s.play(ctx, in.Reader, chordOf(list))
		})
	route(s, tagged(tagKeys, post("cut-power", "/power-cut", "Cut the power for a moment",
		"As when the battery loses contact: the reader goes off at once and starts anew, with the settings that it had stored. Device time, its clock and keys that are held go on.")),
		func(ctx context.Context, in *ForReader) (api.State, error) {
			r, err := s.find(in.Reader)
			if err != nil {
				return api.State{}, err
			}
			var now instant
			err = r.do(ctx, func(m *emulator.Machine) {
				m.Reset(emulator.PowerLoss)
				now = r.observer.instant(m)
			})
			return now.api(), err
		})
	s.routeEdge("down", true, "Put a key down", "The contact of the key closes, and stays so until it is let up. No time passes, but where time passes only as asked for a change of this very instant first gets the 5 ms to count.")
	s.routeEdge("up", false, "Let a key up", "The contact of the key opens. No time passes, but where time passes only as asked for a change of this very instant first gets the 5 ms to count.")
}

// routeEdge adds an edge of a key.
func (s *Server) routeEdge(name string, down bool, summary, text string) {
	route(s, tagged(tagKeys, post("key-"+name, "/"+name, summary, text)),
		func(ctx context.Context, in *with[api.Edge]) (api.State, error) {
			k, err := key("body.key", in.Body.Key)
			if err != nil {
				return api.State{}, err
			}
			r, err := s.find(in.Reader)
			if err != nil {
				return api.State{}, err
			}
			now, err := r.edge(ctx, k, down)
			return now.api(), err
		})
}

// play makes moves on a reader's keys.
func (s *Server) play(ctx context.Context, id string, moves []move) (api.State, error) {
	r, err := s.find(id)
	if err != nil {
		return api.State{}, err
	}
	out, err := r.play(ctx, moves)
	return out.api(), err
}
