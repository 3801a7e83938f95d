package host

import (
	"bytes"
	"io"
	"strings"
	"sync"
)

// tailSize is how much of what a process says is kept for an error.
const tailSize = 512

// tail keeps the end of what is written to it.
type tail struct {
	also io.Writer // gets all of it, if there is one

	mu   sync.Mutex
	last []byte
}

// Write implements io.Writer. It never fails: the process is not to end because
// nobody listens.
func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.last = append(t.last, p...)
	if n := len(t.last) - tailSize; n > 0 {
		t.last = append(t.last[:0], t.last[n:]...)
	}
	if t.also != nil {
		_, _ = t.also.Write(p)
	}
	return len(p), nil
}

// String returns the last line that has something in it.
func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	text := bytes.TrimSpace(t.last)
	if i := bytes.LastIndexByte(text, '\n'); i >= 0 {
		text = text[i+1:]
	}
	return strings.ToValidUTF8(string(text), "?")
}
