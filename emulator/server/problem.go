package server

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// misuse is the answer to a request that asks for what cannot be. The location
// is the part of the request that is wrong, if it is one.
func misuse(location, format string, args ...any) error {
	detail := &huma.ErrorDetail{Message: fmt.Sprintf(format, args...), Location: location}
	if location == "" {
		return huma.NewError(http.StatusUnprocessableEntity, detail.Message)
	}
	return huma.NewError(http.StatusUnprocessableEntity, "this cannot be done", detail)
}

// answer returns the answer to a request that went wrong.
func answer(err error) error {
	var status huma.StatusError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &status):
		return err
	case errors.Is(err, errEnded):
		return huma.NewError(http.StatusGone, plain(err))
	case errors.Is(err, errPaused):
		return huma.NewError(http.StatusConflict, plain(err))
	case errors.Is(err, errStopping):
		return huma.NewError(http.StatusServiceUnavailable, plain(err))
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return huma.NewError(499, "the client went away") // who will never read it
	}
	return huma.NewError(http.StatusInternalServerError, plain(err))
}

// plain returns an error's text without the name of this package, which the
// client's error puts in front again.
func plain(err error) string { return strings.TrimPrefix(err.Error(), "server: ") }

// withoutValues is a transformer that takes out of problems what a client sent:
// it may be a key.
func withoutValues(_ huma.Context, _ string, v any) (any, error) {
	e, ok := v.(*huma.ErrorModel)
	if !ok {
		return v, nil
	}
	clean := *e
	clean.Detail = harmless(e.Detail)
	clean.Errors = make([]*huma.ErrorDetail, 0, len(e.Errors))
	for _, d := range e.Errors {
		if d != nil {
			clean.Errors = append(clean.Errors, &huma.ErrorDetail{Message: harmless(d.Message), Location: harmless(d.Location)})
		}
	}
	return &clean, nil
}

// maxText is the longest text of a problem: more of it is what a client sent.
const maxText = 300

// harmless returns a text, or what stands in for one that may hold a part of a
// key: a client may put it where a property's name is expected.
func harmless(s string) string {
	low := strings.ToLower(s)
	if len(s) > maxText || strings.Contains(low, "otpauth:") || strings.Contains(low, "secret=") {
		return "this is not repeated here: it may hold a secret"
	}
	return s
}
