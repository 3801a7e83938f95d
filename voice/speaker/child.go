//go:build !js

package speaker

import (
	"fmt"
	"os"
	"os/exec"
)

// Child is the [Starter] that plays in a process of its own: this program,
// called with [Command]. The process ends when this one does, for then its
// input ends.
func Child() (*Process, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("speaker: %w", err)
	}
	c := exec.Command(program, Command)
	in, err := c.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("speaker: %w", err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("speaker: %w", err)
	}
	if err := c.Start(); err != nil {
		return nil, fmt.Errorf("speaker: %w", err)
	}
	return &Process{in: in, out: out, wait: func() { _ = c.Wait() }}, nil
}
