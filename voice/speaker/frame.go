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

// maxFrame is the largest frame's content, in bytes: 85 ms of sound, so that a
// cut that comes while an utterance is being sent is sent soon.
const maxFrame = 8192

const frameHead = 5

var errFrame = errors.New("speaker: what came in is no frame")

// frame is a frame that came in, or why no more will.
type frame struct {
	kind    byte
	content []byte
	err     error
}

// appendFrame appends a frame to dst.
func appendFrame(dst []byte, kind byte, content ...byte) []byte {
	dst = append(dst, kind)
	dst = binary.BigEndian.AppendUint32(dst, uint32(len(content)))
	return append(dst, content...)
}

// appendMute appends the frame that silences or makes heard.
func appendMute(dst []byte, muted bool) []byte {
	if muted {
		return appendFrame(dst, frameMute, 1)
	}
	return appendFrame(dst, frameMute, 0)
}

// readFrame reads a frame. The error is io.EOF at the end of the input.
func readFrame(r io.Reader) (kind byte, content []byte, err error) {
	var head [frameHead]byte
	switch _, err := io.ReadFull(r, head[:]); {
	case err == io.EOF:
		return 0, nil, err
	case err != nil:
		return 0, nil, fmt.Errorf("%w: its head was cut off: %w", errFrame, err)
	}
	n := binary.BigEndian.Uint32(head[1:])
	switch kind = head[0]; {
	case kind == frameSamples && n > 0 && n <= maxFrame && n%sampleBytes == 0:
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

// readFrames reads frames until the input ends, and then closes the channel.
// One that is wrong is the last.
func readFrames(r io.Reader, to chan<- frame, stop <-chan struct{}) {
	defer close(to)
	for {
		var f frame
		f.kind, f.content, f.err = readFrame(r)
		if f.err == io.EOF {
			return
		}
		select {
		case to <- f:
		case <-stop:
			return
		}
		if f.err != nil {
			return
		}
	}
}
