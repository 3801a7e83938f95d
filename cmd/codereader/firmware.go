package main

import (
	"errors"
	"fmt"
	"strings"

	"codereader/emulator"
	"codereader/emulator/link"
	"codereader/emulator/link/host"
	"codereader/firmware"
)

// wired is the firmware that --firmware names, at the other end of a wire. Its
// methods are called by whoever drives the machine that it is put into.
type wired struct {
	spec    string
	options host.Options
	*host.Firmware
	lost error // as far as that has been told
}

// openFirmware reaches the firmware that the flags name; nil is the one inside.
// What it has to say goes to report.
func (o *options) openFirmware(report func(error)) (*wired, error) {
	if o.firmware == "" {
		return nil, nil
	}
	w := &wired{spec: o.firmware, options: host.Options{
		Stderr: o.io.err,
		Log: func(l link.Level, text string) {
			if l >= link.Warning {
				report(fmt.Errorf("firmware: %s", text))
			}
		},
	}}
	return w, w.open()
}

// open reaches the firmware, once more if need be.
func (w *wired) open() error {
	f, err := host.Open(w.spec, w.options)
	if errors.Is(err, host.ErrSpec) {
		return misuseError{err}
	}
	if err != nil {
		return err
	}
	w.Firmware = f
	return nil
}

// put puts the firmware into a machine.
func (w *wired) put(c *emulator.Config) {
	if w != nil {
		c.Firmware = func(b firmware.Board, c firmware.Config) emulator.Firmware { return w.Put(b, c) }
	}
}

// close lets go of the firmware.
func (w *wired) close() error {
	if w == nil || w.Firmware == nil {
		return nil
	}
	return w.Close()
}

// failure returns why the firmware does nothing any more, if so.
func (w *wired) failure() error {
	if w == nil {
		return nil
	}
	return w.Err()
}

// perWorker says whether each of several machines can have such a firmware of
// its own.
func (o *options) perWorker() bool {
	return o.firmware == "" || strings.HasPrefix(o.firmware, "exec:")
}
