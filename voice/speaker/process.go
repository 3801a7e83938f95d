package speaker

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Starter starts a process that plays: [Child] or [Beside].
type Starter func() (*Process, error)

// Process is one that plays.
type Process struct {
	in   io.WriteCloser // takes frames
	out  io.Reader      // tells lines
	wait func()         // returns when it has ended
}

// Why there is no sound. What an error of a [Speaker] wraps besides is for
// those who know sound systems, and long.
var (
	ErrNoDevice   = errors.New("speaker: there is no sound device")
	ErrDeviceLost = errors.New("speaker: the sound device has failed")
)

// listen hears what the process tells until it ends, and returns why it did.
func (p *Process) listen(ready func()) error {
	lost, why := ErrNoDevice, errors.New("the process that plays ended without a word")
	lines := bufio.NewScanner(p.out)
	for lines.Scan() {
		switch text := lines.Text(); {
		case text == lineReady:
			lost = ErrDeviceLost
			ready()
		case strings.HasPrefix(text, lineError):
			why = errors.New(strings.TrimPrefix(text, lineError))
		}
	}
	p.wait()
	return fmt.Errorf("%w: %w", lost, why)
}

// stop has the process end.
func (p *Process) stop() { _ = p.in.Close() }

// Beside returns a starter that plays in this process, on devices that open
// opens.
func Beside(open func() (Device, error)) Starter {
	return func() (*Process, error) {
		in, toIn := io.Pipe()
		fromOut, out := io.Pipe()
		done := make(chan struct{})
		go func() {
			defer close(done)
			Serve(in, out, open)
			in.Close()
			out.Close()
		}()
		return &Process{in: toIn, out: fromOut, wait: func() { <-done }}, nil
	}
}
