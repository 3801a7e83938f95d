package settings

import (
	"errors"
	"sync"

	"codereader/emulator"
	"codereader/firmware"
)

// Keeper is a sink that saves the settings when one changes.
//
// Saving waits for the disk, so it is done behind the machine's back: Emit
// returns at once, and of several changes that come while one is being saved
// only the last is written. Close waits for it.
type Keeper struct {
	file   *File
	report func(error)
	wake   chan struct{} // holds one token when there is something to save
	ended  chan struct{}

	mu      sync.Mutex
	changed bool // last is not saved yet
	last    firmware.Settings
	closed  bool
	first   error
}

var _ emulator.Sink = (*Keeper)(nil)

// Keep loads the settings of a file and returns them with a keeper of that
// file. The settings can be used in any case.
//
// What has to be said is given to report, if it is not nil, one error a call,
// each of one line: here what [File.Load] reports, and later, from a goroutine
// of the keeper's, what saving reports. What has been said is not said again
// until saving has worked in between.
func Keep(path string, report func(error)) (*Keeper, firmware.Settings) {
	return keep(NewFile(path), report)
}

func keep(f *File, report func(error)) (*Keeper, firmware.Settings) {
	k := &Keeper{
		file:   f,
		report: onChange(report),
		wake:   make(chan struct{}, 1),
		ended:  make(chan struct{}),
	}
	s, err := f.Load()
	k.report(err)
	go k.run()
	return k, s
}

// Emit implements [emulator.Sink].
func (k *Keeper) Emit(e emulator.Event) {
	if e.Kind != emulator.KindSetting {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.closed {
		return
	}
	k.last, k.changed = e.Settings, true
	select {
	case k.wake <- struct{}{}:
	default:
	}
}

// Close saves what is not saved yet and returns the first error that kept
// settings from being saved, if any. Events that come later are not saved.
func (k *Keeper) Close() error {
	k.mu.Lock()
	if !k.closed {
		k.closed = true
		close(k.wake)
	}
	k.mu.Unlock()
	<-k.ended
	return k.first
}

// run saves until the keeper is closed, and then what is left: a change that
// could not be saved gets a second chance there.
func (k *Keeper) run() {
	defer close(k.ended)
	for range k.wake {
		k.save()
	}
	k.save()
}

// save saves the last change, if there is one.
func (k *Keeper) save() {
	k.mu.Lock()
	s, changed := k.last, k.changed
	k.changed = false
	k.mu.Unlock()
	if !changed {
		return
	}
	err := k.file.Save(s)
	k.report(err)
	if damaged := (*DamagedError)(nil); err == nil || errors.As(err, &damaged) {
		return // saved
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.changed = true
	if k.first == nil {
		k.first = err
	}
}

// onChange returns a function that reports an error unless it is what was
// reported last; nil is reported to nobody.
func onChange(report func(error)) func(error) {
	said := ""
	return func(err error) {
		if err == nil {
			said = ""
			return
		}
		if text := err.Error(); text != said && report != nil {
			said = text
			report(err)
		}
	}
}
