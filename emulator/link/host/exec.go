package host

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// endTime is how long a process may take to end once its standard input has.
const endTime = time.Second

// process is a Wire to a program that was started.
type process struct {
	*stream
	cmd   *exec.Cmd
	said  tail
	ended chan struct{} // closed once the process is gone
	wait  error         // how it ended
	once  sync.Once
}

func dialExec(spec, command string, o Options) (Wire, error) {
	args, err := fields(command)
	if err != nil {
		return nil, err
	}
	p := &process{cmd: exec.Command(args[0], args[1:]...), ended: make(chan struct{})}
	p.said.also = o.Stderr
	p.cmd.Stderr = &p.said
	p.cmd.WaitDelay = endTime // of its own children, which may hold on to standard error
	in, err := p.cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	p.cmd.Stdout = w
	err = p.cmd.Start()
	w.Close() // it is the process's now
	if err != nil {
		out.Close()
		return nil, why(err)
	}
	go func() {
		p.wait = p.cmd.Wait()
		close(p.ended)
	}()
	p.stream = newStream(spec, in, out, func() error { return errors.Join(in.Close(), out.Close()) })
	return p, nil
}

// why takes the reason from an error of starting a program: which program
// stands in front already.
func why(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	var e *exec.Error
	if errors.As(err, &e) {
		return e.Err
	}
	return err
}

// Read is the stream's, and says how the process ended when it has.
func (p *process) Read(b []byte, wait time.Duration) (int, error) {
	n, err := p.stream.Read(b, wait)
	if err != nil {
		err = p.gone()
	}
	return n, err
}

// Write is the stream's, and says how the process ended when it has.
func (p *process) Write(b []byte) (int, error) {
	n, err := p.stream.Write(b)
	if err != nil {
		err = p.gone()
	}
	return n, err
}

// gone says how the process ended, and what it said last.
func (p *process) gone() error {
	select {
	case <-p.ended:
	case <-time.After(endTime):
		return errors.New("the process has closed its standard input or output")
	}
	how := "exit status 0"
	if p.wait != nil {
		how = p.wait.Error()
	}
	if said := p.said.String(); said != "" {
		return fmt.Errorf("the process has ended: %s: %s", how, said)
	}
	return fmt.Errorf("the process has ended: %s", how)
}

// Close ends the process: politely by the end of its input, and otherwise by
// force. Nothing of it is left.
func (p *process) Close() error {
	p.once.Do(func() {
		_ = p.stream.Close() // an error here is one of a process that is gone
		timer := time.NewTimer(endTime)
		defer timer.Stop()
		select {
		case <-p.ended:
		case <-timer.C:
			_ = p.cmd.Process.Kill()
			<-p.ended
		}
	})
	return nil
}

// fields splits a command at its spaces, but for those between single quotes.
func fields(command string) (args []string, err error) {
	quoted, open := false, false
	for _, c := range command {
		switch {
		case c == '\'':
			if quoted = !quoted; quoted && !open {
				args, open = append(args, ""), true
			}
		case c == ' ' && !quoted:
			open = false
		default:
			if !open {
				args, open = append(args, ""), true
			}
			args[len(args)-1] += string(c)
		}
	}
	if quoted {
		return nil, errors.New("a single quote has no other")
	}
	if len(args) == 0 || strings.TrimSpace(args[0]) == "" {
		return nil, ErrSpec
	}
	return args, nil
}
