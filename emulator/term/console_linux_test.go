package term

import (
	"runtime"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

func TestTerminalIsPutBackHoweverTheSessionEnds(t *testing.T) {
	tests := []struct {
		name, child, keys string
		signal            syscall.Signal
		status            int
		says              string
	}{
		{name: "q", keys: "q", says: "Ended."},
		{name: "Ctrl+C", keys: "\x03", says: "Ended."},
		{name: "Ctrl+D", keys: "\x04", says: "Ended."},
		{name: "Ctrl+Q", keys: "\x11", says: "Ended."},
		{name: "SIGINT", signal: syscall.SIGINT, says: "Ended."},
		{name: "SIGTERM", signal: syscall.SIGTERM, status: 3, says: "terminated"},
		{name: "SIGHUP", signal: syscall.SIGHUP, status: 3, says: "hangup"},
		{name: "SIGQUIT", keys: "\x1c", status: 3, says: "quit"},
		{name: "a panic in the session", child: "panic here", keys: "m", status: 2, says: "panic: here"},
		{name: "a panic where the machine is", child: "panic there", keys: " ", status: 2, says: "panic: there"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.child == "" {
				tt.child = "reader"
			}
			p := inPTY(t, tt.child)
			p.expect("Q ends.")
			p.takesKeys()
			if tt.keys != "" {
				p.send(tt.keys)
			} else if err := p.cmd.Process.Signal(tt.signal); err != nil {
				t.Fatal(err)
			}
			p.expect(tt.says)
			if status := p.exit(); status != tt.status {
				t.Errorf("exit status %d, want %d", status, tt.status)
			}
			p.isFound()
		})
	}
}

func TestKeysOfATerminalActAtOnce(t *testing.T) {
	t.Parallel()
	p := inPTY(t, "reader")
	p.expect("Q ends.")
	for _, tt := range []struct{ keys, want string }{
		{" ", "On.\r\nDisplay: ------\r\nSays: not activated\r\n"},
		{"\x1b[A", "Vol 7\r\nSays: volume seven\r\n"},
		{"\x1bOB", "Vol 6\r\nSays: volume six\r\n"},
		{"\t", "Red is latched.\r\n"},
		{"6", "Speed 5\r\nSays: speed five\r\n"},
		{"\x13", "That key does nothing here."}, // Ctrl+S does not stop the output
		{"red 1\r", "Siger: dansk\r\n"},
		{"\r", "Slukket.\r\n"},
	} {
		p.send(tt.keys)
		p.expect(tt.want)
	}
	p.send("\x04")
	p.expect("Afsluttet.\r\n")
	if status := p.exit(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

func TestTerminalIsPutBackWhileStopped(t *testing.T) {
	t.Parallel()
	p := inPTY(t, "shell")
	p.expect("Q ends.")
	p.takesKeys()
	for range 2 {
		p.send("\x1a")
		p.expect("shell: stopped")
		p.isFound()
		p.send("fg\n")
		p.expect("fg") // its echo
		p.send("\x1b[A")
		p.expect("Says: volume")
		p.takesKeys()
	}
	p.send("q")
	p.expect("shell: exited 0")
	p.isFound()
}

func TestBackgroundLeavesTheTerminalAlone(t *testing.T) {
	t.Parallel()
	p := inPTY(t, "shell")
	p.expect("Q ends.")
	p.send("\x1a")
	p.expect("shell: stopped")
	p.send("bg\n")
	p.expect("shell: stopped") // it wanted to read
	p.isFound()
	p.send("fg\n")
	p.expect("fg")
	p.send("i")
	p.expect("Off.")
	p.takesKeys()
	p.send("q")
	p.expect("shell: exited 0")
	p.isFound()
}

func TestCtrlZWithoutAShellChangesNothing(t *testing.T) {
	t.Parallel()
	p := inPTY(t, "reader") // leads a session: there is nobody to continue it
	p.expect("Q ends.")
	p.send("\x1a")
	p.send("i")
	p.expect("red not latched.")
	p.takesKeys()
	p.send("q")
	p.exit()
	p.isFound()
}

func TestDumbTerminalGivesLines(t *testing.T) {
	t.Parallel()
	p := inPTY(t, "reader", "TERM=dumb")
	p.expect("help, quit.")
	p.isFound()
	p.send("red\n")
	p.expect("Says: not activated")
	p.send("foo\n")
	p.expect("Line 2:")
	p.send("quit\n")
	if status := p.exit(); status != 0 { // a person's slip is no misuse
		t.Errorf("exit status %d", status)
	}
}

func TestWhatWasTypedAndNotReadIsDropped(t *testing.T) {
	master, slave := openPTY(t)
	c, err := openConsole(slave)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := master.WriteString("rm -r everything\r\n"); err != nil {
		t.Fatal(err)
	}
	for began := time.Now(); ; runtime.Gosched() { // the kernel brings it in its own time
		if n, err := unix.IoctlGetInt(int(slave.Fd()), unix.TIOCINQ); err != nil || time.Since(began) > patience {
			t.Fatalf("nothing arrives: %v", err)
		} else if n > 0 {
			break
		}
	}
	c.close()
	left, err := unix.IoctlGetInt(int(slave.Fd()), unix.TIOCINQ)
	if err != nil || left != 0 {
		t.Errorf("%d bytes are left to the next program (%v), want none", left, err)
	}
}

func TestRestoreIsForGood(t *testing.T) {
	master, slave := openPTY(t)
	p := &pty{t: t, master: master, slave: slave}
	p.found = p.mode()
	c, err := openConsole(slave)
	if err != nil {
		t.Fatal(err)
	}
	p.takesKeys()
	Restore()
	p.isFound()
	if err := c.take(); err != nil { // upon SIGCONT, say
		t.Error(err)
	}
	p.isFound()
	c.close()
	Restore()
	p.isFound()
}

func TestNarrowTerminalGetsShorterLines(t *testing.T) {
	_, slave := openPTY(t)
	for columns, want := range map[uint16]int{0: Width, 5: Width, 40: 40, 200: Width} {
		if err := unix.IoctlSetWinsize(int(slave.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Col: columns}); err != nil {
			t.Fatal(err)
		}
		if got := widthOf(slave); got != want {
			t.Errorf("%d columns: lines of %d, want %d", columns, got, want)
		}
	}
}
