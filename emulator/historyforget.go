package emulator

import (
	"cmp"
	"slices"
)

// Forget drops the oldest events but for the last keep that have happened, and
// those that happened at the instant of the first of these; the history then
// reaches back to shortly before them. So the memory of a session without end
// can be bounded. The machine stays as it is. It takes as long as going back to
// there.
func (h *History) Forget(keep int) error {
	drop := min(h.now-keep, h.now-1)
	for drop > 0 && h.events[drop-1].At == h.events[drop].At {
		drop--
	}
	if drop <= 0 {
		return nil
	}
	if h.m.OwnClock() { // nobody can go back: the start is of no use
		h.start = h.m.Snapshot()
		h.events, h.now = slices.Clone(h.events[drop:]), h.now-drop
		h.turns++
		return nil
	}
	here := h.m.Snapshot()
	var start Snapshot
	err := h.quietly(func() error {
		_, err := h.replay(h.events[drop-1].At)
		start = h.m.Snapshot()
		return cmp.Or(err, h.m.Restore(here))
	})
	if err != nil {
		return err
	}
	h.start, h.events, h.now = start, slices.Clone(h.events[drop:]), h.now-drop
	h.turns++
	return nil
}
