package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"codereader/emulator/conform"
	"codereader/voice"
)

// conformByHand has the person at the keyboard be the board.
func (o *options) conformByHand(checks []conform.Check, how conformFlags, write func(io.Writer, *conform.Report) error) error {
	hand := conform.HandOptions{
		In: o.io.in, Out: o.besides(how), Checks: checks, Language: o.language.or(voice.English), Now: time.Now,
	}
	if !o.isDemo() {
		var err error
		if hand.Key, err = o.loadKey(); err != nil {
			return err
		}
	}
	if how.serial {
		hand.Serial = o.serial.String()
	}
	if how.answers != "" {
		known, file, err := openAnswers(how.answers)
		if err != nil {
			return misuseError{err}
		}
		defer file.Close()
		hand.Known = known
		hand.Done = func(r conform.Result) error { return conform.WriteAnswer(file, r) }
	}
	report, err := conform.ByHand(hand)
	if err == nil {
		err = o.writeReport(&report, how.out, write)
	}
	if n := report.Count(conform.Differs); err == nil && n > 0 {
		err = silentError{fmt.Errorf("%d checks differ", n)}
	}
	return err
}

// openAnswers reads what was answered before, and opens the file for what comes.
// An answer that was cut off is taken out.
func openAnswers(name string) (map[string]conform.Result, *os.File, error) {
	text, err := os.ReadFile(name)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, nil, err
	}
	known, err := conform.ReadAnswers(bytes.NewReader(text))
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE, 0o666)
	if err != nil {
		return nil, nil, err
	}
	whole := int64(bytes.LastIndexByte(text, '\n') + 1)
	if whole < int64(len(text)) {
		err = file.Truncate(whole)
	}
	if err == nil && len(text) > 0 {
		_, err = file.Seek(whole, io.SeekStart)
	}
	if err != nil {
		return nil, nil, errors.Join(err, file.Close())
	}
	return known, file, nil
}
