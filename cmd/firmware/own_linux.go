package main

import (
	"fmt"
	"io/fs"
	"os"
	"time"

	"codereader/cmd/firmware/keymatrix"
	"codereader/cmd/firmware/parts"
	"codereader/emulator/link"
	"codereader/emulator/link/device"
	"codereader/keypad"
)

// own are a board's own keys, display and sound, and the device that they are
// to serve.
type own struct {
	parts *parts.Parts
	said  chan uint32
}

// openParts opens the parts of the board, for a device with these options.
// Those that are missing are reported and done without.
func openParts(o *device.Options, voices fs.FS, report func(error)) *own {
	p := &own{said: make(chan uint32, 8)}
	p.parts = parts.Open(parts.Options{
		Voices: voices, Report: report,
		Said: func(id uint32) {
			select {
			case p.said <- id:
			default: // so many have ended at once that only the last could count
			}
		},
	})
	o.Board = p.parts.Board
	o.Capabilities |= link.OwnDisplay | link.OwnSpeaker
	if p.parts.Keys != nil {
		o.Capabilities |= link.OwnKeys
	}
	return p
}

// serve has the parts serve a device, for as long as the program runs.
func (p *own) serve(t *talker, report func(error)) {
	ticker := time.NewTicker(keymatrix.ScanTime)
	scanning := p.parts.Keys != nil
	for {
		select {
		case id := <-p.said:
			_ = t.do(func(d *device.Device) { d.Said(id) }) // its reader says what is wrong
		case <-ticker.C:
			if !scanning {
				break
			}
			_ = t.do(func(d *device.Device) {
				err := p.parts.Keys.Scan(t.clock.Now(), func(e keypad.Event) { d.Contact(e.Key, e.Down) })
				if err != nil {
					report(fmt.Errorf("firmware: the keys: %w", err))
					scanning = false
				}
			})
		}
	}
}

// voicesIn returns the voices in a folder; nil if there is none.
func voicesIn(folder string) fs.FS {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return nil
	}
	return os.DirFS(folder)
}
