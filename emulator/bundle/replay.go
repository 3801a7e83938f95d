package bundle

import (
	"cmp"
	"fmt"
	"io"
	"time"

	"codereader/emulator"
	"codereader/firmware"
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

	// Firmware is the firmware to run; nil: the one inside.
	Firmware func(firmware.Board, firmware.Config) emulator.Firmware
}

// Difference is the first place at which a replay is not what was recorded.
type Difference struct {
	Input int           // number of the input before which it was noticed, from 1
	At    time.Duration // of that input
	What  string        // "events", "picture" or "sound"

	// Want and Got are the first event that differs, as in a trace, if it is
	// the events. An empty one is no event.
	Want, Got string

	// Expected and Came are both sides up to there, for pictures and sounds.
	Expected, Came Side
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
	config, err := b.Header.Config(o.Key, o.Voice)
	if err != nil {
		return err
	}
	c := &comparer{bundle: b, digests: newDigests(o.Bank, o.Paint), program: b.Header.Program}
	config.Firmware = o.Firmware
	m := emulator.New(config, append([]emulator.Sink{c}, o.Sinks...)...)
	defer m.Close()
	err = b.giveTo(m, func() bool { return c.err == nil })
	return cmp.Or(c.err, err)
}

// giveTo gives the inputs of a bundle to a machine, while they are wanted, each
// at its time.
func (b *Bundle) giveTo(m *emulator.Machine, wanted func() bool) error {
	restores := 0
	for i, e := range b.Events {
		if !wanted() {
			return nil
		}
		if e.Kind != emulator.KindRestore {
			give(m, e)
			continue
		}
		if i > 0 {
			m.Advance(b.Events[i-1].At)
		}
		restores++
		if err := m.Restore(b.Restores[restores-1]); err != nil {
			return fmt.Errorf("bundle: %w", err)
		}
	}
	return nil
}

// give gives a recorded event to a machine at its time, if it is a key's, the
// clock's, or the end.
func give(m *emulator.Machine, e emulator.Event) {
	if e.Kind == emulator.KindEnd {
		m.Advance(e.At)
		m.Close()
		return
	}
	m.Repeat(e)
}

// Update runs the inputs of a bundle and records what comes now as a new one.
func Update(w io.Writer, b *Bundle, o Options, program string) error {
	if o.Voice == nil {
		o.Voice = emulator.Clips{Bank: o.Bank}
	}
	// What is accepted may be another voice.
	header := b.Header
	header.Voice = VoicePrint(o.Voice)
	config, err := header.Config(o.Key, o.Voice)
	if err != nil {
		return err
	}
	r := NewRecorder(w, config, o.Bank, o.Paint, program)
	config.Firmware = o.Firmware
	m := emulator.New(config, append([]emulator.Sink{r}, o.Sinks...)...)
	r.Of(m)
	err = b.giveTo(m, func() bool { return true })
	m.Close()
	return cmp.Or(err, r.Err())
}

// comparer is a sink that holds a session against a bundle.
type comparer struct {
	bundle  *Bundle
	program string
	digests *digests
	events  int // so many have come
	came    []emulator.Event
	marks   int
	err     error
}

// Emit implements [emulator.Sink].
func (c *comparer) Emit(e emulator.Event) {
	if c.err != nil {
		return
	}
	c.came = append(c.came, e)
	text, err := emulator.TraceLine(e, c.program)
	if err == nil {
		err = c.same(e, text)
	}
	if err == nil && isMarked(e) {
		err = c.compare(c.digests.happened(e))
	}
	c.err = err
	c.digests.event(e, eventText(e, text))
}

// same compares an event, whose line is got, with the recorded one.
func (c *comparer) same(e emulator.Event, got []byte) error {
	var want []byte
	if c.events < len(c.bundle.Events) {
		var err error
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
	return c.difference(&Difference{Input: c.marks + 1, At: e.At, What: "events", Want: trim(want), Got: trim(got)})
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
	return c.difference(d)
}

// difference completes d with both sides.
func (c *comparer) difference(d *Difference) error {
	d.Expected = newSide(c.bundle.Events, c.events, d.At)
	d.Came = newSide(c.came, len(c.came), d.At)
	return d
}

func trim(line []byte) string {
	if len(line) == 0 {
		return ""
	}
	return string(line[:len(line)-1])
}
