package web

import (
	"bytes"
	"compress/gzip"
	"net/http"
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
		files[index], err = change(files[index], func(page []byte) []byte { return Practice(page, o.Practice) })
	}
	return newSite(files, err)
}

// change returns a changed file.
func change(f *stored, to func([]byte) []byte) (*stored, error) {
	text, err := f.text()
	if err != nil {
		return nil, err
	}
	gz, err := compress(bytes.NewReader(to(text)), gzip.BestCompression)
	return newStored(gz), err
}

// site is the page's files.
type site struct {
	files map[string]*stored
	packs map[string]func() (map[string]*stored, error) // by their folder; compressed when the first is asked for
}

// newSite returns a site of compressed files. Without an index it has one page,
// which says how to build the rest.
func newSite(files map[string]*stored, err error) *site {
	s := &site{files: files}
	s.packs = map[string]func() (map[string]*stored, error){
		"voices":      sync.OnceValues(func() (map[string]*stored, error) { return compressed(Voices) }),
		lessonsFolder: sync.OnceValues(func() (map[string]*stored, error) { return compressed(Lessons) }),
	}
	if s.files[index] == nil || err != nil {
		gz, _ := compress(strings.NewReader(unbuilt), gzip.BestSpeed) // of a text in memory
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

func compressed(make func() (map[string][]byte, error)) (map[string]*stored, error) {
	packs, err := make()
	if err != nil {
		return nil, err
	}
	all := map[string]*stored{}
	for name, text := range packs {
		gz, err := compress(bytes.NewReader(text), gzip.BestSpeed)
		if err != nil {
			return nil, err
		}
		all[name] = newStored(gz)
	}
	return all, nil
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
