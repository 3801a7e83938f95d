package settings

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"codereader/firmware"
)

// patient is how long tests wait for a lock that somebody has for good reason.
const patient = time.Minute

// newFile returns a file that is not there yet in a folder of its own, which
// waits for as long as it takes.
func newFile(t *testing.T) *File {
	t.Helper()
	f := NewFile(filepath.Join(t.TempDir(), "settings.json"))
	f.patience = patient
	f.now = func() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) }
	return f
}

// write puts text where the file is.
func write(t *testing.T, f *File, text string) {
	t.Helper()
	if err := os.WriteFile(f.path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// names returns what is in the folder of the file, apart from its lock.
func names(t *testing.T, f *File) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(f.path))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if e.Name() != "settings.json.lock" {
			names = append(names, e.Name())
		}
	}
	return names
}

// oneLine fails the test unless err is one line that names the file and has
// all of the words.
func oneLine(t *testing.T, err error, f *File, words ...string) {
	t.Helper()
	if err == nil {
		t.Fatal("no error")
	}
	s := err.Error()
	for _, w := range append(words, "settings: "+f.path) {
		if !strings.Contains(s, w) {
			t.Errorf("%q lacks %q", s, w)
		}
	}
	if strings.ContainsAny(s, "\n\r") {
		t.Errorf("more than one line: %q", s)
	}
}

func TestNoFileGivesDefaultsAndCreatesNothing(t *testing.T) {
	f := newFile(t)
	if s, err := f.Load(); s != firmware.DefaultSettings || err != nil {
		t.Errorf("got %+v, %v", s, err)
	}
	if n := names(t, f); n != nil {
		t.Errorf("there is %q", n)
	}
}

func TestSavedSettingsAreLoaded(t *testing.T) {
	f := newFile(t)
	for i := range 9 {
		if err := f.Save(twin(i)); err != nil {
			t.Fatal(err)
		}
		if s, err := NewFile(f.path).Load(); s != twin(i) || err != nil {
			t.Errorf("got %+v, %v, want %+v", s, err, twin(i))
		}
	}
	if n := names(t, f); len(n) != 1 {
		t.Errorf("more than the file: %q", n)
	}
}

func TestMissingFolderIsMade(t *testing.T) {
	f := newFile(t)
	f.path = filepath.Join(filepath.Dir(f.path), "a", "b", "settings.json")
	if s, err := f.Load(); s != firmware.DefaultSettings || err != nil {
		t.Errorf("got %+v, %v", s, err)
	}
	if err := f.Save(twin(3)); err != nil {
		t.Fatal(err)
	}
	if s, err := f.Load(); s != twin(3) || err != nil {
		t.Errorf("got %+v, %v", s, err)
	}
}

func TestSettingsOutOfRangeAreNotSaved(t *testing.T) {
	f := newFile(t)
	if err := f.Save(firmware.Settings{Volume: 10, Speed: 4}); err == nil || !strings.Contains(err.Error(), "volume 10") {
		t.Errorf("got %v", err)
	}
	if n := names(t, f); n != nil {
		t.Errorf("there is %q", n)
	}
}

func TestLaterVersionIsNotSpoiledBySaving(t *testing.T) {
	f := newFile(t)
	write(t, f, `{"version":2,"clear":true,"volume":3,"speed":3}`)
	if err := f.Save(twin(1)); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(f.path)
	if err != nil || !strings.Contains(string(text), `"clear": true`) || !strings.Contains(string(text), `"version": 2`) {
		t.Errorf("got %s, %v", text, err)
	}
}

func TestFolderInItsPlaceIsLeftAlone(t *testing.T) {
	f := newFile(t)
	if err := os.Mkdir(f.path, 0o700); err != nil {
		t.Fatal(err)
	}
	s, err := f.Load()
	oneLine(t, err, f, "it is a folder")
	if s != firmware.DefaultSettings {
		t.Errorf("got %+v", s)
	}
	oneLine(t, f.Save(twin(1)), f, "it is a folder")
	if n := names(t, f); len(n) != 1 {
		t.Errorf("there is %q", n)
	}
}

func TestFileInPlaceOfItsFolder(t *testing.T) {
	f := newFile(t)
	write(t, f, "a file")
	f.path = filepath.Join(f.path, "settings.json")
	s, err := f.Load()
	oneLine(t, err, f, "not kept")
	if s != firmware.DefaultSettings {
		t.Errorf("got %+v", s)
	}
	oneLine(t, f.Save(twin(1)), f, "not kept")
}

func TestNoNameIsAnError(t *testing.T) {
	s, err := NewFile("").Load()
	if err == nil || s != firmware.DefaultSettings {
		t.Errorf("got %+v, %v", s, err)
	}
	if err := NewFile("").Save(twin(1)); err == nil {
		t.Error("saved")
	}
}

func TestNameThatBreaksTheLineIsQuoted(t *testing.T) {
	f := newFile(t)
	f.path = filepath.Join(filepath.Dir(f.path), "a\nb")
	if err := os.Mkdir(f.path, 0o700); err != nil {
		t.Skip("this file system has no such name:", err)
	}
	if _, err := f.Load(); err == nil || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v", err)
	}
}

func TestFullDiskKeepsTheOldFile(t *testing.T) {
	f := newFile(t)
	if err := f.Save(twin(1)); err != nil {
		t.Fatal(err)
	}
	f.replace = func(path string, _ []byte) error {
		return &os.PathError{Op: "write", Path: path, Err: syscall.ENOSPC}
	}
	oneLine(t, f.Save(twin(2)), f, syscall.ENOSPC.Error(), "make room", "not kept")
	if s, err := f.Load(); s != twin(1) || err != nil {
		t.Errorf("got %+v, %v", s, err)
	}
}

func TestWaitForAnotherProgramIsBounded(t *testing.T) {
	f := newFile(t)
	unlock, err := f.lock(f.path)
	if err != nil {
		t.Fatal(err)
	}
	other := NewFile(f.path)
	other.patience = 20 * time.Millisecond
	oneLine(t, other.Save(twin(1)), f, "another program is using it", f.path+".lock")
	write(t, f, "damaged")
	s, err := other.Load()
	oneLine(t, err, f, "another program is using it")
	if s != firmware.DefaultSettings {
		t.Errorf("got %+v", s)
	}
	unlock()
	var damaged *DamagedError
	if err := other.Save(twin(1)); !errors.As(err, &damaged) {
		t.Errorf("got %v", err)
	}
	if s, err := other.Load(); s != twin(1) || err != nil {
		t.Errorf("got %+v, %v", s, err)
	}
}
