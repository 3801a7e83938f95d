package main

import (
	"encoding/json"
	"fmt"
	"os"

	"codereader/emulator"
)

// loadSnapshot returns the snapshot to start from, or nil.
func (o *options) loadSnapshot() (*emulator.Snapshot, error) {
	if o.load == "" {
		return nil, nil
	}
	s, err := readSnapshot(o.load)
	if err != nil {
		return nil, misuseError{err}
	}
	return &s, nil
}

// readSnapshot reads a snapshot from a file.
func readSnapshot(file string) (emulator.Snapshot, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return emulator.Snapshot{}, fmt.Errorf("snapshot: %w", err)
	}
	s, err := emulator.ParseSnapshot(text)
	if err != nil {
		return s, fmt.Errorf("snapshot: %s: %w", file, err)
	}
	return s, nil
}

// saveSnapshot saves the machine's state, if that was asked for.
func (o *options) saveSnapshot(m *emulator.Machine) error {
	if o.save == "" {
		return nil
	}
	return writeSnapshot(o.save, m.Snapshot())
}

// writeSnapshot writes a snapshot to a file, all of it or nothing.
func writeSnapshot(file string, s emulator.Snapshot) error {
	text, err := json.MarshalIndent(s, "", "\t")
	if err == nil {
		err = writeWhole(file, append(text, '\n'))
	}
	if err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	return nil
}
