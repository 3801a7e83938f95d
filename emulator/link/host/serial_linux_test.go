package host_test

import (
	"os"
	"strconv"
	"testing"

	"codereader/emulator/link"
	"codereader/emulator/link/device"
	"codereader/emulator/link/host"
	"codereader/firmware/firmwaretest"

	"golang.org/x/sys/unix"
)

// terminal returns one end of a pseudo-terminal, and the name of the other,
// which is a serial line as far as a program can tell.
func terminal(t *testing.T) (*os.File, string) {
	t.Helper()
	fd, err := unix.Open("/dev/ptmx", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if err != nil {
		t.Skip("no pseudo-terminals: ", err)
	}
	f := os.NewFile(uintptr(fd), "/dev/ptmx")
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		t.Skip("no pseudo-terminals: ", err)
	}
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err != nil {
		t.Skip("no pseudo-terminals: ", err)
	}
	return f, "/dev/pts/" + strconv.Itoa(n)
}

func TestFirmwareOnASerialLine(t *testing.T) {
	board, name := terminal(t)
	defer board.Close()
	// Between two hosts the line stays, as a real one does.
	line, err := os.OpenFile(name, os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer line.Close()
	go func() {
		d := device.New(device.Options{})
		var in [512]byte
		var frame [link.MaxFrame]byte
		for {
			n, err := board.Read(in[:])
			if err != nil {
				return
			}
			d.Receive(in[:n])
			for n := d.Transmit(frame[:]); n > 0; n = d.Transmit(frame[:]) {
				if _, err := board.Write(frame[:n]); err != nil {
					return
				}
			}
		}
	}()
	for _, spec := range []string{"serial:" + name, "serial:" + name + "@9600"} {
		f, err := host.Open(spec, host.Options{})
		if err != nil {
			t.Fatal(err)
		}
		b := &firmwaretest.Board{}
		f.Put(b, config(t))
		if short(f); f.Err() != nil || !b.On() {
			t.Errorf("%s: %v", spec, f.Err())
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
		if f.String() != spec {
			t.Errorf("it calls itself %s", f)
		}
	}
}
