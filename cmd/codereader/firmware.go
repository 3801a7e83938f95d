package main

import (
	"errors"
	"fmt"
	"strings"

	"codereader/emulator"
	"codereader/emulator/link"
	"codereader/emulator/link/host"
	"codereader/firmware"
	"codereader/keypad"
)

// wired is the firmware that --firmware names, at the other end of a wire. Its
// methods are called by whoever drives the machine that it is put into.
type wired struct {
	spec    string
	options host.Options
	erase   bool               // the key that it keeps may be erased
	person  bool               // it is used by a person, in real time
	moved   func(keypad.Event) // told of its own keys
	*host.Firmware
	lost error // as far as that has been told
}

// openFirmware reaches the firmware that the flags name; nil is the one inside.
// What it has to say goes to report.
func (o *options) openFirmware(report func(error)) (*wired, error) {
	return o.reachFirmware(report, false)
}

// reachFirmware is openFirmware, and says whether a person will use it: then it
// keeps the key and the settings that it has stored, and runs on its own clock
// if it has keys of its own.
func (o *options) reachFirmware(report func(error), person bool) (*wired, error) {
	if o.firmware == "" {
		return nil, nil
	}
	w := &wired{spec: o.firmware, erase: o.erase, person: person, options: host.Options{
		Stderr: o.io.err,
		Log: func(l link.Level, text string) {
			if l >= link.Warning {
				report(fmt.Errorf("firmware: %s", text))
			}
		},
	}}
	w.options.Key = func(e keypad.Event) {
		if w.moved != nil {
			w.moved(e)
		}
	}
	if err := w.open(); err != nil {
		return nil, err
	}
	return w, nil
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
	o := w.options
	has := f.Welcome()
	if has.Flags&link.Provisioned != 0 && has.Capabilities&link.OwnStorage != 0 && !w.erase {
		if !w.person {
			return errors.Join(misuse("%s has a key and settings of its own, which this would erase; --erase lets it", w.spec), f.Close())
		}
		o.Keep = true
	}
	if w.person && has.Capabilities&(link.OwnKeys|link.OwnClock) == link.OwnKeys|link.OwnClock {
		o.Mode = link.Own
	}
	if o.Keep == w.options.Keep && o.Mode == w.options.Mode {
		return nil
	}
	w.options = o
	if err := f.Close(); err != nil {
		return err
	}
	w.Firmware, err = host.Open(w.spec, w.options)
	return err
}

// put puts the firmware into a machine.
func (w *wired) put(c *emulator.Config) {
	if w != nil {
		c.Firmware = func(b firmware.Board, c firmware.Config) emulator.Firmware { return w.Put(b, c) }
	}
}

// close lets go of the firmware.
func (w *wired) close() error {
	if w == nil || w.Firmware == nil || w.lost != nil { // a lost one has been let go
		return nil
	}
	return w.Close()
}

// failure returns why the firmware does nothing any more, if so.
func (w *wired) failure() error {
	switch {
	case w == nil:
		return nil
	case w.Firmware == nil:
		return errors.New("the firmware could not be reached again")
	}
	return w.Err()
}

// checkOwnClock returns what the flags ask for that a firmware on its own clock
// cannot do.
func (o *options) checkOwnClock(w *wired) error {
	switch {
	case w == nil || w.Firmware == nil || !w.OwnClock():
	case o.record != "":
		return misuse("--record is for replaying, and what %s does on its own clock cannot be replayed: leave it out; --trace, --report, --wav and --captions tell what happened", w.spec)
	case o.load != "":
		return misuse("%s runs on its own clock, which --load cannot put back: leave that out", w.spec)
	}
	return nil
}

// perWorker says whether each of several machines can have such a firmware of
// its own.
func (o *options) perWorker() bool {
	return o.firmware == "" || strings.HasPrefix(o.firmware, "exec:")
}
