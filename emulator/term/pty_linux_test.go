package term

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// patience is how long a test waits for a program in real time before it
// fails.
const patience = 20 * time.Second

// pty is a terminal with a program in it.
type pty struct {
	t      *testing.T
	master *os.File
	slave  *os.File     // open to the end, so that its mode outlives the program
	found  unix.Termios // the mode before the program began
	cmd    *exec.Cmd
	exited chan error
	output chan string
	seen   string
}

// inPTY starts a child program (see child_linux_test.go) as the leader of a
// session in a terminal of its own.
func inPTY(t *testing.T, what string, env ...string) *pty {
	t.Helper()
	master, slave := openPTY(t)
	p := &pty{t: t, master: master, slave: slave, exited: make(chan error, 1), output: make(chan string)}
	p.found = p.mode()
	p.cmd = exec.Command(os.Args[0])
	p.cmd.Env = append(os.Environ(), append([]string{childEnv + "=" + what, "TERM=xterm"}, env...)...)
	p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = slave, slave, slave
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { slave.Close() })
	go func() { p.exited <- p.cmd.Wait() }()
	t.Cleanup(func() { _ = p.cmd.Process.Kill() })
	go p.read()
	return p
}

// openPTY opens a terminal: the side of the person, and that of the programs.
func openPTY(t *testing.T) (master, slave *os.File) {
	t.Helper()
	var err error
	master, err = os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminals here: %v", err)
	}
	t.Cleanup(func() { master.Close() })
	fd := int(master.Fd())
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	slave, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { slave.Close() })
	return master, slave
}

func (p *pty) read() {
	b := make([]byte, 4096)
	for {
		n, err := p.master.Read(b)
		if n > 0 {
			p.output <- string(b[:n])
		}
		if err != nil {
			return
		}
	}
}

// mode returns how the terminal is set.
func (p *pty) mode() unix.Termios {
	p.t.Helper()
	m, err := unix.IoctlGetTermios(int(p.master.Fd()), unix.TCGETS)
	if err != nil {
		p.t.Fatal(err)
	}
	return *m
}

// send types.
func (p *pty) send(s string) {
	p.t.Helper()
	if _, err := p.master.WriteString(s); err != nil {
		p.t.Fatal(err)
	}
}

// expect waits until text has been printed, and forgets all up to its end.
func (p *pty) expect(text string) {
	p.t.Helper()
	deadline := time.After(patience)
	for {
		if before, after, ok := strings.Cut(p.seen, text); ok {
			if strings.ContainsRune(before, '\x1b') {
				p.t.Errorf("escape sequences in %q", before)
			}
			p.seen = after
			return
		}
		select {
		case more := <-p.output:
			p.seen += more
		case <-deadline:
			p.t.Fatalf("no %q in %q", text, p.seen)
		}
	}
}

// exit waits until the program has ended, and returns its exit status, or -1
// if a signal ended it.
func (p *pty) exit() int {
	p.t.Helper()
	deadline := time.After(patience)
	for {
		select {
		case more := <-p.output:
			p.seen += more
		case <-p.exited:
			return p.cmd.ProcessState.ExitCode()
		case <-deadline:
			p.t.Fatalf("the program does not end; printed %q", p.seen)
		}
	}
}

// takesKeys fails the test unless the terminal is in the mode for keys.
func (p *pty) takesKeys() {
	p.t.Helper()
	m := p.mode()
	if m.Lflag&(unix.ICANON|unix.ECHO) != 0 || m.Iflag&unix.IXON != 0 {
		p.t.Errorf("the terminal does not give single keys: %+v", m)
	}
	if m.Oflag&unix.OPOST == 0 || m.Lflag&unix.ISIG == 0 {
		p.t.Errorf("output or signals are not as they always are: %+v", m)
	}
}

// isFound fails the test unless the terminal is as it was found.
func (p *pty) isFound() {
	p.t.Helper()
	if got := p.mode(); got != p.found {
		p.t.Errorf("the terminal is left as %+v, found as %+v", got, p.found)
	}
}
