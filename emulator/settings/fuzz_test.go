package settings

import (
	"bytes"
	"strings"
	"testing"
)

// FuzzParse holds that a file gives either settings in range, which survive
// being written and read again, or one short line.
func FuzzParse(f *testing.F) {
	f.Add(fresh().text())
	f.Add([]byte(`{"version":2,"language":"en","volume":9,"speed":1,"clear":{"on":[1,2.50]}}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		r, err := parse(text)
		if err != nil {
			if s := err.Error(); len(s) > 200 || strings.ContainsAny(s, "\n\r") {
				t.Fatalf("no short line: %q", s)
			}
			return
		}
		if !r.Valid() || r.version < 1 {
			t.Fatalf("out of range: %+v", r)
		}
		once := r.text()
		again, err := parse(once)
		if err != nil {
			t.Fatalf("%q became %q: %v", text, once, err)
		}
		if again.Settings != r.Settings || again.version != r.version {
			t.Fatalf("%q became %q", text, once)
		}
		if twice := again.text(); !bytes.Equal(once, twice) {
			t.Fatalf("%q became %q", once, twice)
		}
	})
}
