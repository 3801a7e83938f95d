package host_test

import (
	"bytes"
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"codereader/emulator/link/host"
	"codereader/emulator/link/linktest"
	"codereader/firmware/firmwaretest"
)

func TestWhatCannotBeReachedIsNamed(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct{ spec, want string }{
		{"", "a firmware is exec:PATH"},
		{"exec:", "a firmware is exec:PATH"},
		{"exec: ", "a firmware is exec:PATH"},
		{"usb:1", "a firmware is exec:PATH"},
		{"exec:'x", "single quote"},
		{"exec:" + folder + "/none", "no such file"},
		{"exec:" + folder, "permission denied"},
		{"exec:no-such-program-anywhere", "not found"},
		{"unix:" + folder + "/none", "no such file"},
		{"tcp:127.0.0.1", "missing port"},
		{"serial:" + folder + "/none", "no such serial line"},
		{"serial:/dev/none@fast", `"fast" is no speed`},
		{"serial:/dev/none@-1", `"-1" is no speed`},
	} {
		if runtime.GOOS != "linux" && !strings.Contains(c.want, "a firmware is") {
			continue // the system's own words
		}
		w, err := host.Dial(c.spec, host.Options{})
		if err == nil {
			w.Close()
			t.Errorf("%q was reached", c.spec)
			continue
		}
		if !strings.HasPrefix(err.Error(), "link: "+c.spec+": ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v; want %q", c.spec, err, c.want)
		}
	}
}

// shell skips a test that needs one.
func shell(t *testing.T, script string) string {
	t.Helper()
	if _, err := os.Stat("/bin/sh"); err != nil {
		t.Skip("no /bin/sh")
	}
	return "exec:/bin/sh -c '" + script + "'"
}

func TestProcessThatEndsIsNamedWithItsLastWords(t *testing.T) {
	var said bytes.Buffer
	_, err := host.Open(shell(t, "echo first >&2; echo no display >&2; exit 3"), host.Options{Stderr: &said})
	if !errors.Is(err, host.ErrLost) || !strings.Contains(err.Error(), "exit status 3: no display") {
		t.Error(err)
	}
	if said.String() != "first\nno display\n" {
		t.Errorf("it said %q", &said)
	}
}

func TestProcessThatIsNoFirmwareIsAnError(t *testing.T) {
	_, err := host.Open(shell(t, "cat; cat"), host.Options{Silence: 300 * time.Millisecond})
	if err == nil || !strings.Contains(err.Error(), "comes back") {
		t.Error(err)
	}
}

// Nothing is left of a process that does not end by itself.
func TestProcessIsGoneAfterClose(t *testing.T) {
	w, err := host.Dial(shell(t, "trap \"\" TERM; while :; do :; done"), host.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	if _, err := w.Read(make([]byte, 10), time.Second); err == nil {
		t.Error("it can still be read")
	}
}

// A process whose firmware goes away in the middle of a session: the machine
// goes on without it, and with another afterwards.
func TestProcessThatDiesCanBeReplaced(t *testing.T) {
	program := linktest.Program(t)
	f, err := host.Open("exec:"+program, host.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	board := &firmwaretest.Board{Breach: func(err error) { t.Error(err) }}
	f.Put(board, config(t))
	short(f)
	if f.Err() != nil || !board.On() {
		t.Fatal(f.Err())
	}
	volume := f.Settings().Volume
	f.Close()
	if err := f.Ping(); !errors.Is(err, host.ErrLost) {
		t.Fatal(err)
	}
	w, err := host.Dial("exec:"+program, host.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Reconnect(w); err != nil {
		t.Fatal(err)
	}
	if board.On() || f.Settings().Volume != volume {
		t.Errorf("on: %v, volume %d, was %d", board.On(), f.Settings().Volume, volume)
	}
	recovers(t, f, board, 0)
}

func TestProgramServesOnASocketOneHostAfterTheOther(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("-serve is for Linux")
	}
	path := filepath.Join(t.TempDir(), "s")
	port := freePort(t)
	for _, where := range []string{"unix:" + path, "tcp:" + port} {
		server, err := host.Dial("exec:"+linktest.Program(t)+" -serve "+where, host.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			f, err := eventually(t, where)
			if err != nil {
				t.Fatal(err)
			}
			board := &firmwaretest.Board{}
			f.Put(board, config(t))
			if short(f); f.Err() != nil || !board.On() {
				t.Errorf("%s: %v", where, f.Err())
			}
			f.Close()
		}
		server.Close()
	}
}

// eventually connects to a server that has just been started.
func eventually(t *testing.T, where string) (*host.Firmware, error) {
	t.Helper()
	ticker := time.NewTicker(5 * time.Millisecond)
	defer ticker.Stop()
	for range 1000 {
		if w, err := host.Dial(where, host.Options{}); err == nil {
			return host.Connect(w, host.Options{})
		}
		<-ticker.C
	}
	return host.Open(where, host.Options{})
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Skip("no network: ", err)
	}
	defer l.Close()
	return l.Addr().String()
}
