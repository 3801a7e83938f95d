package boot

import (
	"fmt"
	"os"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// patience is how long a test waits for bytes in real time before it fails.
const patience = 10 * time.Second

// openPTY opens a pair of terminals: the host's end, and the name of the
// device's.
func openPTY(t *testing.T) (host *os.File, device string) {
	t.Helper()
	fd, err := unix.Open("/dev/ptmx", unix.O_RDWR|unix.O_NOCTTY|unix.O_NONBLOCK|unix.O_CLOEXEC, 0)
	if err != nil {
		t.Skipf("no pseudo-terminals here: %v", err)
	}
	host = os.NewFile(uintptr(fd), "/dev/ptmx")
	t.Cleanup(func() { host.Close() })
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	host.SetDeadline(time.Now().Add(patience))
	return host, fmt.Sprintf("/dev/pts/%d", n)
}
