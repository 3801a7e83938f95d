package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// Options are what a server has besides the page. The zero Options are nothing.
type Options struct {
	// Practice is the address of the practice log-on, as the page has it in a
	// link ("practice/"); "" is none.
	Practice string
}

// Handler returns what serves the page at the root of a server. It takes GET
// and HEAD, keeps nothing about who asks, and answers every request from
// memory.
func Handler(o Options) http.Handler {
	files, err := built()
	if err == nil && o.Practice != "" && files[index] != nil {
		err = change(files, index, func(page []byte) []byte { return Practice(page, o.Practice) })
	}
	return newSite(files, err)
}

// change replaces a compressed file.
func change(files map[string][]byte, name string, to func([]byte) []byte) error {
	z, err := gzip.NewReader(bytes.NewReader(files[name]))
	if err != nil {
		return err
	}
	text, err := io.ReadAll(z)
	if err != nil {
		return err
	}
	files[name], err = compress(to(text), gzip.BestCompression)
	return err
}

// partSize is how much of a file is written at a time, in bytes.
const partSize = 32 << 10

// site is the page's files.
type site struct {
	files map[string]*stored
	packs map[string]func() (map[string]*stored, error) // by their folder; compressed when the first is asked for
}

// stored is a file as it is kept: compressed.
type stored struct {
	gz  []byte
	tag string
}

// newSite returns a site of compressed files. Without an index it has one page,
// which says how to build the rest.
func newSite(files map[string][]byte, err error) *site {
	s := &site{files: map[string]*stored{}}
	s.packs = map[string]func() (map[string]*stored, error){
		"voices":      sync.OnceValues(func() (map[string]*stored, error) { return compressed(Voices) }),
		lessonsFolder: sync.OnceValues(func() (map[string]*stored, error) { return compressed(Lessons) }),
	}
	for name, gz := range files {
		s.files[name] = newStored(gz)
	}
	if s.files[index] == nil || err != nil {
		gz, _ := compress([]byte(unbuilt), gzip.BestSpeed) // of a text in memory
		s.files = map[string]*stored{index: newStored(gz)}
		s.packs = nil
	}
	return s
}

const index = "index.html"

// unbuilt is the page of a program that was built without one.
const unbuilt = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Code reader</title></head>
<body><main><h1>Code reader</h1><p>This program was built without its page. Build both with: <code>make web build</code></p></main></body></html>
`

func newStored(gz []byte) *stored {
	sum := sha256.Sum256(gz)
	return &stored{gz, hex.EncodeToString(sum[:8])}
}

func compressed(make func() (map[string][]byte, error)) (map[string]*stored, error) {
	packs, err := make()
	if err != nil {
		return nil, err
	}
	all := map[string]*stored{}
	for name, text := range packs {
		gz, err := compress(text, gzip.BestSpeed)
		if err != nil {
			return nil, err
		}
		all[name] = newStored(gz)
	}
	return all, nil
}

func compress(text []byte, level int) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, level)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(text); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}

// find returns the file of a path, nil if there is none.
func (s *site) find(name string) (*stored, error) {
	if name == "" {
		name = index
	}
	folder, _, _ := strings.Cut(name, "/")
	packs := s.packs[folder]
	if f := s.files[name]; f != nil || packs == nil {
		return f, nil
	}
	all, err := packs()
	return all[name], err
}

// ServeHTTP implements [http.Handler].
func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	setPolicy(h)
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		http.Error(w, "this path takes GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	f, err := s.find(name)
	switch {
	case err != nil:
		http.Error(w, "a fault of the program", http.StatusInternalServerError)
	case f == nil:
		http.Error(w, "there is nothing at this path", http.StatusNotFound)
	default:
		f.serve(w, r, name)
	}
}

// serve answers with a file, compressed if the client takes that.
func (f *stored) serve(w http.ResponseWriter, r *http.Request, name string) {
	h := w.Header()
	packed := takesGzip(r.Header.Get("Accept-Encoding"))
	tag := `"` + f.tag + `"`
	if packed {
		tag = `"` + f.tag + `-gzip"`
	}
	h.Set("ETag", tag)
	h.Set("Vary", "Accept-Encoding")
	h.Set("Cache-Control", "no-cache") // kept, and asked after each time
	if sameTag(r.Header.Get("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Type", typeOf(name))
	if packed {
		h.Set("Content-Encoding", "gzip")
		h.Set("Content-Length", strconv.Itoa(len(f.gz)))
		if r.Method == http.MethodGet {
			// In parts: a server may give each write so much time. Who has gone
			// does not read it.
			_, _ = io.CopyBuffer(struct{ io.Writer }{w}, struct{ io.Reader }{bytes.NewReader(f.gz)}, make([]byte, partSize))
		}
		return
	}
	if r.Method == http.MethodHead {
		return
	}
	if z, err := gzip.NewReader(bytes.NewReader(f.gz)); err == nil {
		_, _ = io.CopyBuffer(struct{ io.Writer }{w}, z, make([]byte, partSize))
	}
}
