package server

import (
	"slices"
	"time"

	"codereader/emulator"
	"codereader/voice/sound"
)

// sounds is a sink that keeps what is needed to hear the last sounds again:
// their beginnings, and where they were cut.
type sounds struct {
	list []emulator.Event
	from time.Duration // what sounds from this device time on is known
}

// Emit implements [emulator.Sink].
func (s *sounds) Emit(e emulator.Event) {
	switch e.Kind {
	case emulator.KindSay, emulator.KindTone:
	case emulator.KindSaid:
		if e.End != emulator.Cut {
			return
		}
	case emulator.KindRestore:
		s.list, s.from = nil, e.At // time may have gone back
		return
	default:
		return
	}
	if len(s.list) >= 2*soundHistory {
		// What began before the first that is kept may still have been heard.
		s.list = append(s.list[:0], s.list[len(s.list)-soundHistory:]...)
		s.from = s.list[0].At
	}
	e.State = emulator.State{}
	s.list = append(s.list, e)
}

// heard are the sounds of a time.
type heard struct {
	events   []emulator.Event
	from, to time.Duration
}

// between returns the sounds from one device time to another.
func (s *sounds) between(from, to time.Duration) heard {
	return heard{slices.Clone(s.list), from, to}
}

// render returns the samples that sound in the time.
func (h heard) render(b *sound.Bank) ([]int16, error) {
	c := &clip{from: sound.SampleAt(h.from), to: sound.SampleAt(h.to)}
	c.pcm = make([]int16, 0, c.to-c.from)
	out := emulator.NewSound(b, c)
	for _, e := range h.events {
		if e.At < h.to {
			out.Emit(e)
		}
	}
	if err := out.AdvanceTo(h.to); err != nil {
		return nil, err
	}
	return c.pcm, nil
}

// clip is a [sound.SilenceWriter] that keeps the samples from one to another.
type clip struct {
	from, to int64
	at       int64 // samples written so far
	pcm      []int16
}

// WritePCM implements [sound.PCMWriter].
func (c *clip) WritePCM(block []int16) error {
	first, end := c.part(int64(len(block)))
	c.pcm = append(c.pcm, block[first:end]...)
	return nil
}

// WriteSilence implements [sound.SilenceWriter].
func (c *clip) WriteSilence(samples int64) error {
	first, end := c.part(samples)
	c.pcm = append(c.pcm, make([]int16, end-first)...)
	return nil
}

// part returns which of the next samples are kept.
func (c *clip) part(n int64) (first, end int64) {
	first = min(max(c.from-c.at, 0), n)
	end = max(min(c.to-c.at, n), first)
	c.at += n
	return first, end
}
