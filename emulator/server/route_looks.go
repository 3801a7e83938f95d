package server

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"

	"codereader/emulator"
	"codereader/emulator/server/api"

	"github.com/danielgtaylor/huma/v2"
)

// routeLooks adds what tells how a reader is.
func (s *Server) routeLooks() {
	lookRoute(s, "get-state", "/state", "The state", "What can be seen and heard now.",
		func(i *instant) api.State { return i.api() })
	lookRoute(s, "get-display", "/display", "The display", "What the display shows now.",
		func(i *instant) api.Display {
			return api.Display{T: int64(i.At), On: i.On, Text: i.Display.String()}
		})
	lookRoute(s, "get-settings", "/settings", "The settings", "As they are now.",
		func(i *instant) api.Settings { return settingsOf(i.Settings) })
	s.routeSettings()
	s.routeSnapshot()
}

// lookRoute adds a path that answers with a view of the instant.
func lookRoute[B any](s *Server, id, path, summary, text string, view func(*instant) B) {
	route(s, tagged(tagLooks, get(id, path, summary, text)), func(ctx context.Context, in *ForReader) (b B, err error) {
		r, err := s.find(in.Reader)
		if err != nil {
			return b, err
		}
		now, err := r.now(ctx)
		return view(&now), err
	})
}

// snapshot is a snapshot as a text, of which clients need not know more than
// that it is an object.
type snapshot []byte

// MarshalJSON implements [json.Marshaler].
func (s snapshot) MarshalJSON() ([]byte, error) { return s, nil }

// UnmarshalJSON implements [json.Unmarshaler].
func (s *snapshot) UnmarshalJSON(text []byte) error {
	*s = bytes.Clone(text)
	return nil
}

// Schema implements [huma.SchemaProvider].
func (snapshot) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{
		Type: huma.TypeObject, AdditionalProperties: true,
		Description: "Everything about the reader that changes while it runs. The key is no part of it.",
	}
}

// routeSnapshot adds what keeps a reader as it is, and brings it back.
func (s *Server) routeSnapshot() {
	const path = "/snapshot"
	route(s, tagged(tagLooks, get("get-snapshot", path, "Take a snapshot", "The whole reader as it is now, as codereader --save writes it.")),
		func(ctx context.Context, in *ForReader) (snapshot, error) {
			r, err := s.find(in.Reader)
			if err != nil {
				return nil, err
			}
			var taken emulator.Snapshot
			if err := r.do(ctx, func(m *emulator.Machine) { taken = m.Snapshot() }); err != nil {
				return nil, err
			}
			text, err := json.Marshal(taken)
			return text, err
		})
	op := put("restore-snapshot", path, "Go back to a snapshot",
		"Puts the reader into the state of a snapshot, device time and all. It may be another reader's; key and serial number stay.")
	route(s, tagged(tagLooks, op), func(ctx context.Context, in *with[snapshot]) (api.State, error) {
		r, err := s.find(in.Reader)
		if err != nil {
			return api.State{}, err
		}
		if r.inOrder.Load() {
			return api.State{}, errInOrder
		}
		if err := r.movable(ctx); err != nil {
			return api.State{}, err
		}
		given, err := parseSnapshot(in.Body)
		if err != nil {
			return api.State{}, err
		}
		var refused error
		var now instant
		err = r.do(ctx, func(m *emulator.Machine) {
			if refused = m.Restore(given); refused == nil {
				now = r.observer.instant(m)
			}
		})
		switch {
		case err != nil:
			return api.State{}, err
		case refused != nil:
			return api.State{}, huma.NewError(http.StatusUnprocessableEntity, refused.Error())
		}
		return now.api(), nil
	})
}
