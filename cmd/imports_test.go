package cmd_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// pkg is a package as `go list` knows it, its tests left out.
type pkg struct {
	ImportPath string
	Imports    []string
	Deps       []string // what it imports, and what that imports, and so on
	DepsErrors []struct{ Err string }
}

func TestFoldersImportOnlyWhatTheTableSays(t *testing.T) {
	for _, system := range []string{"linux/amd64", "js/wasm"} {
		t.Run(system, func(t *testing.T) {
			for _, p := range list(t, system) {
				for _, e := range p.DepsErrors {
					t.Errorf("%s: %s", p.ImportPath, e.Err)
				}
				for _, wrong := range check(table, p) {
					t.Error(wrong)
				}
			}
		})
	}
}

func TestEveryFolderIsInTheTable(t *testing.T) {
	for _, name := range folders(t) {
		if _, ok := table[name]; !ok {
			t.Errorf("%s has Go files and is not in the table of table_test.go: what may it import?", name)
		}
	}
}

func TestTableNamesItsOwnRows(t *testing.T) {
	for name, row := range table {
		for _, may := range row.may {
			if _, ok := table[may]; !ok && may != everything {
				t.Errorf("%s may import %s, which has no row", name, may)
			}
		}
	}
}

func TestTableIsHeld(t *testing.T) {
	table := map[string]folder{
		"low":    {never: []string{"example.com/loud"}, direct: []string{"os", "net"}},
		"middle": {may: []string{"low"}},
		"high":   {may: []string{"middle"}},
		"exact":  {may: []string{"middle"}, exactly: true},
		"top":    {may: []string{everything}},
	}
	ours := func(names ...string) []string {
		for i, n := range names {
			names[i] = module + "/" + n
		}
		return names
	}
	for _, c := range []struct {
		what string
		p    pkg
		want string // in the complaint; empty if there is none
	}{
		{"nothing", pkg{ImportPath: "codereader/low", Imports: []string{"time"}, Deps: []string{"os", "time"}}, ""},
		{"allowed", pkg{ImportPath: "codereader/middle", Imports: ours("low")}, ""},
		{"allowed through another", pkg{ImportPath: "codereader/high", Imports: ours("low")}, ""},
		{"everything", pkg{ImportPath: "codereader/top", Imports: ours("high", "exact")}, ""},
		{"upwards", pkg{ImportPath: "codereader/low", Imports: ours("middle")}, "low imports middle"},
		{"not through another", pkg{ImportPath: "codereader/exact", Imports: ours("middle", "low")}, "exact imports low"},
		{"never, through others", pkg{ImportPath: "codereader/low", Deps: []string{"example.com/loud/v3"}}, "low depends on example.com/loud/v3"},
		{"a name that only begins so", pkg{ImportPath: "codereader/low", Deps: []string{"example.com/louder"}}, ""},
		{"never itself", pkg{ImportPath: "codereader/low", Imports: []string{"os/exec"}}, "low imports os/exec"},
		{"an address is no network", pkg{ImportPath: "codereader/low", Imports: []string{"net/url"}}, ""},
	} {
		got := strings.Join(check(table, c.p), "\n")
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.what, got, c.want)
		}
	}
}

// check returns what is wrong with a package's imports by the table. A package
// without a row is somebody else's complaint.
func check(table map[string]folder, p pkg) []string {
	name := strings.TrimPrefix(p.ImportPath, module+"/")
	row, ok := table[name]
	if !ok {
		return nil
	}
	var wrong []string
	may := allowed(table, name)
	for _, i := range p.Imports {
		if ours, ok := strings.CutPrefix(i, module+"/"); ok && !may[ours] && !may[everything] {
			wrong = append(wrong, fmt.Sprintf("%s imports %s; of ours it may import %s",
				name, ours, slices.Sorted(maps.Keys(may))))
		}
		if within(i, row.direct) {
			wrong = append(wrong, fmt.Sprintf("%s imports %s, which it must never", name, i))
		}
	}
	for _, d := range p.Deps {
		if within(d, row.never) {
			wrong = append(wrong, fmt.Sprintf("%s depends on %s, which it must never (go list -deps)", name, d))
		}
	}
	return wrong
}

// allowed returns the folders that a folder may import.
func allowed(table map[string]folder, name string) map[string]bool {
	found := map[string]bool{}
	var add func(names []string)
	add = func(names []string) {
		for _, n := range names {
			if !found[n] {
				found[n] = true
				if !table[name].exactly {
					add(table[n].may)
				}
			}
		}
	}
	add(table[name].may)
	return found
}

// harmless packages stand below net and only take texts apart.
var harmless = []string{"net/url", "net/netip"}

// within says whether a package is one of some, or below one.
func within(p string, some []string) bool {
	return !slices.Contains(harmless, p) && slices.ContainsFunc(some, func(s string) bool {
		return p == s || strings.HasPrefix(p, s+"/")
	})
}

// list returns the packages of the module as they are on a system.
func list(t *testing.T, system string) []pkg {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command in PATH")
	}
	goos, goarch, _ := strings.Cut(system, "/")
	cmd := exec.Command("go", "list", "-e", "-json=ImportPath,Imports,Deps,DepsErrors", "./...", "./.ci/testsummary")
	cmd.Dir = ".."
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+goos, "GOARCH="+goarch)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, &stderr)
	}
	var pkgs []pkg
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return pkgs
		} else if err != nil {
			t.Fatal(err)
		}
		pkgs = append(pkgs, p)
	}
}

// folders returns every folder of the repository that has Go files, whatever
// system they are for.
func folders(t *testing.T) []string {
	t.Helper()
	found := map[string]bool{}
	for _, f := range sources(t) {
		found[path.Dir(f)] = true
	}
	return slices.Sorted(maps.Keys(found))
}

// untracked are folders that git leaves out (.gitignore), and its own.
var untracked = []string{".git", "bin", "dist", "tmp"}

// sources returns every Go file of the repository, by its name from the top.
func sources(t *testing.T) []string {
	t.Helper()
	var found []string
	err := fs.WalkDir(os.DirFS(".."), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (slices.Contains(untracked, name) || d.Name() == "testdata" || strings.HasPrefix(d.Name(), "_")):
			return fs.SkipDir
		case !d.IsDir() && filepath.Ext(name) == ".go":
			found = append(found, name)
		}
		return nil
	})
	if err != nil || len(found) == 0 {
		t.Fatalf("%d Go files, %v", len(found), err)
	}
	return found
}
