package speaker

import (
	"bytes"
	"io"
	"testing"
)

// Whatever comes in: what is read as frames is what stood there, and what is
// no frame is an error, not the end.
func FuzzFrames(f *testing.F) {
	f.Add(appendFrame(nil, frameSamples, 1, 2, 3, 4))
	f.Add(appendMute(appendFrame(nil, frameCut), true))
	f.Add([]byte("s\x00\x00"))
	f.Fuzz(func(t *testing.T, in []byte) {
		var again []byte
		var err error
		for r := bytes.NewReader(in); err == nil; {
			var kind byte
			var content []byte
			if kind, content, err = readFrame(r); err == nil {
				if len(content) > maxFrame {
					t.Fatalf("a frame of %d bytes", len(content))
				}
				again = appendFrame(again, kind, content...)
			}
		}
		if !bytes.HasPrefix(in, again) {
			t.Errorf("%q was read as %q", in, again)
		}
		if whole := len(again) == len(in); whole != (err == io.EOF) {
			t.Errorf("%d of %d bytes are frames, and then: %v", len(again), len(in), err)
		}
		// The process that plays ends by itself, whatever is in it.
		if status, _ := serve(string(in)); status == served && err != io.EOF {
			t.Errorf("served %q", in)
		}
	})
}
