package term

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/firmware"
	"codereader/voice"
)

// childEnv names what the test binary is to be instead of the tests, so that
// there is a program to be run in a terminal.
const childEnv = "CODEREADER_TERM_CHILD"

func TestMain(m *testing.M) {
	switch what := os.Getenv(childEnv); what {
	case "":
		os.Exit(m.Run())
	case "shell":
		os.Exit(childShell())
	default:
		os.Exit(childReader(what))
	}
}

// childReader is a reader in the terminal. If it is "panic here" it panics in
// the session when it is muted, if "panic there" where the machine is when the
// reader turns on.
func childReader(what string) int {
	settings := firmware.DefaultSettings
	settings.Language = voice.English
	m := emulator.New(emulator.Config{Settings: settings, Voice: emulatortest.Voice{}, Clock: clock.RTC{}})
	live := emulator.NewLive(m)
	if what == "panic there" {
		m.Attach(emulator.SinkFunc(func(e emulator.Event) {
			if e.Kind == emulator.KindPower {
				panic("there")
			}
		}))
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go func() {
		defer Restore()
		live.Run(ctx)
	}()
	err := Run(ctx, Options{
		Live: live, Hand: emulator.NewHand(m), In: os.Stdin, Out: os.Stdout,
		Mute: func(bool) {
			if what == "panic here" {
				panic("here")
			}
		},
	})
	if what == "panic there" {
		select {} // the driver has told of its end on its way to the crash
	}
	var signal *Interrupted
	switch {
	case errors.As(err, &signal):
		fmt.Println(err)
		return 3
	case err != nil:
		fmt.Println(err)
		return 1
	}
	return 0
}

// childShell is a shell as far as jobs are concerned: it runs a reader in
// front, and when that has stopped, says how the terminal is set and continues
// it when it is told to.
func childShell() int {
	signal.Ignore(syscall.SIGTTOU) // it takes the terminal back itself
	if err := os.Setenv(childEnv, "reader"); err != nil {
		fmt.Println(err)
		return 1
	}
	p, err := os.StartProcess(os.Args[0], os.Args[:1], &os.ProcAttr{
		Env:   os.Environ(),
		Files: []*os.File{os.Stdin, os.Stdout, os.Stderr},
		Sys:   &syscall.SysProcAttr{Setpgid: true, Foreground: true, Ctty: 0},
	})
	if err != nil {
		fmt.Println(err)
		return 1
	}
	in := bufio.NewReader(os.Stdin)
	for {
		var status unix.WaitStatus
		if _, err := unix.Wait4(p.Pid, &status, unix.WUNTRACED, nil); errors.Is(err, unix.EINTR) {
			continue
		} else if err != nil {
			fmt.Println(err)
			return 1
		}
		if !status.Stopped() {
			fmt.Println("shell: exited", status.ExitStatus())
			return status.ExitStatus()
		}
		_ = unix.IoctlSetPointerInt(0, unix.TIOCSPGRP, unix.Getpgrp())
		fmt.Println("shell: stopped")
		command, err := in.ReadString('\n')
		if err != nil {
			fmt.Println(err)
			return 1
		}
		if strings.TrimSpace(command) == "fg" {
			_ = unix.IoctlSetPointerInt(0, unix.TIOCSPGRP, p.Pid)
		}
		_ = unix.Kill(-p.Pid, syscall.SIGCONT)
	}
}
