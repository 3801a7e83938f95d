package cmd_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// What a page says of another file or of a test must be there.

var (
	link  = regexp.MustCompile(`\]\(([^)#]+)[)#]`)
	named = regexp.MustCompile("`([a-z/]+)` ((?:Test)?[A-Z]\\w+(?:, (?:Test)?[A-Z]\\w+)*)")
)

func TestLinksOfPagesLeadToFiles(t *testing.T) {
	for _, page := range tracked(t, ".md") {
		for _, m := range link.FindAllStringSubmatch(read(t, page), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			if _, err := os.Stat(filepath.Join(filepath.Dir(page), m[1])); err != nil {
				t.Errorf("%s: the link to %s leads nowhere", page, m[1])
			}
		}
	}
}

func TestAccessibilityNamesTestsThatAreThere(t *testing.T) {
	sources := map[string]string{} // of tests, by folder
	for _, file := range tracked(t, "_test.go") {
		sources[filepath.Dir(file)] += read(t, file)
	}
	all := named.FindAllStringSubmatch(read(t, "../ACCESSIBILITY.md"), -1)
	if len(all) < 30 {
		t.Fatalf("%d tests are named: the pattern does not fit the page", len(all))
	}
	for _, m := range all {
		for name := range strings.SplitSeq(m[2], ", ") {
			found := false
			// Parts of a browser's test are functions of their own.
			want := regexp.MustCompile(`\nfunc (` + name + `|` + strings.ToLower(name[:1]) + name[1:] + `)\(`)
			for folder, source := range sources {
				found = found || strings.HasSuffix("/"+folder, "/"+m[1]) && want.MatchString(source)
			}
			if !found {
				t.Errorf("no folder %s has a test %s", m[1], name)
			}
		}
	}
}

// tracked returns the repository's files whose names end with suffix.
func tracked(t *testing.T, suffix string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir("..", func(file string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && (d.Name() == ".git" || d.Name() == "dist" || d.Name() == "node_modules") {
			return fs.SkipDir
		}
		if strings.HasSuffix(file, suffix) {
			files = append(files, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func read(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
