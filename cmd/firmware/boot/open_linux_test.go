package boot

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// every is one of each byte: those with a meaning for a terminal too.
func every() []byte {
	all := make([]byte, 256)
	for i := range all {
		all[i] = byte(i)
	}
	return all
}

func TestLineIsTransparentBothWays(t *testing.T) {
	host, name := openPTY(t)
	device, err := Open(Port{name, DefaultBaud})
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()
	device.SetDeadline(time.Now().Add(patience))
	for _, way := range []struct {
		name     string
		from, to *os.File
	}{{"to the device", host, device}, {"to the host", device, host}} {
		if _, err := way.from.Write(every()); err != nil {
			t.Fatal(err)
		}
		got := make([]byte, 256)
		if _, err := io.ReadFull(way.to, got); err != nil {
			t.Fatalf("%s: %v", way.name, err)
		}
		if !bytes.Equal(got, every()) {
			t.Errorf("%s: got % x", way.name, got)
		}
	}
}

func TestNothingIsEchoed(t *testing.T) {
	host, name := openPTY(t)
	device, err := Open(Port{name, DefaultBaud})
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()
	host.Write([]byte("to the device"))
	device.Write([]byte{1})
	got := make([]byte, 64)
	if n, err := host.Read(got); n != 1 || got[0] != 1 || err != nil {
		t.Errorf("the host heard %q, %v", got[:n], err)
	}
}

func TestWhatCameBeforeTheLineWasRawIsThrownAway(t *testing.T) {
	host, name := openPTY(t)
	before, err := os.OpenFile(name, os.O_RDWR|unix.O_NOCTTY, 0) // as the kernel has it: with echo
	if err != nil {
		t.Fatal(err)
	}
	defer before.Close()
	host.Write([]byte("early\n"))
	echo := make([]byte, 7)
	if _, err := io.ReadFull(host, echo); err != nil || string(echo) != "early\r\n" {
		t.Fatalf("a line that is not raw: the host heard %q, %v; it is there to be guarded against", echo, err)
	}
	device, err := Open(Port{name, DefaultBaud})
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()
	device.SetReadDeadline(time.Now().Add(patience))
	host.Write([]byte("late"))
	got := make([]byte, 64)
	if n, err := device.Read(got); string(got[:n]) != "late" || err != nil {
		t.Errorf("got %q, %v", got[:n], err)
	}
}

func TestReadingCanBeGivenADeadline(t *testing.T) {
	_, name := openPTY(t)
	device, err := Open(Port{name, 9600})
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()
	device.SetReadDeadline(time.Now().Add(time.Millisecond))
	if _, err := device.Read(make([]byte, 1)); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}

func TestLineHasTheRateThatWasAskedFor(t *testing.T) {
	for _, baud := range []int{MinBaud, 9600, DefaultBaud, 123456, MaxBaud} {
		_, name := openPTY(t)
		device, err := Open(Port{name, baud})
		if err != nil {
			t.Fatal(err)
		}
		c, err := device.SyscallConn()
		if err != nil {
			t.Fatal(err)
		}
		c.Control(func(fd uintptr) {
			m, err := unix.IoctlGetTermios(int(fd), unix.TCGETS2)
			if err != nil || int(m.Ospeed) != baud || int(m.Ispeed) != baud {
				t.Errorf("%d baud: got %+v, %v", baud, m, err)
			}
		})
		device.Close()
	}
}

func TestWhatIsNoSerialLineIsRefused(t *testing.T) {
	file := filepath.Join(t.TempDir(), "ttyS9")
	for _, want := range []string{"cannot be opened", "cannot be set"} {
		if _, err := Open(Port{file, DefaultBaud}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
		if err := os.WriteFile(file, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
