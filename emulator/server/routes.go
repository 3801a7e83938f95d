package server

import (
	"context"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

// routes returns the whole handler, from the outermost check inwards.
func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	config := huma.DefaultConfig("Code reader", s.o.Version)
	config.Info.Description = description
	config.Info.License = &huma.License{Name: "Apache License 2.0", URL: "https://www.apache.org/licenses/LICENSE-2.0"}
	config.Servers = []*huma.Server{{URL: "/", Description: "this server"}}
	// The pages that show a description load scripts from elsewhere, and the
	// description is served by describe.
	config.OpenAPIPath, config.DocsPath, config.SchemasPath = "", "", ""
	config.CreateHooks = nil
	config.Transformers = []huma.Transformer{withoutValues}
	config.Components.SecuritySchemes = map[string]*huma.SecurityScheme{
		"token": {Type: "http", Scheme: "bearer", Description: "The token that the server was started with, if it was."},
	}
	config.Security = []map[string][]string{{"token": {}}, {}}
	s.api = humago.New(mux, config)
	s.routeReaders()
	s.routeKeys()
	s.routeTime()
	s.routeLooks()
	s.routeMedia()
	s.routeEvents()
	s.describe(mux)
	api := s.authorized(s.bounded(s.routed(mux)))
	return recovered(hurried(s.openTo(s.paged(mux, s.guarded(api)))))
}

const description = `Press a code reader's keys, let time pass, and see, hear and follow what it does.

Device time passes at a rate. At rate 0, and when fast, it passes only as requests ask for it, and at once; at other rates requests that take device time are answered when it has passed.`

// routed is a handler that answers what no route takes as the rest is
// answered.
func (s *Server) routed(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		if _, pattern := mux.Handler(r); pattern != "" {
			h.Set("Cache-Control", "no-store")
			mux.ServeHTTP(w, r)
			return
		}
		unrouted(w, r, mux)
	})
}

// paged is a handler that has the page answer what is no part of the API. The
// page is the same for everybody and presses no reader: it needs no token, and
// a class that opens it takes nothing from those who use readers. Links of other
// sites may lead to it.
func (s *Server) paged(mux *http.ServeMux, api http.Handler) http.Handler {
	if s.o.Page == nil {
		return api
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, pattern := mux.Handler(r); pattern != "" || strings.HasPrefix(r.URL.Path, "/v1/") {
			api.ServeHTTP(w, r)
			return
		}
		if !s.guard.own(r.Host) {
			refuse(w, http.StatusForbidden, foreignHost)
			return
		}
		s.o.Page.ServeHTTP(&patientWriter{ResponseWriter: w, control: http.NewResponseController(w)}, r)
	})
}

// recovered is a handler whose faults are answered with a problem, if nothing
// has been answered yet.
func recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if cause := recover(); cause != nil {
				if r.Context().Err() != nil {
					panic(http.ErrAbortHandler) // the client has gone: nobody reads an answer
				}
				refuse(w, http.StatusInternalServerError, "a fault of the program")
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// Inputs and outputs of handlers.
type (
	// none is a request without anything.
	none struct{}

	// ForReader is a request for a reader. It is exported for huma, which sets
	// the exported alone.
	ForReader struct {
		Reader string `path:"reader" maxLength:"32" doc:"The reader's id." example:"1"`
	}

	// with is a request for a reader with a body.
	with[B any] struct {
		ForReader
		Body B
	}

	// body is an answer.
	body[B any] struct{ Body B }
)

// route adds a path that answers with what f returns.
func route[I, B any](s *Server, op huma.Operation, f func(context.Context, *I) (B, error)) {
	op.BodyReadTimeout = -1 // it has been read by then
	op.MaxBodyBytes = MaxBody + 1
	huma.Register(s.api, op, func(ctx context.Context, in *I) (*body[B], error) {
		b, err := f(ctx, in)
		if err != nil {
			return nil, answer(err)
		}
		return &body[B]{b}, nil
	})
}

// readerPath is the path of a reader.
const readerPath = "/v1/readers/{reader}"

// get and post describe operations on a reader.
func get(id, path, summary, text string) huma.Operation {
	return operation(http.MethodGet, id, path, summary, text)
}

func post(id, path, summary, text string) huma.Operation {
	return operation(http.MethodPost, id, path, summary, text)
}

func put(id, path, summary, text string) huma.Operation {
	return operation(http.MethodPut, id, path, summary, text)
}

func operation(method, id, path, summary, text string) huma.Operation {
	return huma.Operation{Method: method, OperationID: id, Path: readerPath + path, Summary: summary, Description: text}
}
