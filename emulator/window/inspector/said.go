package inspector

import (
	"time"

	"codereader/emulator"
	"codereader/voice"
)

// Said is an utterance that is being spoken or was.
type Said struct {
	Head    string   // which, when, how long, how it ended
	Words   []string // each with the time of its begin after the utterance's
	Current int      // index of the word that sounds now; -1 if none does
}

// saidCount is how many utterances are shown.
const saidCount = 3

// timing says when a word of an utterance sounds, after the utterance's begin.
type timing func(u *voice.Utterance, word int) time.Duration

// said returns the last utterances that have begun by a time, the newest first.
func said(events []emulator.Event, at time.Duration, start timing, l voice.Language) []Said {
	var all []Said
	ends := map[uint32]*emulator.Event{}
	for i := len(events) - 1; i >= 0 && len(all) < saidCount; i-- {
		switch e := &events[i]; e.Kind {
		case emulator.KindSaid:
			ends[e.ID] = e
		case emulator.KindSay:
			all = append(all, one(e, ends[e.ID], at, start, l))
		}
	}
	return all
}

// one describes an utterance that began with one event and ended with another,
// if it has.
func one(say, end *emulator.Event, at time.Duration, start timing, l voice.Language) Said {
	how := textSounding.in(l)
	switch {
	case end != nil && end.End == emulator.Cut:
		how = textCut.of(l, seconds(end.At-say.At, l))
	case end != nil || at >= say.At+say.Duration:
		how = textDone.in(l)
	}
	s := Said{Head: textSaid.of(l, say.ID, deviceTime(say.At, l), seconds(say.Duration, l), how), Current: -1}
	u := &say.Utterance
	for i := range u.Len() {
		word := u.Word(i)
		if start != nil {
			begin := start(u, i)
			word = plain(begin, l) + " " + word
			if end == nil && at < say.At+say.Duration && say.At+begin <= at {
				s.Current = i
			}
		}
		s.Words = append(s.Words, word)
	}
	return s
}
