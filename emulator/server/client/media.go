package client

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"codereader/emulator/server/api"
)

// Picture returns a picture of the reader. The theme is "standard" or
// "contrast", the scale 1 to 4.
func (r *Reader) Picture(ctx context.Context, theme string, scale float64) (image.Image, error) {
	q := url.Values{"theme": {theme}, "scale": {strconv.FormatFloat(scale, 'g', -1, 64)}}
	file, err := r.client.bytes(ctx, http.MethodGet, r.path("/picture.png?"+q.Encode()), nil)
	if err != nil {
		return nil, err
	}
	picture, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("client: the picture cannot be read: %w", err)
	}
	return picture, nil
}

// Utterances returns the last things that were said, the oldest first, at most
// so many of them (1 to 1000).
func (r *Reader) Utterances(ctx context.Context, most int) ([]api.Utterance, error) {
	var list api.Utterances
	err := r.do(ctx, http.MethodGet, "/utterances?limit="+strconv.Itoa(most), nil, &list)
	return list.Utterances, err
}

// Utterance returns the utterance with an id.
func (r *Reader) Utterance(ctx context.Context, id uint32) (u api.Utterance, err error) {
	return u, r.do(ctx, http.MethodGet, fmt.Sprintf("/utterances/%d", id), nil, &u)
}

// UtteranceSound returns how an utterance sounds, as a WAV file.
func (r *Reader) UtteranceSound(ctx context.Context, id uint32) ([]byte, error) {
	return r.client.bytes(ctx, http.MethodGet, r.path(fmt.Sprintf("/utterances/%d/sound.wav", id)), nil)
}

// Sound returns everything that was heard since a device time, as a WAV file.
func (r *Reader) Sound(ctx context.Context, since time.Duration) ([]byte, error) {
	return r.client.bytes(ctx, http.MethodGet, r.path("/sound.wav?since="+strconv.FormatInt(int64(since), 10)), nil)
}
