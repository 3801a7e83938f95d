package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
)

// pack returns an archive of some files, sorted by name and compressed. The
// folders that they lie in are made where they are missing. Nothing in it
// depends on the time, on who packs, or on the order of the files.
func pack(files []file) ([]byte, error) {
	all := map[string]file{}
	for _, f := range files {
		if !fs.ValidPath(f.name) || f.name == "." {
			return nil, fmt.Errorf("initramfs: %q: a name begins without a slash and has no . or .. in it, such as modules/10-snd.ko", f.name)
		}
		if _, twice := all[f.name]; twice {
			return nil, fmt.Errorf("initramfs: %s is there twice", f.name)
		}
		all[f.name] = f
	}
	for _, f := range files {
		for dir := path.Dir(f.name); dir != "."; dir = path.Dir(dir) {
			if d, ok := all[dir]; !ok {
				all[dir] = file{name: dir, mode: folder | 0o755}
			} else if d.mode&folder == 0 {
				return nil, fmt.Errorf("initramfs: %s is within %s, which is no folder", f.name, dir)
			}
		}
	}
	var packed bytes.Buffer
	zip, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	w := writer{w: zip}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		w.file(all[name])
	}
	w.end()
	if w.err == nil {
		w.err = zip.Close()
	}
	return packed.Bytes(), w.err
}
