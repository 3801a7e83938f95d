package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"codereader/emulator/web"
)

// write writes the files: all of them, plain and compressed, into site, and
// those that the program carries compressed into kept. Voices and what lessons
// say the program has already.
func (f files) write(o options) error {
	all, err := f.packAll(o)
	if err != nil {
		return err
	}
	written := map[string]bool{}
	put := func(path string, text []byte) error {
		written[path] = true
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		return os.WriteFile(path, text, 0o644)
	}
	gz, br := 0, 0
	for _, p := range all {
		for path, text := range map[string][]byte{"": p.text, gzSuffix: p.gz, brSuffix: p.br} {
			if err := put(site+"/"+p.name+path, text); err != nil {
				return err
			}
		}
		if p.carried != nil {
			if err := put(kept+"/"+p.name+brSuffix, p.carried); err != nil {
				return err
			}
			gz, br = gz+len(p.gz), br+len(p.br)
		}
	}
	for _, dir := range []string{site, kept} {
		if err := clear(dir, written); err != nil {
			return err
		}
	}
	fmt.Printf("makeweb: %d files, without voices %d bytes by gzip, %d by Brotli\n", len(f), gz, br)
	return nil
}

// page is a file as it is written.
type page struct {
	packed
	name    string
	text    []byte
	carried []byte // by Brotli, in the program; nil if it is not
}

// packAll compresses all files, as many at once as there are processors.
func (f files) packAll(o options) ([]page, error) {
	var (
		wait sync.WaitGroup
		mu   sync.Mutex
		all  []page
		err  error
		slot = make(chan struct{}, runtime.GOMAXPROCS(0))
	)
	for name, text := range f {
		wait.Go(func() {
			slot <- struct{}{}
			defer func() { <-slot }()
			p, err1 := packPage(name, text, o)
			mu.Lock()
			defer mu.Unlock()
			all = append(all, p)
			if err1 != nil {
				err = fmt.Errorf("%s: %w", name, err1)
			}
		})
	}
	wait.Wait()
	return all, err
}

func packPage(name string, text []byte, o options) (p page, err error) {
	p.name, p.text = name, text
	if name == "index.html" && o.practice != "" {
		// The program has its own log-on, and puts the link in itself.
		if p.carried, err = brotlied(text, qualityOf(name)); err != nil {
			return p, err
		}
		p.text = web.Practice(text, o.practice)
	}
	if p.packed, err = pack(name, p.text); err != nil {
		return p, err
	}
	if p.carried == nil && !isSound(name) {
		p.carried = p.br
	}
	return p, nil
}
