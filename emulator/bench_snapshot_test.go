package emulator_test

import (
	"encoding/json"
	"testing"

	"codereader/emulator"
)

// BenchmarkSnapshot takes a snapshot of a reader in use, goes back to one, and
// writes and reads it as JSON, which is to be 64 KiB or less. Each is to take
// 100 µs or less.
func BenchmarkSnapshot(b *testing.B) {
	m := sessionMachine()
	m.Advance(3 * second)
	taken := m.Snapshot()
	text, err := json.Marshal(taken)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("Take", func(b *testing.B) {
		for b.Loop() {
			taken = m.Snapshot()
		}
	})
	b.Run("Restore", func(b *testing.B) {
		for b.Loop() {
			if err := m.Restore(taken); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Write", func(b *testing.B) {
		for b.Loop() {
			if _, err := json.Marshal(taken); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(len(text)), "bytes")
	})
	b.Run("Read", func(b *testing.B) {
		for b.Loop() {
			if _, err := emulator.ParseSnapshot(text); err != nil {
				b.Fatal(err)
			}
		}
	})
}
