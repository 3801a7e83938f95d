package speaker

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// A frame is how one process tells the other what to do: a byte that says
// what, the length of what follows in four bytes, the highest first, and that.
const (
	frameSamples = 's' // samples to be played behind those that are there
	frameCut     = 'c' // all of it is dropped at once
	frameMute    = 'm' // one byte: 1 silences, 0 makes heard
)

// sampleBytes is the size of a sample in bytes.
const sampleBytes = 2

// maxFrame is the largest frame's content, in bytes.
const maxFrame = 64 << 10

const frameHead = 5

var errFrame = errors.New("speaker: what came in is no frame")

// writeFrame writes a frame.
func writeFrame(w io.Writer, kind byte, content []byte) error {
	frame := make([]byte, frameHead, frameHead+len(content))
	frame[0] = kind
	binary.BigEndian.PutUint32(frame[1:], uint32(len(content)))
	_, err := w.Write(append(frame, content...))
	return err
}

// readFrame reads a frame. The error is io.EOF at the end of the input.
func readFrame(r io.Reader) (kind byte, content []byte, err error) {
	var head [frameHead]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return 0, nil, err
	}
	n := binary.BigEndian.Uint32(head[1:])
	switch kind = head[0]; {
	case kind == frameSamples && n <= maxFrame && n%sampleBytes == 0:
	case kind == frameCut && n == 0:
	case kind == frameMute && n == 1:
	default:
		return 0, nil, fmt.Errorf("%w: kind %q, %d bytes", errFrame, kind, n)
	}
	content = make([]byte, n)
	if _, err := io.ReadFull(r, content); err != nil {
		return 0, nil, fmt.Errorf("%w: it was cut off: %w", errFrame, err)
	}
	return kind, content, nil
}
