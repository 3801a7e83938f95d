package tracefile_test

import "testing"

// BenchmarkTour is a tour of a minute in each form.
func BenchmarkTour(b *testing.B) {
	for _, ending := range []string{".jsonl", ".vcd", ".json"} {
		b.Run(ending[1:], func(b *testing.B) {
			for b.Loop() {
				record(b, ending, tour)
			}
		})
	}
}
