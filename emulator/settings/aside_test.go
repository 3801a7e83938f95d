package settings

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"codereader/firmware"
)

func TestDamagedFileIsSetAside(t *testing.T) {
	for name, text := range map[string]string{
		"empty":        "",
		"half-written": `{"version":1,"language":"da","vol`,
		"out of range": `{"version":1,"volume":12}`,
		"later values": `{"version":2,"language":"sv"}`,
		"oversized":    strings.Repeat(" ", MaxSize) + `{"version":1}`,
		"binary":       "\x00\xff\x00\xff",
	} {
		t.Run(name, func(t *testing.T) {
			f := newFile(t)
			write(t, f, text)
			s, err := f.Load()
			var damaged *DamagedError
			if !errors.As(err, &damaged) || s != firmware.DefaultSettings {
				t.Fatalf("got %+v, %v", s, err)
			}
			want := f.path + ".damaged-20260102-030405"
			if damaged.Aside != want || damaged.File != f.path {
				t.Errorf("got %+v, want %s", damaged, want)
			}
			oneLine(t, err, f, "is damaged ("+damaged.Err.Error()+")", "kept as "+want, "starts with its defaults")
			if kept, err := os.ReadFile(want); err != nil || string(kept) != text {
				t.Errorf("got %.40q, %v, want %.40q", kept, err, text)
			}
			if s, err := f.Load(); s != firmware.DefaultSettings || err != nil {
				t.Errorf("then %+v, %v", s, err)
			}
		})
	}
}

func TestSavingOverDamageSetsItAsideAndSaves(t *testing.T) {
	f := newFile(t)
	write(t, f, "no settings")
	var damaged *DamagedError
	if err := f.Save(twin(4)); !errors.As(err, &damaged) {
		t.Fatalf("got %v", err)
	}
	if kept, err := os.ReadFile(damaged.Aside); err != nil || string(kept) != "no settings" {
		t.Errorf("got %q, %v", kept, err)
	}
	if s, err := f.Load(); s != twin(4) || err != nil {
		t.Errorf("got %+v, %v", s, err)
	}
}

func TestNothingSetAsideIsOverwritten(t *testing.T) {
	f := newFile(t)
	var kept []string
	for _, text := range []string{"first", "second", "third"} {
		write(t, f, text)
		var damaged *DamagedError
		if _, err := f.Load(); !errors.As(err, &damaged) {
			t.Fatalf("got %v", err)
		}
		kept = append(kept, filepath.Base(damaged.Aside))
		if got, err := os.ReadFile(damaged.Aside); err != nil || string(got) != text {
			t.Errorf("got %q, %v", got, err)
		}
	}
	const name = "settings.json.damaged-20260102-030405"
	if want := []string{name, name + "-2", name + "-3"}; !slices.Equal(kept, want) || !slices.Equal(names(t, f), want) {
		t.Errorf("got %q and %q, want %q", kept, names(t, f), want)
	}
}

func TestDamageIsSetAsideOnce(t *testing.T) {
	f := newFile(t)
	write(t, f, "no settings")
	errs := make([]error, 8)
	var all sync.WaitGroup
	for i := range errs {
		all.Go(func() {
			other := NewFile(f.path)
			other.patience = patient
			_, errs[i] = other.Load()
		})
	}
	all.Wait()
	found := 0
	for _, err := range errs {
		var damaged *DamagedError
		switch {
		case errors.As(err, &damaged):
			found++
		case err != nil:
			t.Error(err)
		}
	}
	if n := names(t, f); found != 1 || len(n) != 1 {
		t.Errorf("%d set it aside, there is %q", found, n)
	}
}
