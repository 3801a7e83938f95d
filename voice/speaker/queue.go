package speaker

import (
	"bytes"
	"errors"
	"io"
	"sync"

	"codereader/voice/sound"
)

// windowBytes is how much sound is on its way at most, sent and not yet read by
// the device: a second of it.
const windowBytes = sound.Rate * sampleBytes

var errFull = errors.New("speaker: more samples came in than were asked for")

// queue is the samples of one playback, which come in while it plays. It is
// done once its reader has found it empty.
type queue struct {
	taken *count

	mu   sync.Mutex
	lead int // bytes of silence before the first sample
	data bytes.Buffer
	done bool
}

// add puts samples at the end and says whether there was still a reader for
// them.
func (q *queue) add(samples []byte) (bool, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.done {
		return false, nil
	}
	if q.data.Len()+len(samples) > windowBytes {
		return false, errFull
	}
	q.data.Write(samples)
	return true, nil
}

// drop forgets what has not been read and ends the queue.
func (q *queue) drop() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.taken.add(q.data.Len(), true)
	q.data = bytes.Buffer{}
	q.lead, q.done = 0, true
}

// isDone says whether nothing more will be read.
func (q *queue) isDone() bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.done
}

// Read implements io.Reader.
func (q *queue) Read(p []byte) (int, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	n := min(q.lead, len(p))
	clear(p[:n])
	q.lead -= n
	k, _ := q.data.Read(p[n:])
	q.taken.add(k, q.data.Len() == 0)
	if n += k; n == 0 && len(p) > 0 {
		q.done = true
		return 0, io.EOF
	}
	return n, nil
}

// tellBytes is after how much played sound at most the sender is told that
// there is room for more: a sixth of a second of it.
const tellBytes = windowBytes / 6

// count counts the bytes that were played or dropped, since the start.
type count struct {
	mu      sync.Mutex
	n, told int64
	moved   chan struct{} // holds a token when it is time to tell
}

func newCount() *count { return &count{moved: make(chan struct{}, 1)} }

// add counts n more; all says that there are no more to come for now.
func (c *count) add(n int, all bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n += int64(n)
	if c.n-c.told >= tellBytes || all && c.n > c.told {
		select {
		case c.moved <- struct{}{}:
		default:
		}
	}
}

// tell returns the count, and whether it is another than the last time.
func (c *count) tell() (n int64, changed bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	changed = c.n != c.told
	c.told = c.n
	return c.n, changed
}
