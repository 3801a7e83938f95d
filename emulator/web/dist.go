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
const suffix = ".br"

// built returns the files that the program carries, by their names on the page.
func built() (map[string]*stored, error) {
	const home = "dist/embed"
	found := map[string]*stored{}
	err := fs.WalkDir(dist, home, func(path string, d fs.DirEntry, err error) error {
		name, ok := strings.CutSuffix(strings.TrimPrefix(path, home+"/"), suffix)
		if err != nil || d.IsDir() || !ok {
			return err
		}
		br, err := dist.ReadFile(path)
		found[name] = newBrotli(br)
		return err
	})
	return found, err
}
