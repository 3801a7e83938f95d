//go:build !unix || aix || solaris

package term

import (
	"os"

	"golang.org/x/term"
)

// mode is how a terminal is set.
type mode = term.State

// saveMode returns how a terminal is set.
func saveMode(f *os.File) (*mode, error) { return term.GetState(int(f.Fd())) }

// keyMode sets a terminal so that each key can be read at once, as the escape
// sequences that other systems send.
func keyMode(f *os.File, _ *mode) error {
	_, err := term.MakeRaw(int(f.Fd()))
	return err
}

// restoreMode sets a terminal as it was.
func restoreMode(f *os.File, saved *mode) error { return term.Restore(int(f.Fd()), saved) }

// ending are the signals that end a session; none stops it for a while.
var (
	ending  = []os.Signal{os.Interrupt}
	pausing []os.Signal
)

// pause takes the keys again.
func (c *console) pause(os.Signal, chan os.Signal) error { return c.take() }
