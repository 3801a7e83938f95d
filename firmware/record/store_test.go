package record_test

import (
	"errors"
	"testing"

	"codereader/firmware"
	"codereader/firmware/record"
	"codereader/firmware/record/recordtest"
)

func TestStoreRefusesWhatItCannotKeep(t *testing.T) {
	var s record.Store
	if err := s.Save(record.DefaultState); !errors.Is(err, record.ErrNotOpen) {
		t.Errorf("not open: %v", err)
	}
	f := recordtest.New(geometry)
	for _, first := range []int{-1, 3, 1 << 40} {
		if _, err := s.Open(f, first); !errors.Is(err, record.ErrGeometry) {
			t.Errorf("first sector %d: %v", first, err)
		}
	}
	if _, err := s.Open(f, 0); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveSettings(firmware.Settings{Volume: 10, Speed: 1}); !errors.Is(err, record.ErrSettings) || len(f.Sizes) > 0 {
		t.Errorf("volume 10: %v, %d operations", err, len(f.Sizes))
	}
}

func TestSavesWearBothSectorsAlike(t *testing.T) {
	f, s := recordtest.New(geometry), new(record.Store)
	if _, err := s.Open(f, 0); err != nil {
		t.Fatal(err)
	}
	for step := range uint64(100) {
		if err := errors.Join(s.SaveStep(step+1), s.SaveSettings(firmware.DefaultSettings)); err != nil {
			t.Fatal(err)
		}
	}
	if f.Erased[0] != 50 || f.Erased[1] != 50 || s.State().Step != 100 {
		t.Errorf("erased %v, step %d", f.Erased, s.State().Step)
	}
}

func TestSavingAndOpeningAllocateNothing(t *testing.T) {
	f, s := recordtest.New(geometry), new(record.Store)
	save := saves(t, f, s)
	save()
	if n := testing.AllocsPerRun(100, save); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkSaveAndOpen(b *testing.B) {
	save := saves(b, recordtest.New(geometry), new(record.Store))
	b.ReportAllocs()
	for b.Loop() {
		save()
	}
}

func saves(t testing.TB, f *recordtest.Flash, s *record.Store) func() {
	step := uint64(0)
	return func() {
		step++
		f.Restore(nil)
		if _, err := s.Open(f, 0); err != nil {
			t.Fatal(err)
		}
		if err := s.SaveStep(step); err != nil {
			t.Fatal(err)
		}
	}
}

// Whatever stands in the sectors, what is read makes sense, and a save works.
func FuzzOpen(f *testing.F) {
	f.Add([]byte(nil), []byte(nil))
	f.Add(recordtest.Sector(1, record.DefaultState), recordtest.Sector(2, record.DefaultState))
	f.Add([]byte("record\x02\x01\x01\x00\x00\x00\xFF\xFF"), []byte("record\x01\x01\x01\x00\x00\x00\x99\x00"))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		m := recordtest.New(geometry)
		for i := range 2 {
			copy(m.Memory[512*i:512*i+256], a)
			copy(m.Memory[512*i+256:512*i+512], b)
		}
		v, _ := openVault(t, m)
		if k := v.Key(); k.IsZero() == v.Provisioned() {
			t.Errorf("provisioned: %v, with %v", v.Provisioned(), k)
		}
		s := new(record.Store)
		status, err := s.Open(m, 0)
		if err != nil || !s.State().Settings.Valid() {
			t.Fatalf("%v, %v, %+v", status, err, s.State())
		}
		if status <= record.Empty && s.State() != record.DefaultState {
			t.Errorf("%v, yet %+v", status, s.State())
		}
		if err := s.SaveStep(s.State().Step + 1); err != nil {
			t.Fatal(err)
		}
		want := s.State()
		if status, err := s.Open(m, 0); err != nil || s.State() != want || status == record.Lost {
			t.Errorf("saved %+v, read %+v: %v, %v", want, s.State(), status, err)
		}
	})
}
