package settings

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestDefaultFileIsInTheStateFolder(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the state folder of other systems is xdg's business")
	}
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_STATE_HOME", "")
	if got, err := DefaultFile(); got != home+"/.local/state/codereader/settings.json" || err != nil {
		t.Errorf("got %s, %v", got, err)
	}
	t.Setenv("XDG_STATE_HOME", home+"/state")
	if got, err := DefaultFile(); got != home+"/state/codereader/settings.json" || err != nil {
		t.Errorf("got %s, %v", got, err)
	}
	t.Setenv("HOME", "")
	if got, err := DefaultFile(); got != home+"/state/codereader/settings.json" || err != nil {
		t.Errorf("got %s, %v", got, err)
	}
	t.Setenv("XDG_STATE_HOME", "")
	if got, err := DefaultFile(); err == nil || !strings.Contains(err.Error(), "--state") {
		t.Errorf("got %s, %v", got, err)
	}
	if entries, err := os.ReadDir(home); len(entries) != 0 || err != nil {
		t.Errorf("there is %v, %v", entries, err)
	}
}

// link makes a symbolic link beside the file and returns the file by the
// link's name.
func link(t *testing.T, f *File, target string) *File {
	t.Helper()
	path := filepath.Join(filepath.Dir(f.path), "link")
	if err := os.Symlink(target, path); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	return NewFile(path)
}

func TestLinkStaysALink(t *testing.T) {
	for name, target := range map[string]func(f *File) string{
		"absolute": func(f *File) string { return f.path },
		"relative": func(f *File) string { return filepath.Base(f.path) },
	} {
		for _, there := range []bool{true, false} {
			t.Run(name, func(t *testing.T) {
				f := newFile(t)
				if there {
					write(t, f, `{"version":1}`)
				}
				l := link(t, f, target(f))
				if err := l.Save(twin(5)); err != nil {
					t.Fatal(err)
				}
				if s, err := f.Load(); s != twin(5) || err != nil {
					t.Errorf("got %+v, %v", s, err)
				}
				if info, err := os.Lstat(l.path); err != nil || info.Mode().Type() != os.ModeSymlink {
					t.Errorf("it is %v now, %v", info.Mode(), err)
				}
			})
		}
	}
}

func TestDamageBehindALinkIsSetAsideThere(t *testing.T) {
	f := newFile(t)
	write(t, f, "no settings")
	l := link(t, f, f.path)
	l.now = f.now
	_, err := l.Load()
	oneLine(t, err, l, "settings.json.damaged-20260102-030405")
	if n := names(t, f); strings.Join(n, " ") != "link settings.json.damaged-20260102-030405" {
		t.Errorf("there is %q", n)
	}
}

func TestLinksWithoutEndAreAnError(t *testing.T) {
	f := newFile(t)
	l := link(t, f, "link")
	_, err := l.Load()
	oneLine(t, err, l, "link")
	oneLine(t, l.Save(twin(1)), l, "link")
}
