package speaker

import (
	"io"
	"sync"
)

// queue is the samples of one playback, which come in while it plays. It is
// done once a reader has found it empty.
type queue struct {
	mu   sync.Mutex
	data []byte
	done bool
}

// add puts samples at the end and says whether there was still a reader for
// them.
func (q *queue) add(samples []byte) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.done {
		return false
	}
	q.data = append(q.data, samples...)
	return true
}

// drop forgets what has not been read and ends the queue.
func (q *queue) drop() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.data, q.done = nil, true
}

// Read implements io.Reader.
func (q *queue) Read(p []byte) (int, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.data) == 0 {
		q.done = true
		return 0, io.EOF
	}
	n := copy(p, q.data)
	q.data = q.data[n:]
	return n, nil
}
