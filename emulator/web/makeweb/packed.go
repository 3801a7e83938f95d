package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"strings"

	"github.com/andybalholm/brotli"
)

// packed is a file compressed.
type packed struct{ gz, br []byte }

// pack compresses a file. What was made of the same text before, and lies in
// site, is taken from there: Brotli at its best takes half a minute.
func pack(name string, text []byte) (packed, error) {
	if p, err := packedBefore(name); err == nil && p.is(text) {
		return p, nil
	}
	gz, err := gzipped(text)
	if err != nil {
		return packed{}, err
	}
	br, err := brotlied(text, qualityOf(name))
	return packed{gz, br}, err
}

// packedBefore returns what was made last time.
func packedBefore(name string) (p packed, err error) {
	gz, err1 := os.ReadFile(site + "/" + name + gzSuffix)
	br, err2 := os.ReadFile(site + "/" + name + brSuffix)
	return packed{gz, br}, errors.Join(err1, err2)
}

const gzSuffix, brSuffix = ".gz", ".br"

// is says whether both have a text in them.
func (p packed) is(text []byte) bool {
	z, err := gzip.NewReader(bytes.NewReader(p.gz))
	if err != nil {
		return false
	}
	for _, r := range []io.Reader{z, brotli.NewReader(bytes.NewReader(p.br))} {
		if was, err := io.ReadAll(r); err != nil || !bytes.Equal(was, text) {
			return false
		}
	}
	return true
}

// qualityOf returns how hard a file is compressed. In sound, which the program
// does not carry so, the best would find a sixth, and take as long again as all
// the rest.
func qualityOf(name string) int {
	const quick = 9
	if isSound(name) {
		return quick
	}
	return brotli.BestCompression
}

// isSound says whether a file is a voice or what a lesson says.
func isSound(name string) bool {
	return strings.HasPrefix(name, "voices/") || strings.HasPrefix(name, "lessons/")
}

// brotlied compresses by Brotli, with the largest window that every decoder
// takes.
func brotlied(text []byte, quality int) ([]byte, error) {
	const window = 24 // bits
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: quality, LGWin: window})
	if _, err := w.Write(text); err != nil {
		return nil, err
	}
	err := w.Close()
	return b.Bytes(), err
}

// gzipped compresses with the system's gzip, which finds a hundredth more than
// Go's, or with Go's where there is none.
func gzipped(text []byte) ([]byte, error) {
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

// clear removes what was built before and is no more; the note that stands
// there stays.
func clear(dir string, stays map[string]bool) error {
	return fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil || d.IsDir() || path == "README" || stays[dir+"/"+path]:
			return err
		}
		return os.Remove(dir + "/" + path)
	})
}
