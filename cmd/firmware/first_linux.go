package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"codereader/cmd/firmware/boot"
)

// isFirst says whether the program is process 1.
func isFirst() bool { return boot.IsFirst() }

// heap is how much memory Go's runtime tries to make do with as process 1, in
// bytes: with the program's own pages, 8 MiB at most are to be resident.
const heap = 3 << 20

// first is the program as process 1: it starts the machine and talks to the
// host over its serial line, for ever. A machine that cannot be started is
// turned off.
func first() {
	debug.SetMemoryLimit(heap)
	report := func(err error) {
		if err != nil {
			fmt.Fprintln(os.Stderr, err) // the kernel's console
		}
	}
	system, err := boot.Start(boot.Options{Report: report})
	if err == nil {
		o := options()
		voices := ""
		if _, given := system.Parameters.Value("data"); given {
			if err := keepIn(filepath.Join(boot.DataFolder, "reader.flash"), &o); err != nil {
				report(err)
			}
			voices = filepath.Join(boot.DataFolder, "voices")
		}
		t, err := begin(o, true, voices)
		report(err)
		attend(t, system, report)
	}
	report(err)
	report(system.Stop(boot.PowerOff))
	os.Exit(1)
}

// attend talks over the machine's serial line, and opens it again when it was
// unplugged.
func attend(t *talker, system *boot.System, report func(error)) {
	again := time.NewTicker(time.Second)
	for line := system.Link; ; {
		if line != nil {
			err := t.talk(line, line)
			report(fmt.Errorf("firmware: the serial line %v is gone: %w", system.Port, err))
			line.Close()
		}
		<-again.C
		var err error
		if line, err = boot.Open(system.Port); err != nil {
			line = nil
		}
	}
}
