package server

import (
	"context"
	"net/http"
	"time"

	"codereader/emulator"
	"codereader/emulator/panel"
	"codereader/emulator/server/api"

	"github.com/danielgtaylor/huma/v2"
)

// routeMedia adds pictures, utterances and sound.
func (s *Server) routeMedia() {
	file(s, get("get-picture", "/picture.png", "A picture", "The reader as it looks now, with the caption of what is being said."), "image/png",
		func(ctx context.Context, in *struct {
			ForReader
			Theme string  `query:"theme" enum:"standard,contrast" default:"standard" doc:"The colours."`
			Scale float64 `query:"scale" minimum:"1" maximum:"4" default:"1" doc:"The size."`
		}) ([]byte, error) {
			r, err := s.find(in.Reader)
			if err != nil {
				return nil, err
			}
			now, err := r.now(ctx)
			if err != nil {
				return nil, err
			}
			theme := panel.Standard
			if in.Theme == panel.Contrast.String() {
				theme = panel.Contrast
			}
			return s.slowly(ctx, func() ([]byte, error) { return paint(now.view(s.o.Bank, theme, in.Scale)) })
		})
	route(s, tagged(tagMedia, get("list-utterances", "/utterances", "What was said", "The last utterances, the oldest first.")),
		func(ctx context.Context, in *struct {
			ForReader
			Limit int `query:"limit" minimum:"1" maximum:"1000" default:"100" doc:"How many at most."`
		}) (list api.Utterances, err error) {
			r, err := s.find(in.Reader)
			if err != nil {
				return list, err
			}
			err = r.do(ctx, func(*emulator.Machine) { list.Utterances = r.observer.said.last(in.Limit) })
			return list, err
		})
	route(s, tagged(tagMedia, get("get-utterance", "/utterances/{id}", "An utterance", "One of the last utterances.")),
		func(ctx context.Context, in *utteranceInput) (a api.Utterance, err error) {
			u, err := s.utterance(ctx, in)
			return u.api(), err
		})
	file(s, get("get-utterance-sound", "/utterances/{id}/sound.wav", "How an utterance sounds", "All of it, even if it was cut: 48 kHz, mono, 16 bits."), "audio/wav",
		func(ctx context.Context, in *utteranceInput) ([]byte, error) {
			u, err := s.utterance(ctx, in)
			if err != nil {
				return nil, err
			}
			return s.slowly(ctx, func() ([]byte, error) { return wav(s.o.Bank.Append(nil, &u.said)), nil })
		})
	file(s, get("get-sound", "/sound.wav", "What was heard", "Everything that was heard from one device time to another, cuts and silence and all: 48 kHz, mono, 16 bits. The time of a state or an event is a mark from which to hear on."), "audio/wav", s.sound)
}

// utteranceInput is a request for an utterance.
type utteranceInput struct {
	ForReader
	ID uint32 `path:"id" doc:"The utterance's number." example:"1"`
}

// utterance returns an utterance that is kept.
func (s *Server) utterance(ctx context.Context, in *utteranceInput) (u utterance, err error) {
	r, err := s.find(in.Reader)
	if err != nil {
		return u, err
	}
	found := false
	err = r.do(ctx, func(*emulator.Machine) {
		if kept := r.observer.said.find(in.ID); kept != nil {
			u, found = *kept, true
		}
	})
	if err == nil && !found {
		err = huma.NewError(http.StatusNotFound, "there is no utterance with this id among those that are kept")
	}
	return u, err
}

// soundInput is a request for sound.
type soundInput struct {
	ForReader
	Since int64 `query:"since" minimum:"0" doc:"The device time from which on, in nanoseconds since start."`
	Until int64 `query:"until" minimum:"0" doc:"The device time up to which; now, if left out."`
}

// sound answers with what was heard.
func (s *Server) sound(ctx context.Context, in *soundInput) ([]byte, error) {
	r, err := s.find(in.Reader)
	if err != nil {
		return nil, err
	}
	var h heard
	var known time.Duration
	err = r.do(ctx, func(m *emulator.Machine) {
		to := m.Now()
		if in.Until > 0 {
			to = min(to, time.Duration(in.Until))
		}
		h = r.observer.sounds.between(time.Duration(in.Since), to)
		known = r.observer.sounds.from
	})
	switch {
	case err != nil:
		return nil, err
	case h.from > h.to:
		return nil, misuse("query.since", "device time %v is not before %v", h.from, h.to)
	case h.to-h.from > MaxSound:
		return nil, misuse("query.since", "from %v to %v is longer than %v, which is the most that is sent at once", h.from, h.to, MaxSound)
	case h.from < known:
		return nil, misuse("query.since", "what was heard before device time %v is no longer kept", known)
	}
	return s.slowly(ctx, func() ([]byte, error) {
		pcm, err := h.render(s.o.Bank)
		return wav(pcm), err
	})
}

// slowly makes what takes long to make, a few at a time.
func (s *Server) slowly(ctx context.Context, work func() ([]byte, error)) ([]byte, error) {
	select {
	case s.heavy <- struct{}{}:
	case <-s.stopping:
		return nil, errStopping
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer s.heavy.put()
	return work()
}

// file adds a path that answers with a file.
func file[I any](s *Server, op huma.Operation, mediaType string, f func(context.Context, *I) ([]byte, error)) {
	op.Tags = tagMedia
	op.Responses = map[string]*huma.Response{"200": {
		Description: "The file.",
		Content:     map[string]*huma.MediaType{mediaType: {}},
	}}
	huma.Register(s.api, op, func(ctx context.Context, in *I) (*fileOutput, error) {
		b, err := f(ctx, in)
		if err != nil {
			return nil, answer(err)
		}
		return &fileOutput{mediaType, b}, nil
	})
}

// fileOutput is an answer that is a file.
type fileOutput struct {
	ContentType string `header:"Content-Type"`
	Body        []byte
}
