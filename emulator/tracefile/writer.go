package tracefile

import (
	"bytes"
	"fmt"
	"io"
)

// writer gathers text and writes it in one go.
type writer struct {
	to   io.Writer
	name string // for errors
	text bytes.Buffer
	err  error
}

// print gathers text.
func (w *writer) print(format string, args ...any) {
	fmt.Fprintf(&w.text, format, args...)
}

// flush writes what has been gathered.
func (w *writer) flush() {
	if w.err == nil && w.text.Len() > 0 {
		if _, err := w.to.Write(w.text.Bytes()); err != nil {
			w.err = fmt.Errorf("tracefile: %s: %w", w.name, err)
		}
	}
	w.text.Reset()
}

// Err implements [Sink].
func (w *writer) Err() error { return w.err }
