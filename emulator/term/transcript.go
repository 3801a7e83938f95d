package term

import (
	"fmt"
	"io"
	"strings"
	"sync"
)

// transcript writes lines to the output, from a goroutine of its own: whoever
// adds a line never waits for a slow terminal.
type transcript struct {
	w     io.Writer
	width int // of a line

	mu     sync.Mutex
	lines  []string
	closed bool
	err    error

	wake    chan struct{} // holds one token when there is something to write
	failed  chan struct{} // closed upon the first error in writing
	written chan struct{} // closed when all is written that ever will be
}

// newTranscript returns a transcript that writes to w.
func newTranscript(w io.Writer) *transcript {
	t := &transcript{
		w: w, width: widthOf(w),
		wake: make(chan struct{}, 1), failed: make(chan struct{}), written: make(chan struct{}),
	}
	go t.write()
	return t
}

// add puts lines behind those that wait to be written.
func (t *transcript) add(lines ...string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closed {
		return
	}
	for _, line := range lines {
		t.lines = append(t.lines, fold(line, t.width)...)
	}
	t.nudge()
}

// addf is add with one line that is formatted.
func (t *transcript) addf(format string, args ...any) { t.add(fmt.Sprintf(format, args...)) }

func (t *transcript) nudge() {
	select {
	case t.wake <- struct{}{}:
	default:
	}
}

// close waits until every line is written, takes no more, and returns the
// first error in writing.
func (t *transcript) close() error {
	t.mu.Lock()
	t.closed = true
	t.nudge()
	t.mu.Unlock()
	<-t.written
	return t.err
}

// write writes until the transcript is closed or the output fails.
func (t *transcript) write() {
	defer close(t.written)
	defer restoreOnPanic()()
	for range t.wake {
		t.mu.Lock()
		lines, closed := t.lines, t.closed
		t.lines = nil
		t.mu.Unlock()
		if t.err == nil && len(lines) > 0 {
			// One write for lines that belong together, so that they are read
			// together.
			if _, err := io.WriteString(t.w, strings.Join(lines, "\n")+"\n"); err != nil {
				t.err = fmt.Errorf("term: output: %w", err)
				close(t.failed)
			}
		}
		if closed {
			return
		}
	}
}
