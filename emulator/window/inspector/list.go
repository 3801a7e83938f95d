package inspector

import (
	"slices"

	"codereader/emulator"
	"codereader/voice"
)

// ListRows is how many events the list shows at a time.
const ListRows = 8

// ListKinds is the number of kinds of events that a list can have: a history
// begins after the start, a new one with a restore, and with the end it is over.
const ListKinds = len(listKinds)

var listKinds = [...]emulator.Kind{
	emulator.KindKey, emulator.KindPower, emulator.KindDisplay, emulator.KindSay, emulator.KindSaid,
	emulator.KindTone, emulator.KindSetting, emulator.KindOTP, emulator.KindClock, emulator.KindReset,
}

// ListKind returns kind i of [ListKinds].
func ListKind(i int) emulator.Kind { return listKinds[i] }

// laterRows is how many events one sees that one has gone back from.
const laterRows = 2

// Row is an event in the list.
type Row struct {
	Index            int // among all events; -1 is no row
	Time, Kind, Text string
	Later            bool // one has gone back from it
	Now              bool // it is the last that has happened
	Chosen           bool
}

// list is the events of the session, some of which are shown.
type list struct {
	events   []emulator.Event // a copy of all, later ones included
	happened int
	hidden   [emulator.Kinds]bool
	shown    []int // the events that are not hidden, by their index
	stale    bool  // shown is to be made anew

	top    int  // the first row that is seen, among shown
	scroll bool // it was put there by hand; otherwise the list follows what happens
	chosen int  // an event's index; -1 is none
}

// sync takes over the events of a history, of which some have stayed as they
// were.
func (l *list) sync(h *emulator.History, same int) {
	same = min(same, len(l.events))
	events, was := h.Events(), l.happened
	if l.happened = h.Happened(); l.happened == was && same == len(l.events) && same == len(events) {
		return
	}
	l.events = append(l.events[:same], events[same:]...)
	if l.chosen >= len(l.events) {
		l.chosen = -1
	}
	l.stale = true
}

// refresh works out which events are shown.
func (l *list) refresh() {
	if !l.stale {
		return
	}
	l.stale = false
	l.shown = l.shown[:0]
	for i := range l.events {
		if k := l.events[i].Kind; k < emulator.Kinds && !l.hidden[k] {
			l.shown = append(l.shown, i)
		}
	}
	if !l.scroll {
		l.top = l.place(l.happened-1) - ListRows + 1 + laterRows
	}
	l.top = min(max(l.top, 0), l.last())
}

// place returns the row of the last shown event that is not after one, -1 for
// none.
func (l *list) place(event int) int {
	i, found := slices.BinarySearch(l.shown, event)
	if found {
		return i
	}
	return i - 1
}

// last is the last place of the first row.
func (l *list) last() int { return max(len(l.shown)-ListRows, 0) }

// scrollTo puts the first row somewhere. At the end the list follows what
// happens again.
func (l *list) scrollTo(top int) {
	l.refresh()
	l.top = min(max(top, 0), l.last())
	l.scroll = l.top < l.last()
	l.stale = true
}

// choose moves the choice by so many rows, and the list with it.
func (l *list) choose(by int) (*emulator.Event, bool) {
	l.refresh()
	if len(l.shown) == 0 {
		return nil, false
	}
	at := l.place(l.happened - 1)
	if l.chosen >= 0 {
		at = l.place(l.chosen) + by
		if by < 0 && l.hidden[l.events[l.chosen].Kind] {
			at++ // the place is already one before
		}
	}
	at = min(max(at, 0), len(l.shown)-1)
	l.chosen = l.shown[at]
	switch {
	case at < l.top:
		l.scrollTo(at)
	case at >= l.top+ListRows:
		l.scrollTo(at - ListRows + 1)
	}
	return &l.events[l.chosen], true
}

// hide shows or hides a kind of events.
func (l *list) hide(k emulator.Kind, hidden bool) {
	if k < emulator.Kinds {
		l.hidden[k] = hidden
		l.stale, l.scroll = true, false
	}
}

// nextKind shows the next kind alone, and after the last one all. It returns
// the kind, and whether it is alone.
func (l *list) nextKind() (kind emulator.Kind, alone bool) {
	next := 0
	if i, is := l.only(); is {
		next = i + 1
	}
	for i, k := range listKinds {
		l.hide(k, next < ListKinds && i != next)
	}
	if next == ListKinds {
		return 0, false
	}
	return listKinds[next], true
}

// only returns which of the kinds is shown alone, and whether one is.
func (l *list) only() (i int, alone bool) {
	count := 0
	for j, k := range listKinds {
		if !l.hidden[k] {
			i = j
			count++
		}
	}
	return i, count == 1
}

// rows returns what is seen of the list.
func (l *list) rows(lang voice.Language) []Row {
	l.refresh()
	var all []Row
	now := l.place(l.happened - 1)
	for i := l.top; i < min(l.top+ListRows, len(l.shown)); i++ {
		index := l.shown[i]
		e := &l.events[index]
		all = append(all, Row{
			Index: index, Time: deviceTime(e.At, lang), Kind: e.Kind.String(), Text: eventText(e),
			Later: index >= l.happened, Now: i == now, Chosen: index == l.chosen,
		})
	}
	return all
}
