package flashfile_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codereader/cmd/firmware/flashfile"
	"codereader/firmware"
	"codereader/firmware/record"
)

func TestSettingsOutliveTheProcess(t *testing.T) {
	name := filepath.Join(t.TempDir(), "flash")
	want := record.DefaultState
	for i, status := range []record.Status{record.Empty, record.Sound, record.Sound} {
		f, err := flashfile.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		var s record.Store
		if got, err := s.Open(f, flashfile.StoreSector); err != nil || got != status || s.State() != want {
			t.Errorf("opened: %v, %v, %+v; want %v, %+v", got, err, s.State(), status, want)
		}
		want = record.State{Settings: firmware.Settings{Volume: uint8(i + 1), Speed: 9}, Step: uint64(i)}
		if err := s.Save(want); err != nil {
			t.Fatal(err)
		}
		if err := f.Erase(flashfile.Sectors); err == nil {
			t.Error("a sector outside of the file is erased")
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

func TestOpenRefusesWhatIsNotItsOwn(t *testing.T) {
	for _, c := range []struct {
		name, text string
		mode       os.FileMode
		want       string
	}{
		{"short", "text", 0o600, "16384 bytes"},
		{"open", strings.Repeat("\xFF", 16384), 0o644, "chmod 600"},
	} {
		name := filepath.Join(t.TempDir(), c.name)
		if err := os.WriteFile(name, []byte(c.text), c.mode); err != nil {
			t.Fatal(err)
		}
		f, err := flashfile.Open(name)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
		if f != nil {
			t.Errorf("%s: opened", c.name)
		}
		if b, err := os.ReadFile(name); err != nil || string(b) != c.text {
			t.Errorf("%s: changed, %v", c.name, err)
		}
	}
}
