package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"codereader/emulator/link"
	"codereader/emulator/link/device"
	"codereader/keypad"
)

// typedKeys are keys of the device's own that are lines of text: "red down",
// "9 up". So a computer can be a board that has keys and no pins.
type typedKeys struct {
	from io.Reader
	name string
}

// openKeys opens the lines in a file or a pipe; "-" is standard input.
func openKeys(name string, o *device.Options) (*typedKeys, error) {
	o.Capabilities |= link.OwnKeys
	if name == "-" {
		return &typedKeys{os.Stdin, name}, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("firmware: no keys can be read: %w", err)
	}
	return &typedKeys{f, name}, nil
}

// serve gives a device the keys until there are no more lines. What is no key
// is reported and left out.
func (k *typedKeys) serve(t *talker, report func(error)) {
	lines := bufio.NewScanner(k.from)
	for n := 1; lines.Scan(); n++ {
		e, err := parseKey(lines.Text())
		if err != nil {
			report(fmt.Errorf("firmware: keys %s:%d: %w", k.name, n, err))
			continue
		}
		_ = t.do(func(d *device.Device) { d.Contact(e.Key, e.Down) }) // its reader says what is wrong
	}
	if err := lines.Err(); err != nil {
		report(fmt.Errorf("firmware: keys %s: %w", k.name, err))
	}
}

// parseKey reads a line.
func parseKey(line string) (e keypad.Event, err error) {
	key, change, _ := strings.Cut(strings.TrimSpace(line), " ")
	if e.Down = change == "down"; !e.Down && change != "up" {
		return e, fmt.Errorf("%q is neither a key that goes down nor one that comes up: \"red down\", \"9 up\"", line)
	}
	e.Key, err = keypad.ParseKey(key)
	return e, err
}
