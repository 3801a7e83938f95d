package server

import (
	"net/http"
	"sync"
)

// describe adds the paths of the API's description, each made once.
func (s *Server) describe(mux *http.ServeMux) {
	for path, form := range map[string]struct {
		mediaType string
		make      func() ([]byte, error)
	}{
		"/openapi.json":     {"application/openapi+json", s.api.OpenAPI().MarshalJSON},
		"/openapi.yaml":     {"application/openapi+yaml", s.api.OpenAPI().YAML},
		"/openapi-3.0.json": {"application/openapi+json", s.api.OpenAPI().Downgrade},
	} {
		text := sync.OnceValues(form.make)
		mux.HandleFunc("GET "+path, func(w http.ResponseWriter, _ *http.Request) {
			b, err := text()
			if err != nil {
				refuse(w, http.StatusInternalServerError, "the description could not be written")
				return
			}
			w.Header().Set("Content-Type", form.mediaType)
			_, _ = w.Write(b) // who has gone does not read it
		})
	}
}
