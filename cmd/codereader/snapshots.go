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
	if o.record != "" {
		return nil, misuse("--record records from the beginning, and --load does not start there: leave one out")
	}
	text, err := os.ReadFile(o.load)
	if err != nil {
		return nil, misuse("snapshot: %w", err)
	}
	s, err := emulator.ParseSnapshot(text)
	if err != nil {
		return nil, misuse("snapshot: %s: %w", o.load, err)
	}
	return &s, nil
}

// saveSnapshot saves the machine's state, if that was asked for.
func (o *options) saveSnapshot(m *emulator.Machine) error {
	if o.save == "" {
		return nil
	}
	text, err := json.MarshalIndent(m.Snapshot(), "", "\t")
	if err == nil {
		err = writeWhole(o.save, append(text, '\n'))
	}
	if err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	return nil
}
