package web

import (
	"embed"
	"io/fs"
	"strings"
)

// dist has the page's files, compressed, if they were built.
//
//go:embed all:dist/embed
var dist embed.FS

// suffix is that of the files' names in dist.
const suffix = ".gz"

// built returns the compressed files that the program carries, by their names
// on the page.
func built() (map[string][]byte, error) {
	const home = "dist/embed"
	found := map[string][]byte{}
	err := fs.WalkDir(dist, home, func(path string, d fs.DirEntry, err error) error {
		name, ok := strings.CutSuffix(strings.TrimPrefix(path, home+"/"), suffix)
		if err != nil || d.IsDir() || !ok {
			return err
		}
		found[name], err = dist.ReadFile(path)
		return err
	})
	return found, err
}
