package bundle

import (
	"fmt"
	"io"

	"codereader/emulator"
	"codereader/voice/sound"
)

// Recorder is a sink that writes a bundle as the session goes.
type Recorder struct {
	w       io.Writer
	program string
	digests *digests
	err     error
}

// NewRecorder begins a bundle of the machine that a configuration makes. The
// program's version stands in it; pictures are painted by paint.
func NewRecorder(w io.Writer, c emulator.Config, b *sound.Bank, paint Painter, program string) *Recorder {
	r := &Recorder{w: w, program: program, digests: newDigests(b, paint)}
	r.write(newHeader(c, program))
	return r
}

// Emit implements [emulator.Sink].
func (r *Recorder) Emit(e emulator.Event) {
	if isMarked(e) && r.err == nil {
		m, err := r.digests.mark(e.At)
		r.fail(err)
		r.write(m)
	}
	if r.err != nil {
		return
	}
	text, err := emulator.TraceLine(e, r.program)
	r.fail(err)
	r.put(text)
	r.digests.event(e, eventText(e, text))
}

// Err returns the first error in writing, if any.
func (r *Recorder) Err() error { return r.err }

func (r *Recorder) write(v any) {
	text, err := line(v)
	r.fail(err)
	r.put(text)
}

func (r *Recorder) put(text []byte) {
	if r.err == nil {
		_, err := r.w.Write(text)
		r.fail(err)
	}
}

func (r *Recorder) fail(err error) {
	if r.err == nil && err != nil {
		r.err = fmt.Errorf("bundle: %w", err)
	}
}

// isMarked says whether a mark stands before an event.
func isMarked(e emulator.Event) bool { return e.Input() || e.Kind == emulator.KindEnd }

// eventText is what counts of an event in the digest of events. The start
// tells the program's version, which another program may have.
func eventText(e emulator.Event, text []byte) []byte {
	if e.Kind == emulator.KindStart {
		return nil
	}
	return text
}
