package server

import (
	"context"
	"net/http"

	"codereader/emulator"
	"codereader/emulator/server/api"

	"github.com/danielgtaylor/huma/v2"
)

// routeReaders adds what makes and removes readers.
func (s *Server) routeReaders() {
	const path = "/v1/readers"
	route(s, huma.Operation{
		Method: http.MethodGet, Path: "/v1", OperationID: "get-server", Summary: "The server",
		Description: "What program this is, and how many readers it has.", Tags: tagReaders,
	}, func(context.Context, *none) (api.Server, error) {
		return api.Server{Version: s.o.Version, Readers: len(s.all())}, nil
	})
	route(s, huma.Operation{
		Method: http.MethodGet, Path: path, OperationID: "list-readers", Summary: "The readers",
		Description: "All readers, in the order in which they were made.", Tags: tagReaders,
	}, func(context.Context, *none) (api.Readers, error) {
		list := []api.Reader{}
		for _, r := range s.all() {
			list = append(list, r.info())
		}
		return api.Readers{Readers: list}, nil
	})
	route(s, huma.Operation{
		Method: http.MethodPost, Path: path, OperationID: "make-reader", Summary: "Make a reader",
		Description: "A reader of its own, apart from all others. It is off.", Tags: tagReaders,
		DefaultStatus: http.StatusCreated,
	}, func(ctx context.Context, in *struct{ Body *api.NewReader }) (api.Reader, error) {
		return s.make(in.Body)
	})
	route(s, tagged(tagReaders, get("get-reader", "", "A reader", "What does not change about it, and its rate.")),
		func(_ context.Context, in *ForReader) (api.Reader, error) {
			r, err := s.find(in.Reader)
			if err != nil {
				return api.Reader{}, err
			}
			return r.info(), nil
		})
	huma.Register(s.api, huma.Operation{
		Method: http.MethodDelete, Path: readerPath, OperationID: "remove-reader", Summary: "Remove a reader",
		Description: "Ends it: streams of its events end with the last of them.", Tags: tagReaders,
	}, func(_ context.Context, in *ForReader) (*struct{}, error) { return nil, answer(s.remove(in.Reader)) })
}

// The parts of the description.
var (
	tagReaders = []string{"readers"}
	tagKeys    = []string{"keys"}
	tagTime    = []string{"time"}
	tagLooks   = []string{"looks"}
	tagMedia   = []string{"pictures and sound"}
	tagEvents  = []string{"events"}
)

// tagged returns an operation as belonging to a part.
func tagged(tags []string, op huma.Operation) huma.Operation {
	op.Tags = tags
	return op
}

// make makes the reader that a client wants.
func (s *Server) make(want *api.NewReader) (api.Reader, error) {
	if want == nil {
		want = &api.NewReader{}
	}
	c, err := configOf(s.config(), *want)
	if err != nil {
		return api.Reader{}, err
	}
	rate := s.o.Rate
	if want.Rate != nil {
		given, err := rateOf("body.rate", *want.Rate)
		if err != nil {
			return api.Reader{}, err
		}
		if rate = given.Rate; given.Fast {
			rate = emulator.AsFastAsItGoes
		}
	}
	r, err := s.add(emulator.New(c), c, rate)
	if err != nil {
		return api.Reader{}, err
	}
	return r.info(), nil
}

// config returns the configuration of a new reader.
func (s *Server) config() emulator.Config {
	c := s.o.Config()
	if c.Voice == nil {
		c.Voice = emulator.Clips{Bank: s.o.Bank}
	}
	return c
}
