package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"strconv"
	"sync"

	"github.com/andybalholm/brotli"
)

// stored is a file as it is kept: compressed.
type stored struct {
	br  []byte                 // by Brotli; nil if it is kept by gzip alone
	gz  func() ([]byte, error) // by gzip
	tag string
}

// newStored returns a file that is kept by gzip.
func newStored(gz []byte) *stored {
	return &stored{gz: func() ([]byte, error) { return gz, nil }, tag: tagOf(gz)}
}

// newBrotli returns a file that is kept by Brotli, which is smaller by a
// quarter. Browsers take that over https and from their own machine alone, so
// that for others it is compressed again when the first of them asks, which
// takes half a second for the largest.
func newBrotli(br []byte) *stored {
	return &stored{br: br, tag: tagOf(br), gz: sync.OnceValues(func() ([]byte, error) {
		return compress(brotli.NewReader(bytes.NewReader(br)), repackLevel)
	})}
}

// repackLevel is where compressing harder takes half as long again and finds one
// part in a thousand.
const repackLevel = 8

// text returns what the file has in it.
func (f *stored) text() ([]byte, error) {
	gz, err := f.gz()
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(bytes.NewReader(gz))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

func tagOf(packed []byte) string {
	sum := sha256.Sum256(packed)
	return hex.EncodeToString(sum[:8])
}

func compress(text io.Reader, level int) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, level)
	if err != nil {
		return nil, err
	}
	if _, err := io.Copy(w, text); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}

// partSize is how much of a file is written at a time, in bytes.
const partSize = 32 << 10

// serve answers with a file, compressed as the client takes it.
func (f *stored) serve(w http.ResponseWriter, r *http.Request, name string) {
	h := w.Header()
	coding := codingFor(r.Header.Values("Accept-Encoding"), f.br != nil)
	tag := `"` + f.tag + `"`
	if coding != "" {
		tag = `"` + f.tag + `-` + coding + `"`
	}
	h.Set("ETag", tag)
	h.Set("Vary", "Accept-Encoding")
	h.Set("Cache-Control", "no-cache") // kept, and asked after each time
	if sameTag(r.Header.Get("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	packed := f.br
	if coding != "br" {
		var err error
		if packed, err = f.gz(); err != nil {
			h.Del("ETag")
			http.Error(w, "a fault of the program", http.StatusInternalServerError)
			return
		}
	}
	h.Set("Content-Type", typeOf(name))
	var body io.Reader = bytes.NewReader(packed)
	if coding != "" {
		h.Set("Content-Encoding", coding)
		h.Set("Content-Length", strconv.Itoa(len(packed)))
	} else if z, err := gzip.NewReader(body); err == nil {
		body = z
	}
	if r.Method == http.MethodGet {
		// In parts: a server may give each write so much time. Who has gone
		// does not read it.
		_, _ = io.CopyBuffer(struct{ io.Writer }{w}, struct{ io.Reader }{body}, make([]byte, partSize))
	}
}
