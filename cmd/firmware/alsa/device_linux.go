package alsa

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// device is a playback device of the kernel's, or a test's.
type device interface {
	ioctl(request uintptr, argument unsafe.Pointer) error
	close() error
}

// file is the kernel's.
type file int

func (f file) ioctl(request uintptr, argument unsafe.Pointer) error {
	for {
		_, _, e := unix.Syscall(unix.SYS_IOCTL, uintptr(f), request, uintptr(argument))
		switch e {
		case 0:
			return nil
		case unix.EINTR:
		default:
			return e
		}
	}
}

func (f file) close() error { return unix.Close(int(f)) }
