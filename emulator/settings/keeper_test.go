package settings

import (
	"errors"
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"

	"codereader/emulator"
	"codereader/firmware"
)

// changed is the event of a changed setting.
func changed(s firmware.Settings) emulator.Event {
	return emulator.Event{Kind: emulator.KindSetting, Setting: emulator.VolumeSetting, Settings: s}
}

// watched returns a running keeper of f, and what it has reported once it is
// closed.
func watched(f *File) (*Keeper, *[]string) {
	var said []string
	k, _ := keep(f, func(err error) { said = append(said, err.Error()) })
	return k, &said
}

func TestChangedSettingIsKept(t *testing.T) {
	path := newFile(t).path
	k, s := Keep(path, func(err error) { t.Error(err) })
	if s != firmware.DefaultSettings {
		t.Errorf("begins with %+v", s)
	}
	k.Emit(changed(twin(2)))
	k.Emit(changed(twin(3)))
	if err := k.Close(); err != nil {
		t.Error(err)
	}
	k, s = Keep(path, func(err error) { t.Error(err) })
	if s != twin(3) {
		t.Errorf("got %+v, want %+v", s, twin(3))
	}
	if err := errors.Join(k.Close(), k.Close()); err != nil {
		t.Error(err)
	}
}

func TestOtherEventsWriteNothing(t *testing.T) {
	f := newFile(t)
	k, said := watched(f)
	for kind := range emulator.Kind(emulator.Kinds) {
		if kind != emulator.KindSetting {
			k.Emit(emulator.Event{Kind: kind, Settings: twin(1)})
		}
	}
	if err := k.Close(); err != nil || *said != nil || names(t, f) != nil {
		t.Errorf("got %v, %q, %q", err, *said, names(t, f))
	}
	k.Emit(changed(twin(1))) // too late, and harmless
	if n := names(t, f); n != nil {
		t.Errorf("there is %q", n)
	}
}

func TestSlowDiskHoldsUpNothing(t *testing.T) {
	f := newFile(t)
	begun, goOn := make(chan bool), make(chan bool)
	var written []string
	f.replace = func(path string, text []byte) error {
		written = append(written, string(text))
		if len(written) == 1 {
			close(begun)
			<-goOn
		}
		return replace(path, text)
	}
	k, said := watched(f)
	k.Emit(changed(twin(0)))
	<-begun
	for i := range 1000 { // would wait for ever if it waited for the disk
		k.Emit(changed(twin(i)))
	}
	k.Emit(changed(twin(7)))
	close(goOn)
	if err := k.Close(); err != nil || *said != nil {
		t.Errorf("got %v, %q", err, *said)
	}
	if s, err := f.Load(); s != twin(7) || err != nil {
		t.Errorf("got %+v, %v, want %+v", s, err, twin(7))
	}
	if len(written) != 2 {
		t.Errorf("written %d times, want 2", len(written))
	}
}

func TestFailureIsReportedOnceAndReturned(t *testing.T) {
	f := newFile(t)
	full := &os.PathError{Op: "write", Path: f.path, Err: syscall.ENOSPC}
	tried := make(chan error)
	f.replace = func(path string, text []byte) error {
		if err := <-tried; err != nil {
			return err
		}
		return replace(path, text)
	}
	k, said := watched(f)
	// The change after each attempt is what starts the next.
	for i, err := range []error{full, full, nil, full} {
		k.Emit(changed(twin(i)))
		tried <- err
	}
	close(tried) // the last attempt, when it is closed, succeeds
	err := k.Close()
	oneLine(t, err, f, syscall.ENOSPC.Error())
	if len(*said) != 2 || (*said)[0] != err.Error() || (*said)[1] != err.Error() {
		t.Errorf("said %q", *said)
	}
	if s, err := f.Load(); s != twin(3) || err != nil {
		t.Errorf("got %+v, %v", s, err)
	}
}

func TestDamageIsReportedAndTheReaderGoesOn(t *testing.T) {
	f := newFile(t)
	write(t, f, "no settings")
	k, said := watched(f)
	write(t, f, "again none")
	k.Emit(changed(twin(6)))
	if err := k.Close(); err != nil {
		t.Error(err)
	}
	lines := slices.DeleteFunc(slices.Clone(*said), func(s string) bool { return !strings.Contains(s, "is damaged (") })
	if len(lines) != 2 || len(*said) != 2 {
		t.Errorf("said %q", *said)
	}
	if s, err := f.Load(); s != twin(6) || err != nil {
		t.Errorf("got %+v, %v", s, err)
	}
}

func TestNothingIsReportedToNobody(t *testing.T) {
	k, s := Keep("", nil)
	k.Emit(changed(twin(1)))
	if err := k.Close(); err == nil || s != firmware.DefaultSettings {
		t.Errorf("got %+v, %v", s, err)
	}
}
