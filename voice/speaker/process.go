package speaker

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Starter starts a process that plays: [Child] or [Beside].
type Starter func() (*Process, error)

// Process is one that plays. It ends when its input does.
type Process struct {
	in   io.WriteCloser // takes frames
	out  io.Reader      // tells lines
	kill func()         // ends it at once, whatever it is doing
	wait func()         // returns when it has ended, and out is no longer read

	// patience says that it never counts as hanging, for there would be no
	// other in its place.
	patience bool
}

// Why there is no sound. What an error of a [Speaker] wraps besides is for
// those who know sound systems, and long.
var (
	ErrNoDevice   = errors.New("speaker: there is no sound device")
	ErrDeviceLost = errors.New("speaker: the sound device has failed")
)

// listen hears what the process tells until it ends, and returns why it did.
func (p *Process) listen(w *window, ready func()) error {
	why := errors.New("speaker: the process that plays ended without a word")
	lines := bufio.NewScanner(p.out)
	for lines.Scan() {
		text := lines.Text()
		if text == lineReady {
			w.ready()
			ready()
		} else if n, ok := strings.CutPrefix(text, linePlayed); ok {
			if n, err := strconv.ParseInt(n, 10, 64); err == nil {
				w.played(n)
			}
		} else if reason, ok := strings.CutPrefix(text, lineError); ok {
			why = errors.New(reason)
		}
	}
	p.kill() // if it has only stopped talking
	p.wait()
	return why
}

// lost returns the error of a process that ended, for a reason.
func lost(w *window, why error) error {
	if w.isReady() {
		return fmt.Errorf("%w: %w", ErrDeviceLost, why)
	}
	return fmt.Errorf("%w: %w", ErrNoDevice, why)
}
