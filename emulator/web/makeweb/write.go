package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"codereader/emulator/web"
)

// write writes the files: all of them, plain and compressed, into site, and
// those that the program carries compressed into kept. Voices and what lessons
// say the program has already.
func (f files) write(o options) error {
	for _, dir := range []string{site, kept} {
		if err := empty(dir); err != nil {
			return err
		}
	}
	total := 0
	for name, text := range f {
		gz, err := compress(text)
		if err != nil {
			return err
		}
		all := map[string][]byte{site + "/" + name: text, site + "/" + name + ".gz": gz}
		if name == "index.html" && o.practice != "" {
			// The program has its own log-on, and puts the link in itself.
			linked := web.Practice(text, o.practice)
			gzLinked, err := compress(linked)
			if err != nil {
				return err
			}
			all[site+"/"+name], all[site+"/"+name+".gz"] = linked, gzLinked
		}
		if !strings.HasPrefix(name, "voices/") && !strings.HasPrefix(name, "lessons/") {
			all[kept+"/"+name+".gz"] = gz
			total += len(gz)
		}
		for path, text := range all {
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				return err
			}
			if err := os.WriteFile(path, text, 0o644); err != nil {
				return err
			}
		}
	}
	fmt.Printf("makeweb: %d files, %d bytes compressed without voices\n", len(f), total)
	return nil
}

// empty removes what was built before; the note that stands there stays.
func empty(dir string) error {
	old, err := os.ReadDir(dir)
	if err != nil && !os.IsNotExist(err) {
		return err
	}
	for _, e := range old {
		if e.Name() != "README" {
			if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

// compress compresses with the system's gzip, which finds a hundredth more than
// Go's, or with Go's where there is none.
func compress(text []byte) ([]byte, error) {
	cmd := exec.Command("gzip", "-9", "-n", "-c")
	cmd.Stdin = bytes.NewReader(text)
	if gz, err := cmd.Output(); err == nil && len(gz) > 0 {
		return gz, nil
	}
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(text); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}
