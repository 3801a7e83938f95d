//go:build unix && !aix && !solaris

package term

import (
	"os"
	"slices"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// mode is how a terminal is set.
type mode = unix.Termios

// saveMode returns how a terminal is set.
func saveMode(f *os.File) (*mode, error) {
	return unix.IoctlGetTermios(int(f.Fd()), getMode)
}

// keyMode sets a terminal so that each byte can be read at once and is not
// echoed, and Ctrl with Q, S and V are keys like any other. Ctrl with C, Z and
// backslash go on to send signals.
func keyMode(f *os.File, saved *mode) error {
	m := *saved
	m.Iflag &^= unix.IXON | unix.ICRNL | unix.INLCR | unix.IGNCR | unix.ISTRIP
	m.Lflag &^= unix.ICANON | unix.ECHO | unix.ECHONL | unix.IEXTEN
	m.Lflag |= unix.ISIG
	m.Cc[unix.VMIN], m.Cc[unix.VTIME] = 1, 0
	return unix.IoctlSetTermios(int(f.Fd()), setMode, &m)
}

// restoreMode sets a terminal as it was, and drops what was typed. In the
// background it leaves the terminal to whoever is in front.
func restoreMode(f *os.File, saved *mode) error {
	if !inFront(f) {
		return nil
	}
	return unix.IoctlSetTermios(int(f.Fd()), setModeFlush, saved)
}

// inFront says whether the terminal's keys go to this program.
func inFront(f *os.File) bool {
	group, err := unix.IoctlGetInt(int(f.Fd()), unix.TIOCGPGRP)
	return err != nil || group == unix.Getpgrp()
}

// ending are the signals that end a session, pausing those that stop it for a
// while and go on.
var (
	ending  = []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT}
	pausing = []os.Signal{syscall.SIGTSTP, syscall.SIGCONT}
)

// stopTime is how long being stopped is waited for: it happens at once, or has
// happened and is over.
const stopTime = 100 * time.Millisecond

// pause does what SIGTSTP and SIGCONT ask for: it stops the program with the
// terminal as it was found, and takes the keys again when the program is
// continued.
func (c *console) pause(s os.Signal, signals chan os.Signal) error {
	if s == syscall.SIGTSTP {
		if !continuable() {
			return nil
		}
		c.restore()
		// Not SIGTSTP: once it has been caught, the runtime takes it for good.
		if err := unix.Kill(unix.Getpid(), syscall.SIGSTOP); err == nil {
			awaitContinue(signals)
		}
	}
	if !inFront(c.file) {
		return nil // continued in the background
	}
	return c.take()
}

// continuable says whether somebody would continue the program if it stopped:
// a shell that gives each job a group of its own. In the group of the session's
// leader, which is where a program is that a terminal was opened for, nobody
// would.
func continuable() bool {
	session, err := unix.Getsid(0)
	return err == nil && session != unix.Getpgrp()
}

// awaitContinue waits until the program has been stopped and continued. A
// signal to end is left for later.
func awaitContinue(signals chan os.Signal) {
	given := time.NewTimer(stopTime)
	defer given.Stop()
	select {
	case s := <-signals:
		if slices.Contains(ending, s) {
			signals <- s // there is room: it has just been taken
		}
	case <-given.C:
	}
}
