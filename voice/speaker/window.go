package speaker

import (
	"sync"
	"time"
)

// How long a process may be silent that should tell something, before it
// counts as hanging.
const (
	// readyTime is what it has to open the device. PulseAudio's idle null
	// sink takes 2 s.
	readyTime = 10 * time.Second

	// playTime is what it has to play some of what it was sent.
	playTime = 3 * time.Second
)

// window is how much sound is on its way to a process. It knows when the
// process hangs.
type window struct {
	mu         sync.Mutex
	sent, done int64 // bytes
	playing    bool  // the device is ready
	hangs      *time.Timer
	moved      func() // called when there is more room
	patience   bool   // it never counts as hanging
}

// newWindow returns the window of a process that was just started. It calls
// moved when there is room for more. One with patience never finds that the
// process hangs.
func newWindow(moved func(), patience bool) *window {
	w := &window{moved: moved, patience: patience, hangs: time.NewTimer(readyTime)}
	if patience {
		w.hangs.Stop()
	}
	return w
}

// room says whether n more bytes may be sent.
func (w *window) room(n int) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.sent-w.done+int64(n) <= windowBytes
}

// send says that n bytes are about to be sent.
func (w *window) send(n int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	was := w.sent - w.done
	w.sent += int64(n)
	if was == 0 {
		w.watch()
	}
}

// played says how many bytes have been played so far.
func (w *window) played(n int64) {
	w.mu.Lock()
	moved := n > w.done && n <= w.sent
	if moved {
		w.done = n
		w.watch()
	}
	w.mu.Unlock()
	if moved {
		w.moved()
	}
}

// ready says that the device can play.
func (w *window) ready() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.playing = true
	w.watch()
}

func (w *window) isReady() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.playing
}

// watch sets the time at which the process hangs if nothing more is heard of
// it. Before it is ready that was set at the start.
func (w *window) watch() {
	switch {
	case w.patience || !w.playing:
	case w.sent > w.done:
		w.hangs.Reset(playTime)
	default:
		w.hangs.Stop()
	}
}
