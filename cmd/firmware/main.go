package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"codereader/emulator/link"
	"codereader/emulator/link/device"
)

// version is the firmware's own, set by the linker.
var version = "devel"

func main() {
	if isFirst() {
		first() // does not return
	}
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// options are those of every device that this program is.
func options() device.Options {
	return device.Options{Name: "codereader " + version, Capabilities: link.OwnClock}
}

// run is the program, as an ordinary process.
func run(args []string, in io.Reader, out io.Writer) error {
	flags := flag.NewFlagSet("firmware", flag.ContinueOnError)
	serve := flags.String("serve", "", "where the emulator is: unix:`PATH`, tcp:HOST:PORT or a serial line DEVICE[@BAUD]; standard input and output unless given")
	flash := flags.String("flash", "", "`file` that keeps settings and key; without one the emulator keeps them")
	board := flags.Bool("parts", false, "use the board's own keys, display and sound (BOARD.md)")
	voices := flags.String("voices", "", "`folder` with the clips of both languages, for -parts")
	keys := flags.String("keys", "", "`file` or pipe with keys of its own, line by line (\"red down\", \"9 up\"); - is standard input, with -serve")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return nil
		}
		os.Exit(2) // it has been told
	}
	o := options()
	if *flash != "" {
		if err := keepIn(*flash, &o); err != nil {
			return err
		}
	}
	typed, err := typedFlag(*keys, *serve, *board, &o)
	if err != nil {
		return err
	}
	t, err := begin(o, *board, *voices)
	if err != nil {
		return err
	}
	if typed != nil {
		go typed.serve(t, func(err error) { fmt.Fprintln(os.Stderr, err) })
	}
	if *serve == "" {
		return t.talk(in, out)
	}
	return serveAt(*serve, t)
}

// typedFlag opens the keys that -keys names; nil without it.
func typedFlag(keys, serve string, board bool, o *device.Options) (*typedKeys, error) {
	switch {
	case keys == "":
		return nil, nil
	case board:
		return nil, errors.New("firmware: -keys is for a board without keys, and -parts has those of the board")
	case keys == "-" && serve == "":
		return nil, errors.New("firmware: standard input is the link's without -serve, and cannot be -keys too")
	}
	return openKeys(keys, o)
}
