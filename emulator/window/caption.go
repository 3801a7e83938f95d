package window

import (
	"time"

	"codereader/emulator"
	"codereader/emulator/panel"
	"codereader/voice"
)

// CaptionTime is how long a caption stays after its last word, for those who
// read slowly. Speech that is cut takes its caption with it.
const CaptionTime = 2 * time.Second

// caption follows what is being spoken, word by word.
type caption struct {
	wordStart func(*voice.Utterance, int) time.Duration
	linger    time.Duration

	id       uint32 // of the utterance that words and starts are of
	words    []string
	starts   []time.Duration
	speaking bool
	until    time.Time // after it has ended
}

// at returns the caption at a moment, and when it next changes by itself; the
// zero time is never.
func (c *caption) at(now time.Time, l *look) (panel.Caption, time.Time) {
	none := panel.Caption{Current: -1}
	s := &l.Speech
	switch {
	case !l.On:
		c.speaking, c.until = false, time.Time{}
		return none, time.Time{}
	case s.Speaking:
		c.follow(s)
		current, next := c.word(l.deviceTime(now) - s.Start)
		if next < 0 {
			return panel.Caption{Words: c.words, Current: current}, time.Time{}
		}
		return panel.Caption{Words: c.words, Current: current}, l.realTime(s.Start + next)
	case s.Waiting || s.ID != c.id:
		c.speaking, c.until = false, time.Time{}
		return none, time.Time{}
	case c.speaking:
		c.speaking, c.until = false, time.Time{}
		if cut := l.At < s.Start+s.Length; !cut {
			c.until = l.taken.Add(c.linger)
		}
	}
	if !now.Before(c.until) {
		return none, time.Time{}
	}
	return panel.Caption{Words: c.words, Current: -1}, c.until
}

// follow takes up an utterance that is being spoken.
func (c *caption) follow(s *emulator.Speech) {
	if c.speaking && c.id == s.ID {
		return
	}
	c.id, c.speaking = s.ID, true
	c.words, c.starts = nil, nil
	for i := range s.Utterance.Len() {
		c.words = append(c.words, s.Utterance.Word(i))
		if c.wordStart != nil {
			c.starts = append(c.starts, c.wordStart(&s.Utterance, i))
		}
	}
}

// word returns which word sounds so long after the utterance began, -1 for
// none, and when the next one does, below 0 for never.
func (c *caption) word(since time.Duration) (current int, next time.Duration) {
	for i, start := range c.starts {
		if start > since {
			return i - 1, start
		}
	}
	return len(c.starts) - 1, -1
}
