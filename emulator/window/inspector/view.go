package inspector

import (
	"time"

	"codereader/emulator"
	"codereader/voice"
)

// View is all that there is to see at a moment.
type View struct {
	Language voice.Language
	Paused   bool
	Frozen   bool // the reader's clock stands still
	Rate     string
	Reader   []Field
	Time     []Field
	Axis     Axis
	SaidName string
	Said     []Said
	Level    Level
	Hidden   [emulator.Kinds]bool // kinds of events that are not shown
	Rows     []Row
	ListName string
	Top      int // the first row
	Total    int // of rows
	Entry    EntryView

	// Passing says that the view changes as time passes, and is to be asked for
	// again soon; Lively that more of it moves than clocks.
	Passing, Lively bool
}

// View returns what there is to see at a moment of real time. Before the first
// look there is nothing.
func (m *Model) View(now time.Time) View {
	v, s, tone := m.view(now)
	if s != nil {
		// Apart, for the machine must not wait while samples are rendered.
		v.Level = m.meter.at(s, tone)
		v.Lively = v.Passing && (len(v.Axis.Rows) > 0 || v.Level.Waiting > 0)
	}
	return v
}

// view returns a view without its level, and what that is taken from: nil
// before the first look.
func (m *Model) view(now time.Time) (v View, s *insight, tone *emulator.Event) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.taken.IsZero() {
		return View{}, nil, nil
	}
	seen := m.insight
	s = &seen
	s.at = m.deviceTime(now)
	l := s.language
	t := m.track.at(s.at)
	happened := m.list.events[:m.list.happened]
	rows := m.list.rows(l)
	v = View{
		Language: l,
		Paused:   s.rate == 0,
		Frozen:   s.frozen(),
		Rate:     rateText(s.rate, l),
		Reader:   s.readerFields(&t),
		Time:     s.timeFields(),
		Axis:     t.axis(s.at, l),
		SaidName: textUtterance.in(l),
		Said:     said(happened, s.at, m.timing, l),
		Hidden:   m.list.hidden,
		Rows:     rows,
		ListName: textNoEvents.in(l),
		Top:      m.list.top,
		Total:    len(m.list.shown),
		Entry:    m.entry.view(l),
		Passing:  m.passing(),
	}
	if len(rows) > 0 {
		v.ListName = textEvents.of(l, v.Top+1, v.Top+len(rows), v.Total)
	}
	return v, s, lastTone(happened)
}

// lastTone returns a copy of the last tone, nil if there was none.
func lastTone(events []emulator.Event) *emulator.Event {
	for i := len(events) - 1; i >= 0; i-- {
		if events[i].Kind == emulator.KindTone {
			e := events[i]
			return &e
		}
	}
	return nil
}
