package term

import (
	"fmt"
	"io"
	"os"
	"slices"
	"sync"

	"golang.org/x/term"
)

// console is the terminal that keys come from, in a mode in which each arrives
// at once and is not echoed. Signals still come from its keys, and output is
// as it always is.
type console struct {
	file *os.File

	mu    sync.Mutex
	saved *mode
	keyed bool // it is in the mode for keys
	over  bool // and is not to be put into it again
}

// taken are the consoles that are in the mode for keys.
var taken struct {
	sync.Mutex
	consoles []*console
}

// IsTerminal says whether r is a terminal.
func IsTerminal(r io.Reader) bool {
	f, ok := r.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Restore puts the terminals that sessions read keys from back into the mode
// in which they were found. [Run] does so when it returns or panics; a
// goroutine of the program that may panic while a session runs should defer
// Restore, for a panic ends the program without the help of any other
// goroutine. It may be called at any time, and more than once.
func Restore() {
	taken.Lock()
	consoles := taken.consoles
	taken.consoles = nil
	taken.Unlock()
	for _, c := range consoles {
		c.mu.Lock()
		c.over = true
		c.mu.Unlock()
		c.restore()
	}
}

// restoreOnPanic returns a function that is to be deferred at once: it calls
// [Restore] if its goroutine panics.
func restoreOnPanic() func() {
	return func() {
		if r := recover(); r != nil {
			Restore()
			panic(r)
		}
	}
}

// openConsole puts a terminal into the mode for keys.
func openConsole(f *os.File) (*console, error) {
	saved, err := saveMode(f)
	if err != nil {
		return nil, fmt.Errorf("term: %s: its mode cannot be read: %w", f.Name(), err)
	}
	c := &console{file: f, saved: saved}
	if err := c.take(); err != nil {
		return nil, fmt.Errorf("term: %s does not give single keys: %w", f.Name(), err)
	}
	taken.Lock()
	taken.consoles = append(taken.consoles, c)
	taken.Unlock()
	return c, nil
}

// take puts the terminal into the mode for keys.
func (c *console) take() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.over {
		return nil
	}
	if err := keyMode(c.file, c.saved); err != nil {
		return err
	}
	c.keyed = true
	return nil
}

// restore puts the terminal back into the mode in which it was found, and
// forgets what was typed and not read: it was not meant for what comes next.
func (c *console) restore() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.keyed {
		c.keyed = false
		// There is nobody left to tell of an error.
		_ = restoreMode(c.file, c.saved)
	}
}

// close restores the terminal for good.
func (c *console) close() {
	c.restore()
	taken.Lock()
	defer taken.Unlock()
	taken.consoles = slices.DeleteFunc(taken.consoles, func(o *console) bool { return o == c })
}
