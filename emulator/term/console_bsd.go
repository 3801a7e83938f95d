//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package term

import "golang.org/x/sys/unix"

// The requests that read and set a terminal's mode; the last drops what was
// typed and not read.
const (
	getMode      = unix.TIOCGETA
	setMode      = unix.TIOCSETA
	setModeFlush = unix.TIOCSETAF
)
