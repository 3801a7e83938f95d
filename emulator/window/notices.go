package window

import (
	"sync"
	"time"
)

// NoticeTime is how long a notice is shown.
const NoticeTime = 8 * time.Second

// notices shows one-line messages, one after the other.
type notices struct {
	mu      sync.Mutex
	waiting []string
	shown   string
	until   time.Time
	passing bool // the shown one was told by now
}

// follow takes notices from a channel until it is closed or done is.
func (n *notices) follow(from <-chan string, done <-chan struct{}, wake func()) {
	for {
		select {
		case s, ok := <-from:
			if !ok {
				return
			}
			n.add(s)
			wake()
		case <-done:
			return
		}
	}
}

// add puts a notice behind those that wait.
func (n *notices) add(s string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.waiting = append(n.waiting, s)
}

// now shows a notice in place of the one that is shown, if any. One that was
// added comes back after it.
func (n *notices) now(s string, at time.Time) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.shown != "" && !n.passing && at.Before(n.until) {
		n.waiting = append([]string{n.shown}, n.waiting...)
	}
	n.shown, n.until, n.passing = s, at.Add(NoticeTime), true
}

// at returns the notice to show at a moment, "" for none, and when that
// changes by itself; the zero time is never.
func (n *notices) at(now time.Time) (string, time.Time) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if !now.Before(n.until) {
		n.shown, n.until, n.passing = "", time.Time{}, false
		if len(n.waiting) > 0 {
			n.shown, n.waiting = n.waiting[0], n.waiting[1:]
			n.until = now.Add(NoticeTime)
		}
	}
	return n.shown, n.until
}
