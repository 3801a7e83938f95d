package inspector

import (
	"math"
	"sync"
	"time"

	"codereader/emulator"
)

// MaxEvents is how many events of a session are remembered at most, a quarter
// of a kilobyte each. When there are more, the older half is forgotten.
const MaxEvents = 10_000

// Model knows what the inspector shows. Look is called where the machine runs,
// everything else from anywhere.
type Model struct {
	mu      sync.Mutex
	insight insight
	taken   time.Time // when the machine was looked at; zero: never
	track   track
	list    list
	turns   int // of the history, at the last look
	meter   meter
	timing  timing
	entry   entry
	file    string // to propose for a snapshot
}

func newModel(o *Options) *Model {
	m := &Model{meter: meter{bank: o.Bank}, timing: o.WordStart, file: o.File}
	m.clear()
	return m
}

// Clear forgets the machine, until the next look. What a person has chosen to
// see stays.
func (m *Model) Clear() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.clear()
}

func (m *Model) clear() {
	m.taken, m.turns, m.entry = time.Time{}, -1, entry{}
	m.track = track{}
	m.list = list{hidden: m.list.hidden, chosen: -1, stale: true}
}

// Look takes what a machine is like, and what is new in its history. It is
// called where the machine runs, while time passes at a rate.
func (m *Model) Look(machine *emulator.Machine, h *emulator.History, rate float64, now time.Time) {
	m.mu.Lock()
	defer m.mu.Unlock()
	s := &m.insight
	s.Snapshot = machine.Snapshot()
	s.period, s.rate, s.language = machine.Period(), rate, s.Settings.Language
	s.next, s.hasNext = machine.Next()
	s.hasNext = s.hasNext && !machine.OwnClock() // or it is when it is asked next
	m.taken = now
	if h.Turns() != m.turns {
		m.turns = h.Turns()
		start := h.Start()
		m.track.from(&start.Reader)
		m.list.happened = 0
	}
	was := m.list.happened
	m.list.sync(h, was)
	for i := was; i < m.list.happened; i++ {
		m.track.feed(&m.list.events[i])
		m.track.prune(m.list.events[i].At)
	}
	m.track.advance(s.At)
	m.track.prune(s.At)
}

// passing says whether the view changes as time passes.
func (m *Model) passing() bool { return m.insight.rate > 0 && !math.IsInf(m.insight.rate, 0) }

// deviceTime returns the device time at a moment of real time.
func (m *Model) deviceTime(now time.Time) time.Duration {
	if !m.passing() {
		return m.insight.At
	}
	return m.insight.At + time.Duration(float64(max(now.Sub(m.taken), 0))*m.insight.rate)
}

// Scroll moves the list of events by so many rows, down if it is above 0.
func (m *Model) Scroll(rows int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.list.refresh()
	m.list.scrollTo(m.list.top + rows)
}

// ScrollTo makes a row of the list the first one that is seen.
func (m *Model) ScrollTo(row int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.list.scrollTo(row)
}
