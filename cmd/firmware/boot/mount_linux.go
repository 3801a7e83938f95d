package boot

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// mounts are the kernel's own file systems: processes, devices' descriptions
// and devices.
var mounts = []struct {
	target, kind string
	flags        uintptr
}{
	{"/proc", "proc", unix.MS_NOSUID | unix.MS_NODEV | unix.MS_NOEXEC},
	{"/sys", "sysfs", unix.MS_NOSUID | unix.MS_NODEV | unix.MS_NOEXEC},
	{"/dev", "devtmpfs", unix.MS_NOSUID | unix.MS_NOEXEC},
}

// mountAll mounts what the kernel has. One that is mounted already, which some
// kernels do with /dev, is left as it is.
func (m *machine) mountAll() error {
	for _, f := range mounts {
		if err := os.MkdirAll(m.path(f.target), 0o755); err != nil {
			return fmt.Errorf("boot: %s: cannot be made: %w", f.target, err)
		}
		if err := m.mount(f.kind, m.path(f.target), f.kind, f.flags, ""); err != nil && !errors.Is(err, unix.EBUSY) {
			return fmt.Errorf("boot: %s: the kernel's %s cannot be mounted: %w", f.target, f.kind, err)
		}
	}
	return nil
}

// DataFolder is where the file system of codereader.data is mounted: settings
// and voices lie there.
const DataFolder = "/data"

// dataKinds are the file systems that a card or a flash chip may have.
var dataKinds = []string{"vfat", "ext4", "f2fs", "squashfs"}

// mountData mounts the file system that codereader.data=/dev/NAME names, if it
// is there, at [DataFolder]. Everything is written at once (MS_SYNCHRONOUS),
// because nobody tells this machine before its power goes.
func (m *machine) mountData(p Parameters) error {
	source, ok := p.Value("data")
	if !ok {
		return nil
	}
	if err := os.MkdirAll(m.path(DataFolder), 0o755); err != nil {
		return fmt.Errorf("boot: %s: cannot be made: %w", DataFolder, err)
	}
	const flags = unix.MS_NOSUID | unix.MS_NODEV | unix.MS_NOEXEC | unix.MS_NOATIME | unix.MS_SYNCHRONOUS
	var problems []error
	for _, kind := range dataKinds {
		err := m.mount(m.path(source), m.path(DataFolder), kind, flags, "")
		if err == nil {
			return nil
		}
		problems = append(problems, fmt.Errorf("as %s: %w", kind, err))
	}
	return fmt.Errorf("boot: codereader.data=%s: cannot be mounted: %w", source, errors.Join(problems...))
}
