package main

import (
	"fmt"
	"os"
	"strings"

	"codereader/clock"
	"codereader/cmd/firmware/boot"
	"codereader/emulator/link/device"
)

// serveAt has the device talk to one host after the other at a socket, or to
// whoever is at the other end of a serial line.
func serveAt(where string, d *device.Device) error {
	if path, ok := strings.CutPrefix(where, "unix:"); ok {
		return listen(d, where, func() (int, error) { return listenUnix(path) })
	}
	if address, ok := strings.CutPrefix(where, "tcp:"); ok {
		return listen(d, where, func() (int, error) { return listenTCP(address) })
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
	return talk(d, clock.NewSystem(), line, line)
}

// listen accepts one host after the other. The reader goes on between them.
func listen(d *device.Device, where string, open func() (int, error)) error {
	fd, err := open()
	if err != nil {
		return fmt.Errorf("firmware: %s: %w", where, err)
	}
	own := clock.NewSystem()
	for {
		host, err := accept(fd)
		if err != nil {
			return fmt.Errorf("firmware: %s: %w", where, err)
		}
		file := os.NewFile(uintptr(host), where)
		if err := talk(d, own, file, file); err != nil {
			fmt.Fprintf(os.Stderr, "firmware: %s: the host is gone: %v\n", where, err)
		}
		file.Close()
	}
}
