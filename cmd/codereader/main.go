package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"codereader/emulator/term"
	"codereader/voice/speaker"
)

// version is the program's version, set by the linker in released builds.
var version = "devel"

// Exit statuses (the public contract).
const (
	statusOK     = 0
	statusFailed = 1
	statusMisuse = 2
)

func main() {
	if len(os.Args) == 2 && os.Args[1] == speaker.Command {
		os.Exit(speaker.Serve(os.Stdin, os.Stdout, speaker.OpenDevice))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	defer term.Restore() // in case of a panic
	os.Exit(run(ctx, os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}

// streams are where a command reads and writes.
type streams struct {
	in       *os.File
	out, err io.Writer
}

// run runs the program and returns its exit status.
func run(ctx context.Context, args []string, io streams) int {
	root := rootCommand(io)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return statusOK
	}
	var silent silentError
	if !errors.As(err, &silent) {
		fmt.Fprintln(io.err, "codereader:", oneLine(err))
	}
	var misuse misuseError
	if errors.As(err, &misuse) {
		return statusMisuse
	}
	return statusFailed
}
