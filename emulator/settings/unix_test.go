//go:build unix

package settings

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"codereader/firmware"
)

// nobody is a user without rights, whom the superuser can become.
const nobody = 65534

// tryAsUser loads and saves f in a program that has not the superuser's
// rights, and returns what it prints: the errors of both, a line each.
func tryAsUser(t *testing.T, f *File) (load, save string) {
	t.Helper()
	cmd := another(t, "try", f.path)
	if os.Geteuid() == 0 {
		// Nobody must be able to reach the program and the file.
		folder := filepath.Dir(f.path)
		copied := filepath.Join(filepath.Dir(folder), "program")
		copyFile(t, copied, cmd.Path)
		if err := os.Chmod(filepath.Dir(folder), 0o755); err != nil {
			t.Fatal(err)
		}
		cmd.Path = copied
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	out, err := cmd.Output()
	if err != nil {
		t.Skip("no program without the superuser's rights can be started here:", err)
	}
	load, save, _ = strings.Cut(string(out), "\n")
	return load, strings.TrimSuffix(save, "\n")
}

func copyFile(t *testing.T, to, from string) {
	t.Helper()
	in, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY, 0o755)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(out, in); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
}

// chmod changes permissions until the test ends.
func chmod(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(path, 0o700) })
}

func TestUnreadableFileIsLeftAlone(t *testing.T) {
	f := newFile(t)
	write(t, f, `{"version":1,"volume":8}`)
	chmod(t, filepath.Dir(f.path), 0o777)
	chmod(t, f.path, 0)
	load, save := tryAsUser(t, f)
	for _, line := range []string{load, save} {
		if !strings.HasPrefix(line, "settings: "+f.path+" cannot be used") || !strings.Contains(line, "permission denied") || strings.Contains(line, "\n") {
			t.Errorf("got %q", line)
		}
	}
	chmod(t, f.path, 0o600)
	if s, err := f.Load(); s.Volume != 8 || err != nil {
		t.Errorf("it became %+v, %v", s, err)
	}
}

func TestFileThatMayNotBeWrittenIsNotReplaced(t *testing.T) {
	f := newFile(t)
	write(t, f, `{"version":1,"volume":8}`)
	chmod(t, filepath.Dir(f.path), 0o777)
	chmod(t, f.path, 0o444)
	load, save := tryAsUser(t, f)
	if load != "<nil>" || !strings.Contains(save, "permission denied") || strings.Contains(save, "\n") {
		t.Errorf("got %q and %q", load, save)
	}
	if s, err := f.Load(); s.Volume != 8 || err != nil {
		t.Errorf("it became %+v, %v", s, err)
	}
}

func TestReadOnlyFolder(t *testing.T) {
	f := newFile(t)
	chmod(t, filepath.Dir(f.path), 0o555)
	load, save := tryAsUser(t, f)
	if load != "<nil>" || !strings.Contains(save, "permission denied") || !strings.Contains(save, "not kept") || strings.Contains(save, "\n") {
		t.Errorf("got %q and %q", load, save)
	}
}

func TestDamageInAReadOnlyFolderStays(t *testing.T) {
	f := newFile(t)
	write(t, f, "no settings")
	chmod(t, f.path, 0o644)
	chmod(t, filepath.Dir(f.path), 0o555)
	load, save := tryAsUser(t, f)
	for _, line := range []string{load, save} {
		if !strings.HasPrefix(line, "settings: "+f.path+" is damaged (") || !strings.Contains(line, "permission denied") || strings.Contains(line, "\n") {
			t.Errorf("got %q", line)
		}
	}
	if n := names(t, f); len(n) != 1 {
		t.Errorf("there is %q", n)
	}
}

func TestPipeInItsPlaceHangsNothing(t *testing.T) {
	f := newFile(t)
	if err := syscall.Mkfifo(f.path, 0o600); err != nil {
		t.Skip("no pipes here:", err)
	}
	s, err := f.Load()
	oneLine(t, err, f, "no ordinary file")
	if s != firmware.DefaultSettings {
		t.Errorf("got %+v", s)
	}
	oneLine(t, f.Save(twin(1)), f, "no ordinary file")
}

func TestPermissionsOfTheFileStay(t *testing.T) {
	f := newFile(t)
	for _, mode := range []os.FileMode{0o600, 0o644} {
		if err := f.Save(twin(1)); err != nil {
			t.Fatal(err)
		}
		chmod(t, f.path, mode)
		if err := f.Save(twin(2)); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(f.path); err != nil || info.Mode().Perm() != mode {
			t.Errorf("got %v, %v, want %v", info.Mode().Perm(), err, mode)
		}
	}
}

func TestStrangersFilesAreNotSweptAway(t *testing.T) {
	f := newFile(t)
	for _, name := range []string{".settings.json2", ".settings.json.bak1234567890123456", ".settings.json12345678901234567x", "settings.json1234567890123456789"} {
		if err := os.WriteFile(filepath.Join(filepath.Dir(f.path), name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Save(twin(1)); err != nil {
		t.Fatal(err)
	}
	if n := names(t, f); len(n) != 5 {
		t.Errorf("there is %q", n)
	}
}

func TestSizeLimitOfTheSystemIsAnError(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell to set a limit with:", err)
	}
	f := newFile(t)
	if err := f.Save(twin(1)); err != nil {
		t.Fatal(err)
	}
	cmd := another(t, "try", f.path)
	cmd.Args = []string{"sh", "-c", `ulimit -f 0; exec "$0" "$1" | cat`, cmd.Path, f.path}
	cmd.Path = sh
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	load, save, _ := strings.Cut(string(out), "\n")
	if load != "<nil>" || !strings.Contains(save, "file too large") {
		t.Errorf("got %q and %q", load, save)
	}
	if s, err := f.Load(); s != twin(1) || err != nil {
		t.Errorf("got %+v, %v", s, err)
	}
	if n := names(t, f); len(n) != 1 {
		t.Errorf("there is %q", n)
	}
}
