package bundle

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"codereader/emulator"
)

// Bundle is a recorded session.
type Bundle struct {
	Header Header
	Events []emulator.Event
	Marks  []Mark

	// Restores are what the machine was put to by each of the events of
	// [emulator.KindRestore], in their order.
	Restores []emulator.Snapshot

	// Cut says that the last line was not whole or the end is missing: the
	// program that recorded was stopped. What is there can be replayed.
	Cut bool
}

// Inputs returns the number of inputs.
func (b *Bundle) Inputs() (n int) {
	for _, e := range b.Events {
		if isInput(e) {
			n++
		}
	}
	return n
}

// isInput says whether an event came from outside: a contact, the clock, or
// going to another state.
func isInput(e emulator.Event) bool { return e.Input() || e.Kind == emulator.KindRestore }

// MaxLine is the longest line of a bundle, in bytes.
const MaxLine = 64 << 10

// Read reads a bundle. A recording that was cut off is read up to its last
// whole line.
func Read(r io.Reader) (*Bundle, error) {
	b := &Bundle{Cut: true}
	lines := bufio.NewReaderSize(r, MaxLine)
	for n := 1; ; n++ {
		text, err := lines.ReadSlice('\n')
		switch {
		case errors.Is(err, io.EOF) && n == 1:
			return nil, errors.New("bundle: it is empty")
		case errors.Is(err, io.EOF):
			return b, b.check()
		case errors.Is(err, bufio.ErrBufferFull):
			return nil, fmt.Errorf("bundle: line %d is longer than any line of a bundle", n)
		case err != nil:
			return nil, fmt.Errorf("bundle: %w", err)
		}
		if err := b.take(n, bytes.TrimSpace(text)); err != nil {
			return nil, fmt.Errorf("bundle: line %d: %w", n, err)
		}
	}
}

// take takes a line.
func (b *Bundle) take(n int, text []byte) error {
	var head struct {
		Bundle   int
		Mark     int
		Snapshot json.RawMessage
	}
	if err := json.Unmarshal(text, &head); err != nil {
		return fmt.Errorf("it is no JSON object: %w", err)
	}
	switch {
	case n == 1 && head.Bundle < 1:
		return errors.New(`it is no bundle: the first line must be {"bundle":1,…}`)
	case n == 1:
		return json.Unmarshal(text, &b.Header)
	case head.Mark > 0:
		var m Mark
		err := json.Unmarshal(text, &m)
		b.Marks = append(b.Marks, m)
		return err
	case len(head.Snapshot) > 0:
		s, err := emulator.ParseSnapshot(head.Snapshot)
		b.Restores = append(b.Restores, s)
		return err
	}
	e, err := emulator.ParseTrace(text)
	b.Events = append(b.Events, e)
	b.Cut = e.Kind != emulator.KindEnd
	return err
}

// check says what is wrong with the order of things.
func (b *Bundle) check() error {
	inputs, restores := 0, 0
	var last time.Duration
	for _, e := range b.Events {
		at := e.At // at which it happened, as far as is known
		if e.Kind == emulator.KindRestore {
			at = last
			if restores++; restores > len(b.Restores) {
				return fmt.Errorf("bundle: the restore to %v has no snapshot before it", e.At)
			}
		}
		if at < last || e.At < 0 {
			return fmt.Errorf("bundle: the %v at %v comes after something later", e.Kind, e.At)
		}
		if isMarked(e) {
			if inputs++; inputs > len(b.Marks) || b.Marks[inputs-1].Mark != inputs || b.Marks[inputs-1].T != at {
				return fmt.Errorf("bundle: the input at %v has no mark of its own before it", e.At)
			}
		}
		last = e.At
	}
	return nil
}
