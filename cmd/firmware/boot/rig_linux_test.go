package boot

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// fake is a machine that is a folder, and notes what is done to it.
type fake struct {
	*machine
	t       *testing.T
	done    []string
	refuses map[string]error // what the kernel answers to what is done
}

func newFake(t *testing.T, files map[string]string) *fake {
	t.Helper()
	f := &fake{t: t, refuses: map[string]error{}}
	root := t.TempDir()
	f.machine = &machine{
		root: root,
		mount: func(source, target, kind string, _ uintptr, _ string) error {
			return f.note("mount %s on %s", f.short(source)+" as "+kind, f.short(target))
		},
		module: func(fd int, _ string, _ int) error {
			name, err := os.Readlink(fmt.Sprintf("/proc/self/fd/%d", fd))
			if err != nil {
				t.Error(err)
			}
			return f.note("load %s", f.short(name))
		},
		reboot: func(command int) error { return f.note("reboot %08x", uint32(command)) },
		sync:   func() { f.note("sync") },
	}
	for name, text := range files {
		f.put(name, text)
	}
	return f
}

func (f *fake) note(format string, args ...any) error {
	what := fmt.Sprintf(format, args...)
	f.done = append(f.done, what)
	return f.refuses[what]
}

// short is a name as the machine has it.
func (f *fake) short(name string) string {
	if rel, err := filepath.Rel(f.root, name); err == nil && filepath.IsAbs(name) {
		return "/" + rel
	}
	return name
}

func (f *fake) put(name, text string) {
	f.t.Helper()
	file := f.path(name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		f.t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		f.t.Fatal(err)
	}
}

// link makes a name of the machine's stand for a file outside it.
func (f *fake) link(name, file string) {
	f.t.Helper()
	if err := os.MkdirAll(filepath.Dir(f.path(name)), 0o755); err != nil {
		f.t.Fatal(err)
	}
	if err := os.Symlink(file, f.path(name)); err != nil {
		f.t.Fatal(err)
	}
}
