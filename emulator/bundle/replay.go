package bundle

import (
	"fmt"
	"time"

	"codereader/emulator"
	"codereader/firmware/otp"
	"codereader/voice/sound"
)

// Options are what a bundle is replayed with.
type Options struct {
	Key   otp.Key // the one it was recorded with
	Bank  *sound.Bank
	Voice emulator.Voice // nil: that of the bank
	Paint Painter
	Sinks []emulator.Sink // get the events of the replay
}

// Difference is the first place at which a replay is not what was recorded.
type Difference struct {
	Input int           // number of the input before which it was noticed, from 1
	At    time.Duration // of that input
	What  string        // "events", "picture" or "sound"

	// Want and Got are the first event that differs, as in a trace, if it is
	// the events. An empty one is no event.
	Want, Got string
}

// Error says where and what the difference is.
func (d *Difference) Error() string {
	s := fmt.Sprintf("bundle: input %d at %v: other %s than recorded", d.Input, d.At, d.What)
	if d.What == "events" {
		s += fmt.Sprintf(": expected %s, got %s", orNothing(d.Want), orNothing(d.Got))
	}
	return s
}

func orNothing(s string) string {
	if s == "" {
		return "nothing more"
	}
	return s
}

// Replay runs the inputs of a bundle on a new machine, in virtual time, and
// returns a [*Difference] at the first mark that does not agree.
func Replay(b *Bundle, o Options) error {
	if o.Voice == nil {
		o.Voice = emulator.Clips{Bank: o.Bank}
	}
	config, err := b.Header.config(o.Key, o.Voice)
	if err != nil {
		return err
	}
	c := &comparer{bundle: b, digests: newDigests(o.Bank, o.Paint), program: b.Header.Program}
	m := emulator.New(config, append([]emulator.Sink{c}, o.Sinks...)...)
	defer m.Close()
	for _, e := range b.Events {
		if !isMarked(e.Kind) {
			continue
		}
		m.Advance(e.At)
		switch e.Kind {
		case emulator.KindKey:
			m.Contact(e.Key, e.Down)
		case emulator.KindClock:
			m.SetClock(e.Clock)
		case emulator.KindEnd:
			m.Close()
		}
		if c.err != nil {
			return c.err
		}
	}
	return c.err
}

// comparer is a sink that holds a session against a bundle.
type comparer struct {
	bundle  *Bundle
	program string
	digests *digests
	events  int // so many have come
	marks   int
	err     error
}

// Emit implements [emulator.Sink].
func (c *comparer) Emit(e emulator.Event) {
	if c.err != nil {
		return
	}
	if c.err = c.same(e); c.err != nil {
		return
	}
	if isMarked(e.Kind) {
		c.err = c.compare(e.At)
	}
	text, err := emulator.TraceLine(e, c.program)
	if c.err == nil {
		c.err = err
	}
	c.digests.event(e, eventText(e, text))
}

// same compares an event with the recorded one.
func (c *comparer) same(e emulator.Event) error {
	got, err := emulator.TraceLine(e, c.program)
	if err != nil {
		return err
	}
	var want []byte
	if c.events < len(c.bundle.Events) {
		if want, err = emulator.TraceLine(c.bundle.Events[c.events], c.program); err != nil {
			return err
		}
	} else if c.bundle.Cut {
		return nil // the recording ends here
	}
	c.events++
	if e.Kind == emulator.KindStart || string(want) == string(got) {
		return nil
	}
	return &Difference{Input: c.marks + 1, At: e.At, What: "events", Want: trim(want), Got: trim(got)}
}

// compare holds the session so far against the next mark.
func (c *comparer) compare(at time.Duration) error {
	got, err := c.digests.mark(at)
	if err != nil {
		return err
	}
	if c.marks >= len(c.bundle.Marks) {
		return nil
	}
	want := c.bundle.Marks[c.marks]
	c.marks++
	d := &Difference{Input: want.Mark, At: at}
	switch {
	case got.Sound != want.Sound:
		d.What = "sound"
	case got.Picture != want.Picture:
		d.What = "picture"
	case got.Events != want.Events:
		d.What = "events"
	default:
		return nil
	}
	return d
}

func trim(line []byte) string {
	if len(line) == 0 {
		return ""
	}
	return string(line[:len(line)-1])
}
