package emulator

import (
	"fmt"
	"io"
	"time"
)

// Captions is a sink that writes what is spoken as WebVTT captions: one cue an
// utterance, on the screen while it sounds, with the words as device.md writes
// them. A cue is written when its utterance ends.
type Captions struct {
	w     io.Writer
	said  Event // the utterance being spoken
	open  bool
	begun bool
	err   error
}

// NewCaptions returns captions that are written to w.
func NewCaptions(w io.Writer) *Captions { return &Captions{w: w} }

// Emit implements [Sink].
func (c *Captions) Emit(e Event) {
	switch e.Kind {
	case KindSay:
		c.said, c.open = e, true
	case KindSaid, KindEnd:
		if c.open {
			c.cue(e.At)
			c.open = false
		}
	}
	if !c.begun {
		c.begun = true
		c.print("WEBVTT\n")
	}
}

// Err returns the first error in writing, if any.
func (c *Captions) Err() error { return c.err }

func (c *Captions) cue(end time.Duration) {
	// A cue must end after it starts, if only by the format's finest step.
	end = max(end, c.said.At+time.Millisecond)
	c.print("\n%s --> %s\n%s\n", timestamp(c.said.At), timestamp(end), c.said.Utterance.Text())
}

func (c *Captions) print(format string, args ...any) {
	if c.err != nil {
		return
	}
	if _, err := fmt.Fprintf(c.w, format, args...); err != nil {
		c.err = fmt.Errorf("emulator: captions: %w", err)
	}
}

// timestamp writes a time as WebVTT does: hours, minutes, seconds and
// milliseconds.
func timestamp(t time.Duration) string {
	ms := t.Milliseconds()
	return fmt.Sprintf("%02d:%02d:%02d.%03d", ms/3_600_000, ms/60_000%60, ms/1000%60, ms%1000)
}
