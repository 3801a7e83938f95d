package boot

import (
	"path/filepath"

	"golang.org/x/sys/unix"
)

// machine is what the package does to the machine that it runs on; a test puts
// a folder and functions of its own in its place.
type machine struct {
	root   string // in front of every name; "" is the machine's own
	mount  func(source, target, kind string, flags uintptr, data string) error
	module func(fd int, parameters string, flags int) error
	reboot func(command int) error
	sync   func()
}

// itself is the machine that the program runs on.
func itself() *machine {
	return &machine{
		mount:  unix.Mount,
		module: unix.FinitModule,
		reboot: unix.Reboot,
		sync:   unix.Sync,
	}
}

func (m *machine) path(name string) string { return filepath.Join(m.root, "/", name) }
