package report

import (
	"io"
	"testing"

	"codereader/voice"
)

// BenchmarkPage makes the page of a tour of half a minute.
func BenchmarkPage(b *testing.B) {
	r := run(b, config(b, voice.Danish), tour)
	for b.Loop() {
		if err := r.Write(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
