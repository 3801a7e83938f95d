package bundle_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"codereader/emulator/bundle"
)

// Whatever a file holds, reading it ends with a bundle or with an error, and a
// bundle that is there has for each restore its snapshot.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"use-1.bundle", "rewound.bundle"} {
		text, err := os.ReadFile(filepath.Join(golden, name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text[:min(len(text), 3<<10)])
	}
	f.Add([]byte(`{"bundle":1}` + "\n"))
	f.Add([]byte(`{"bundle":2,"at":"2026-01-01T00:00:00Z","drift":"0"}` + "\n" + `{"t":-1,"kind":"restore"}` + "\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		b, err := bundle.Read(bytes.NewReader(text))
		if err != nil {
			return
		}
		restores := 0
		for _, e := range b.Events {
			if e.Kind.String() == "restore" {
				restores++
			}
		}
		if restores > len(b.Restores) || len(b.Marks) < b.Inputs() {
			t.Errorf("%d restores have %d snapshots, %d inputs %d marks", restores, len(b.Restores), b.Inputs(), len(b.Marks))
		}
	})
}
