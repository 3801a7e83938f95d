package parts

import "sync"

// worker is what a goroutine and those who tell it what to do have in common.
type worker struct {
	mu    sync.Mutex
	wake  chan struct{} // holds a token when there is something to be done
	stop  chan struct{}
	ended chan struct{}
	once  sync.Once
}

func newWorker() worker {
	return worker{wake: make(chan struct{}, 1), stop: make(chan struct{}), ended: make(chan struct{})}
}

// change does something to what there is to be done.
func (w *worker) change(f func()) {
	w.mu.Lock()
	f()
	w.mu.Unlock()
	select {
	case w.wake <- struct{}{}:
	default:
	}
}

// work calls step, which does one thing and says whether there may be more,
// until the worker is closed.
func (w *worker) work(step func() bool) {
	defer close(w.ended)
	for {
		select {
		case <-w.stop:
			return
		default:
		}
		if step() {
			continue
		}
		select {
		case <-w.stop:
			return
		case <-w.wake:
		}
	}
}

// close ends the worker and waits until it has.
func (w *worker) close() {
	w.once.Do(func() { close(w.stop) })
	<-w.ended
}
