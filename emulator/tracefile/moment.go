package tracefile

import (
	"time"

	"codereader/emulator"
	"codereader/keypad"
	"codereader/voice"
)

// what is what happens at a moment.
type what uint8

const (
	happened   what = iota // event
	keyCounts              // key: it has been stable for long enough
	wordBegins             // word, of the utterance being spoken
	toneEnds
)

// moment is something that happens at one time of a trace.
type moment struct {
	at    time.Duration // never falls
	what  what
	event emulator.Event
	key   keypad.Event
	word  int
}

// moments are the events of a session and what follows from them by itself as
// time passes, in order.
type moments struct {
	wordStart func(*voice.Utterance, int) time.Duration
	tell      func(moment)

	last    time.Duration // of the trace
	shift   time.Duration // from device time to the trace's
	keys    keypad.Debouncer
	toneEnd time.Duration
	tone    bool

	speech voice.Utterance
	start  time.Duration // of its first sample, in the trace's time
	word   int           // the next one
}

// event tells everything up to an event, and the event.
func (m *moments) event(e emulator.Event) {
	if e.Kind == emulator.KindRestore { // what was to come does not come
		m.shift = max(m.shift, m.last-e.At)
		m.last = e.At + m.shift
	} else {
		m.pass(max(e.At+m.shift, m.last))
	}
	m.tell(moment{at: m.last, what: happened, event: e})
	m.note(e)
	m.pass(m.last) // a word may begin with its utterance
}

// note keeps what an event sets off.
func (m *moments) note(e emulator.Event) {
	switch e.Kind {
	case emulator.KindKey:
		m.keys.Contact(keypad.Event{Key: e.Key, Down: e.Down, At: m.last})
	case emulator.KindTone:
		m.tone, m.toneEnd = true, m.last+e.Duration
	case emulator.KindSay:
		m.say(e.Utterance, m.last)
	case emulator.KindSaid:
		m.word = m.speech.Len()
	case emulator.KindRestore:
		m.restore(&e.State)
	}
}

// restore goes on from another state. What is not told of one is taken to be
// over: a tone, bouncing contacts.
func (m *moments) restore(s *emulator.State) {
	m.keys = keypad.Debouncer{}
	for k, down := range s.Down {
		m.keys.Contacts[k] = keypad.Contact{Closed: down, Stable: down}
	}
	m.tone, m.word = false, m.speech.Len()
	if s.Speech.Speaking {
		m.say(s.Speech.Utterance, s.Speech.Start+m.shift)
		for m.word+1 < m.speech.Len() && m.start+m.wordStart(&m.speech, m.word+1) <= m.last {
			m.word++ // those that have been spoken
		}
	}
}

// say notes an utterance that began at a time, if its words are wanted.
func (m *moments) say(u voice.Utterance, start time.Duration) {
	if m.wordStart != nil {
		m.speech, m.start, m.word = u, start, 0
	}
}

// pass tells what happens by itself until a time.
func (m *moments) pass(until time.Duration) {
	for {
		next := moment{at: until}
		found := false
		earlier := func(at time.Duration, w what) {
			if at <= until && (!found || at < next.at) {
				found, next.at, next.what = true, at, w
			}
		}
		if at, ok := m.keys.Next(); ok {
			earlier(at, keyCounts)
		}
		if m.tone {
			earlier(m.toneEnd, toneEnds)
		}
		if m.word < m.speech.Len() {
			earlier(m.start+m.wordStart(&m.speech, m.word), wordBegins)
		}
		if !found {
			break
		}
		m.take(next)
	}
	m.last = until
}

// take tells of one thing, which is over with that.
func (m *moments) take(next moment) {
	switch next.what {
	case keyCounts:
		next.key, _ = m.keys.Take(next.at)
	case toneEnds:
		m.tone = false
	case wordBegins:
		next.word = m.word
		m.word++
	}
	next.at = max(next.at, m.last) // of a word that a restored state is in
	m.last = next.at
	m.tell(next)
}
