// Program tracer runs recorded sessions on the page's core and prints their
// traces: for a test that compares what WebAssembly makes of them with what the
// program does.
//
//	tracer HEADS <sessions
//
// HEADS is the file with the beginnings of all clips. Each line of the input is
// a session, as core.Recorded has it; each line of the output is its trace, as a
// JSON string.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"codereader/emulator/web/core"
)

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "tracer:", err)
		os.Exit(1)
	}
}

func run(args []string, in io.Reader, out io.Writer) error {
	if len(args) != 1 {
		return errors.New("one argument: the file with the beginnings of all clips")
	}
	heads, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	bank, err := core.Lengths(heads)
	if err != nil {
		return err
	}
	sessions := bufio.NewReader(in)
	for {
		line, err := sessions.ReadBytes('\n')
		if len(line) == 0 && errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		trace, err := core.Trace(bank, line)
		if err != nil {
			return err
		}
		text, err := json.Marshal(trace)
		if err != nil {
			return err
		}
		if _, err := out.Write(append(text, '\n')); err != nil {
			return err
		}
	}
}
