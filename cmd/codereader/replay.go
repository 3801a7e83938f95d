package main

import (
	"bytes"
	"errors"
	"fmt"
	"image/png"
	"os"

	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/emulator/bundle/painter"
	"codereader/firmware/otp"
	"codereader/voice/sound"

	"github.com/spf13/cobra"
)

func replayCommand(o *options) *cobra.Command {
	var update bool
	c := &cobra.Command{
		Use:   "replay [flags] FILE",
		Short: "Run what --record recorded, and say where it differs",
		Long: `Replay runs the inputs of a recorded session in virtual time and holds every
event, and at each input all pictures and sound so far, against the recording.
At the first difference it says which input it was noticed at, writes what was
expected and what came beside the file (FILE.expected.png, FILE.got.wav, ...),
and ends with status 1. --wav, --report and their like record what came, as in
any other mode.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return misuse("replay needs one bundle: codereader replay session.bundle")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return o.replay(args[0], update) },
	}
	c.Flags().BoolVar(&update, "update", false, "accept what comes now: record the session anew in FILE")
	return c
}

// replay replays a bundle.
func (o *options) replay(name string, update bool) error {
	b, err := readBundle(name)
	if err != nil {
		return misuseError{err}
	}
	bank, err := o.loadVoice()
	if err != nil {
		return err
	}
	key, err := o.replayKey(b)
	if err != nil {
		return err
	}
	w, err := o.openFirmware(o.warn)
	if err != nil {
		return err
	}
	defer func() { _ = w.close() }()
	var c emulator.Config
	w.put(&c)
	options := bundle.Options{Key: key, Bank: bank, Paint: painter.New(bank), Firmware: c.Firmware}
	if o.record != "" {
		if err := rerecord(o.record, b, options); err != nil {
			return err
		}
	}
	config, err := b.Header.Config(key, emulator.Clips{Bank: bank})
	if err != nil && !update {
		return replayMisuse(err)
	}
	others := *o
	others.record = ""
	r, err := others.open(bank, config, "")
	if err != nil {
		return err
	}
	var follow emulator.Follow
	options.Sinks = append(r.sinks, &follow)
	if update {
		err = rerecord(name, b, options)
	} else {
		err = bundle.Replay(b, options)
	}
	recorded := errors.Join(r.close(), r.picture(o.view(follow.State(), bank)))
	if update {
		return errors.Join(err, recorded)
	}
	if recorded != nil {
		return errors.Join(recorded, err)
	}
	if lost := w.failure(); lost != nil {
		return lost
	}
	var d *bundle.Difference
	if errors.As(err, &d) {
		return errors.Join(err, writeEvidence(name, d, bank))
	}
	if err != nil {
		return replayMisuse(err)
	}
	how := ""
	if b.Cut {
		how = ", up to where the recording was cut off"
	}
	_, err = fmt.Fprintf(o.io.out, "the same: %d inputs%s\n", b.Inputs(), how)
	return err
}

// replayMisuse says why a bundle cannot be replayed.
func replayMisuse(err error) error {
	if errors.As(err, new(*bundle.KeyError)) {
		return misuse("%w with --key or --key-file", err)
	}
	return misuseError{err}
}

func readBundle(name string) (*bundle.Bundle, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return bundle.Read(f)
}

// replayKey returns the key that a bundle was recorded with, as far as the
// program knows it: the one that is given, or else none or the demonstration
// key.
func (o *options) replayKey(b *bundle.Bundle) (otp.Key, error) {
	if o.isDemo() && b.Header.Key == bundle.KeyPrint(otp.Key{}) {
		return otp.Key{}, nil
	}
	return o.loadKey()
}

// rerecord records the session of a bundle anew.
func rerecord(name string, b *bundle.Bundle, options bundle.Options) error {
	var text bytes.Buffer
	if err := bundle.Update(&text, b, options, version); err != nil {
		return misuseError{err}
	}
	return writeWhole(name, text.Bytes())
}

// writeEvidence writes both pictures and both sounds of a difference beside
// the bundle.
func writeEvidence(name string, d *bundle.Difference, bank *sound.Bank) error {
	var all error
	for which, side := range map[string]bundle.Side{"expected": d.Expected, "got": d.Came} {
		var picture bytes.Buffer
		err := png.Encode(&picture, painter.New(bank)(side.State))
		if err == nil {
			err = writeWhole(name+"."+which+".png", picture.Bytes())
		}
		all = errors.Join(all, err, writeSound(name+"."+which+".wav", side, bank))
	}
	return all
}

// writeSound writes what was heard on one side of a difference.
func writeSound(name string, side bundle.Side, bank *sound.Bank) error {
	w, err := sound.CreateWAV(name)
	if err != nil {
		return err
	}
	return errors.Join(side.Render(bank, w), w.Close())
}
