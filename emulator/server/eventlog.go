package server

import (
	"sync"

	"codereader/emulator"
)

// entry is an event in the log.
type entry struct {
	number uint64
	kind   emulator.Kind
	line   []byte // as in a trace, without the newline
}

// eventLog keeps the last events of a reader. Whoever writes to it never waits
// for those who read.
type eventLog struct {
	mu    sync.Mutex
	ring  []entry // the event with number n is at (n-1) % len
	last  uint64
	ended bool
	grown chan struct{} // closed when something is added; nil if nobody waits
}

func newEventLog(size int) *eventLog { return &eventLog{ring: make([]entry, size)} }

// add adds an event, in the form of its line.
func (l *eventLog) add(kind emulator.Kind, line []byte) {
	l.mu.Lock()
	l.last++
	l.ring[(l.last-1)%uint64(len(l.ring))] = entry{l.last, kind, line}
	l.ended = l.ended || kind == emulator.KindEnd
	l.wakeLocked()
	l.mu.Unlock()
}

// end says that no event will come any more.
func (l *eventLog) end() {
	l.mu.Lock()
	l.ended = true
	l.wakeLocked()
	l.mu.Unlock()
}

func (l *eventLog) wakeLocked() {
	if l.grown != nil {
		close(l.grown)
		l.grown = nil
	}
}

// page is a part of the log.
type page struct {
	entries []entry
	last    uint64          // number of the last event so far
	ended   bool            // and there will be no other
	grown   <-chan struct{} // closed when there are more
}

// firstLocked returns the number of the first event that is still kept.
func (l *eventLog) firstLocked() uint64 {
	if size := uint64(len(l.ring)); l.last > size {
		return l.last - size + 1
	}
	return 1
}

// after returns the events that are kept after the one with a number, at most
// so many.
func (l *eventLog) after(number uint64, most int) page {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.grown == nil {
		l.grown = make(chan struct{})
	}
	p := page{last: l.last, ended: l.ended, grown: l.grown}
	for n := max(number+1, l.firstLocked()); n <= l.last && len(p.entries) < most; n++ {
		p.entries = append(p.entries, l.ring[(n-1)%uint64(len(l.ring))])
	}
	return p
}

// wait returns a channel that is closed when the log grows, or ends.
func (l *eventLog) wait() <-chan struct{} { return l.after(0, 0).grown }

// number returns the number of the last event.
func (l *eventLog) number() uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.last
}
