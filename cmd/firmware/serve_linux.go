package main

import (
	"fmt"
	"os"
	"strings"

	"codereader/cmd/firmware/boot"
	"codereader/emulator/link/device"
)

// begin puts the device together, with the board's own parts if they are asked
// for.
func begin(o device.Options, parts bool, voices string) (*talker, error) {
	if !parts {
		return newTalker(device.New(o)), nil
	}
	report := func(err error) { fmt.Fprintln(os.Stderr, err) }
	p := openParts(&o, voicesIn(voices), report)
	t := newTalker(device.New(o))
	go p.serve(t, report)
	return t, nil
}

// serveAt has the device talk to one host after the other at a socket, or to
// whoever is at the other end of a serial line.
func serveAt(where string, t *talker) error {
	if path, ok := strings.CutPrefix(where, "unix:"); ok {
		return listen(t, where, func() (int, error) { return listenUnix(path) })
	}
	if address, ok := strings.CutPrefix(where, "tcp:"); ok {
		return listen(t, where, func() (int, error) { return listenTCP(address) })
	}
	port, err := boot.ParsePort(where)
	if err != nil {
		return fmt.Errorf("firmware: %q is neither unix:PATH nor tcp:HOST:PORT nor a serial line: %w", where, err)
	}
	line, err := boot.Open(port)
	if err != nil {
		return err
	}
	defer line.Close()
	return t.talk(line, line)
}

// listen accepts one host after the other. The reader goes on between them.
func listen(t *talker, where string, open func() (int, error)) error {
	fd, err := open()
	if err != nil {
		return fmt.Errorf("firmware: %s: %w", where, err)
	}
	for {
		host, err := accept(fd)
		if err != nil {
			return fmt.Errorf("firmware: %s: %w", where, err)
		}
		file := os.NewFile(uintptr(host), where)
		if err := t.talk(file, file); err != nil {
			fmt.Fprintf(os.Stderr, "firmware: %s: the host is gone: %v\n", where, err)
		}
		file.Close()
	}
}
