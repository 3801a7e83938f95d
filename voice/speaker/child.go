//go:build !js

package speaker

import (
	"fmt"
	"os"
	"os/exec"
)

// Child is the [Starter] that plays in a process of its own: this program,
// called with [Command]. The process ends when this one does, however that
// ends, for then its input ends.
func Child() (*Process, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("speaker: %w", err)
	}
	c := exec.Command(program, Command)
	c.SysProcAttr = ownGroup()
	in, err := c.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("speaker: %w", err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		in.Close()
		return nil, fmt.Errorf("speaker: %w", err)
	}
	if err := c.Start(); err != nil {
		return nil, fmt.Errorf("speaker: %w", err)
	}
	kill := func() {
		_ = c.Process.Kill() // an error says that it has ended
		_ = out.Close()      // in case something that it started holds the other end
	}
	return &Process{in: in, out: out, kill: kill, wait: func() { _ = c.Wait() }}, nil
}
