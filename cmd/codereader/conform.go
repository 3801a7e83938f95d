package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"codereader/emulator"
	"codereader/emulator/bundle/painter"
	"codereader/emulator/conform"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// conformFlags are the flags of conform alone.
type conformFlags struct {
	format   string
	out      string
	failures string
	only     []string

	reference bool
	seed      uint64
	rounds    int

	byHand  bool
	answers string
	serial  bool // --serial was given
}

func conformCommand(o *options) *cobra.Command {
	how := conformFlags{}
	c := &cobra.Command{
		Use:   "conform [flags]",
		Short: "Hold any firmware against device.md, row by row",
		Long: `Conform runs a numbered list of checks, one or more for each sentence of the
description of the device, against the firmware that --firmware names, or the
one inside: keys and time go in, and what is shown, said, played and kept comes
out. It prints a table of what holds, what differs and what was not reachable.
The exit status is 0 if all holds, 1 if one differs, 2 if the call was wrong.

Each check brings its own key, serial number, settings and clock. The one with
which the bundle of a failure is replayed stands beside it.

With --by-hand you are the board: it tells what to press on a real reader, asks
what was shown and heard, and fills in the same table. --lang is the language
that it asks in; --key and --serial are the reader's own, if you know them.`,
		Args: noCommand,
		RunE: func(c *cobra.Command, _ []string) error { return o.conform(c.Flags(), how) },
	}
	c.Flags().StringVar(&how.format, "format", "text", "how the table is printed: `text, json or junit`")
	c.Flags().StringVar(&how.out, "out", "", "print it to `FILE`")
	c.Flags().StringVar(&how.failures, "failures", "", "leave a bundle of each failure in `DIR`, with the fewest inputs that lead to it (default: codereader-failures in the system's folder for temporary files)")
	c.Flags().StringSliceVar(&how.only, "only", nil, "run these checks alone, by `NUMBERS` such as 3.2, or 3 for all of function 3")
	c.Flags().BoolVar(&how.reference, "reference", false, "also run it side by side with the one inside on random inputs, and shrink the first difference to the fewest")
	c.Flags().Uint64Var(&how.seed, "seed", 1, "what the random inputs are made of, a `NUMBER`: the same ones for the same number")
	c.Flags().IntVar(&how.rounds, "rounds", 200, "how `MANY` rounds of random inputs there are")
	c.Flags().BoolVar(&how.byHand, "by-hand", false, "tell what to press on a real reader and ask what was shown and heard")
	c.Flags().StringVar(&how.answers, "answers", "", "with --by-hand, keep what came of each check in `FILE`, and go on from there")
	return c
}

// conformFormats are how a report can be written.
var conformFormats = map[string]func(io.Writer, *conform.Report) error{
	"text": conform.WriteText, "json": conform.WriteJSON, "junit": conform.WriteJUnit,
}

// besides returns where things are told that are no part of the table: where the
// table is printed in a form for programs, not there.
func (o *options) besides(how conformFlags) io.Writer {
	if how.out == "" && how.format != "text" {
		return o.io.err
	}
	return o.io.out
}

// The checks decide themselves what reader they have, unless it is a person's.
var (
	handFlags   = []string{"key", "key-file", "serial", "lang", "answers"}
	noHandFlags = []string{"firmware", "erase", "voice", "reference", "failures", "seed", "rounds"}
)

// check says which flags do not go together.
func (how *conformFlags) check(flags *pflag.FlagSet) error {
	if how.rounds < 1 {
		return misuse("--rounds is 1 or more, not %d", how.rounds)
	}
	refuse := func(names []string, why string) error {
		for _, name := range names {
			if flags.Changed(name) {
				return misuse("--%s is not for conform%s", name, why)
			}
		}
		return nil
	}
	other, why := handFlags, " without --by-hand: each check brings its own reader"
	if how.byHand {
		other, why = noHandFlags, " --by-hand: the reader is in your hands"
	}
	return refuse(other, why)
}

// conform holds a firmware against device.md.
func (o *options) conform(flags *pflag.FlagSet, how conformFlags) error {
	write := conformFormats[how.format]
	if write == nil {
		return misuse("--format is text, json or junit, not %q", how.format)
	}
	checks, err := conform.Select(conform.All(), how.only...)
	if err != nil {
		return misuseError{err}
	}
	if err := how.check(flags); err != nil {
		return err
	}
	how.serial = flags.Changed("serial")
	if how.byHand {
		return o.conformByHand(checks, how, write)
	}
	bank, err := o.loadVoice()
	if err != nil {
		return err
	}
	w, err := o.openFirmware(once(o.warn))
	if err != nil {
		return err
	}
	wire := &conformWire{wired: w, say: o.besides(how)}
	defer wire.close()
	failures := failureFolder{o: o, bank: bank, paint: painter.New(bank), dir: how.failures}
	options := conform.Options{Voice: emulator.Clips{Bank: bank}, Checks: checks, Lost: wire.lost}
	wire.put(&options)
	report := conform.Run(options)
	if o.firmware != "" {
		report.Firmware = o.firmware
	}
	failures.leaveAll(report.Results)
	if err := o.writeReport(&report, how.out, write); err != nil {
		return err
	}
	if how.reference && wire.gone == nil {
		if err := o.compare(options, how, &failures, wire); err != nil {
			return err
		}
	}
	if n := report.Count(conform.Differs); n > 0 {
		return silentError{fmt.Errorf("%d checks differ", n)}
	}
	if wire.gone != nil {
		return wire.gone
	}
	if wire.lacks > 0 {
		return fmt.Errorf("the firmware did not answer in %d checks", wire.lacks)
	}
	return nil
}

// writeReport prints a report, or writes it to a file.
func (o *options) writeReport(r *conform.Report, file string, write func(io.Writer, *conform.Report) error) error {
	if file == "" {
		return write(o.io.out, r)
	}
	var text bytes.Buffer
	if err := write(&text, r); err != nil {
		return err
	}
	if err := writeWhole(file, text.Bytes()); err != nil {
		return misuseError{err}
	}
	_, err := fmt.Fprintln(o.io.out, r.Summary())
	return err
}

// conformWire is the firmware that is held against device.md, if it is not the
// one inside.
type conformWire struct {
	wired *wired
	gone  error     // it does not come back
	lacks int       // checks that it did not answer in
	say   io.Writer // where the comparison is told
}

// put has the checks use the firmware.
func (w *conformWire) put(o *conform.Options) {
	if w.wired == nil {
		o.Lost = nil
		return
	}
	var c emulator.Config
	w.wired.put(&c)
	o.Firmware = c.Firmware
}

// lost says why the firmware did not answer, and reaches it anew.
func (w *conformWire) lost() error {
	err := w.wired.failure()
	if err == nil || w.gone != nil {
		return errors.Join(err, w.gone)
	}
	w.lacks++
	if again := errors.Join(w.wired.close(), w.wired.open()); again != nil {
		w.gone = again
	}
	return err
}

// once reports the same thing once: a firmware says it anew in each check.
func once(report func(error)) func(error) {
	told := map[string]bool{}
	return func(err error) {
		if text := err.Error(); !told[text] {
			told[text] = true
			report(err)
		}
	}
}

func (w *conformWire) close() { _ = w.wired.close() }
