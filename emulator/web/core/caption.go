package core

import (
	"time"

	"codereader/emulator"
	"codereader/voice/sound"
)

// CaptionTime is how long a caption stays after its last word, for those who
// read slowly. Speech that is cut takes its caption with it.
const CaptionTime = 4 * time.Second

// never is a time that does not come.
const never = time.Duration(-1)

// captionOf returns the caption of a state, and the device time at which it
// changes by itself, or never.
func captionOf(s *emulator.State, bank *sound.Bank) (c Caption, next time.Duration) {
	p := &s.Speech
	c = Caption{Said: p.ID, Current: -1}
	end := p.Start + p.Length
	cut := !p.Speaking && s.At < end
	if p.ID == 0 || p.Waiting || cut || !s.On || s.At >= end+CaptionTime {
		return c, never
	}
	u := &p.Utterance
	c.Language = u.Language.Code()
	next = end
	if !p.Speaking {
		next = end + CaptionTime
	}
	for i := range u.Len() {
		c.Words = append(c.Words, u.Word(i))
		if start := p.Start + bank.WordStart(u, i); start <= s.At {
			c.Current = i
		} else {
			next = min(next, start)
		}
	}
	if !p.Speaking {
		c.Current = -1
	}
	return c, next
}
