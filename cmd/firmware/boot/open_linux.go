package boot

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// Open opens a serial line and makes it transparent: eight bits, no parity, no
// echo, no character with a meaning, no handshake. What had come in before is
// thrown away after that and not before: until then the kernel echoes what
// comes, and the host would hear itself. Reads and writes of the file can be
// given deadlines.
func Open(p Port) (*os.File, error) {
	fd, err := unix.Open(p.Device, unix.O_RDWR|unix.O_NOCTTY|unix.O_NONBLOCK|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil, fmt.Errorf("boot: serial line %s: cannot be opened: %w", p.Device, err)
	}
	if err := raw(fd, p.Baud); err != nil {
		unix.Close(fd)
		return nil, fmt.Errorf("boot: serial line %s: cannot be set to %d baud, raw: %w", p.Device, p.Baud, err)
	}
	return os.NewFile(uintptr(fd), p.Device), nil
}

// raw sets a terminal raw and then empties it.
func raw(fd, baud int) error {
	t, err := unix.IoctlGetTermios(fd, unix.TCGETS2)
	if err != nil {
		return err
	}
	t.Iflag, t.Oflag, t.Lflag = 0, 0, 0
	t.Cflag = unix.CS8 | unix.CREAD | unix.CLOCAL | unix.BOTHER
	t.Ispeed, t.Ospeed = uint32(baud), uint32(baud)
	t.Cc[unix.VMIN], t.Cc[unix.VTIME] = 1, 0
	if err := unix.IoctlSetTermios(fd, unix.TCSETS2, t); err != nil {
		return err
	}
	return unix.IoctlSetInt(fd, unix.TCFLSH, unix.TCIOFLUSH)
}
