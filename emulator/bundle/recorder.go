package bundle

import (
	"errors"
	"fmt"
	"io"
	"time"

	"codereader/emulator"
	"codereader/voice/sound"
)

// Recorder is a sink that writes a bundle as the session goes.
type Recorder struct {
	w       io.Writer
	program string
	machine *emulator.Machine
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

// Of tells which machine is recorded. It is needed before that is put into
// another state: going back, or a snapshot that is loaded, is an input like any
// other, and only the machine knows all of it.
func (r *Recorder) Of(m *emulator.Machine) { r.machine = m }

// Emit implements [emulator.Sink].
func (r *Recorder) Emit(e emulator.Event) {
	if isMarked(e) && r.err == nil {
		m, err := r.digests.mark(r.digests.happened(e))
		r.fail(err)
		r.write(m)
	}
	if e.Kind == emulator.KindRestore {
		r.restore(e)
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

// restore writes the state that the machine has gone to.
func (r *Recorder) restore(e emulator.Event) {
	if r.machine == nil {
		r.fail(errors.New("the reader went to another state, and nothing tells the recorder which"))
		return
	}
	r.write(struct {
		T        time.Duration     `json:"t"`
		Snapshot emulator.Snapshot `json:"snapshot"`
	}{e.At, r.machine.Snapshot()})
}

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
func isMarked(e emulator.Event) bool { return isInput(e) || e.Kind == emulator.KindEnd }

// eventText is what counts of an event in the digest of events. The start
// tells the program's version, which another program may have.
func eventText(e emulator.Event, text []byte) []byte {
	if e.Kind == emulator.KindStart {
		return nil
	}
	return text
}
