package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"codereader/emulator/link/linktest"
)

// options are what the command line says.
type options struct {
	machine  string
	unpacked string
	image    string
	data     string        // a disk's file; "": the machine has none, and no sound
	boot     time.Duration // at most, from QEMU's start; 0: any
	memory   int           // kB at most; 0: any
	patience time.Duration
	times    int // the board is started
	random   int // scenarios are to be written, and nothing else is
	command  []string
}

func main() {
	err := run(os.Args[1:])
	var failed *exec.ExitError
	switch {
	case err == nil:
	case errors.As(err, &failed):
		os.Exit(max(failed.ExitCode(), 1))
	default:
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(args []string) error {
	var o options
	flags := flag.NewFlagSet("hil", flag.ContinueOnError)
	flags.StringVar(&o.machine, "machine", "arm64", "the `machine`: arm64 or raspi0")
	flags.StringVar(&o.unpacked, "unpacked", "", "the `folder` with the unpacked packages")
	flags.StringVar(&o.image, "image", "", "the `file` of the initramfs")
	flags.StringVar(&o.data, "data", "", "the `file` of a disk that process 1 finds voices on, on a machine with a sound card")
	flags.DurationVar(&o.boot, "boot", 0, "how long QEMU's start to the first packet may take; 0: as long as -patience")
	flags.IntVar(&o.memory, "memory", 0, "how many `kB` of memory process 1 may have had at most; 0: any")
	flags.DurationVar(&o.patience, "patience", 30*time.Second, "how long to wait for a board")
	flags.IntVar(&o.times, "times", 1, "how `often` to start the board; what counts is the middle of the times")
	flags.IntVar(&o.random, "random", 0, "write so `many` random scenarios to the folder that is named in place of a command, and do nothing else")
	if err := flags.Parse(args); err != nil {
		return err
	}
	o.command = flags.Args()
	if o.random > 0 {
		if len(o.command) != 1 {
			return errors.New("hil: -random needs the folder that the scenarios are to be in")
		}
		_, err := linktest.WriteScripts(o.command[0], o.random)
		return err
	}
	m, ok := machines[o.machine]
	switch {
	case !ok:
		return fmt.Errorf("hil: machine %q: it is arm64 or raspi0", o.machine)
	case o.unpacked == "" || o.image == "":
		return errors.New("hil: -unpacked DIR and -image FILE are needed")
	case o.times < 1:
		return errors.New("hil: -times begins at 1")
	}
	dir, err := os.MkdirTemp("", "hil")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	return o.try(m, dir)
}

// try starts the board as often as is asked for, and has the command talk to
// the last one.
func (o *options) try(m machine, dir string) error {
	var took times
	for i := range o.times {
		b, err := start(m, o, dir)
		if err != nil {
			return err
		}
		took = append(took, b.took)
		if i == o.times-1 {
			fmt.Printf("hil: %s: from start to the first packet %v\n", o.machine, took)
			err = o.last(b, took)
		}
		b.stop()
		if err != nil {
			return err
		}
	}
	return nil
}

// last has the command talk to a board, and holds what that took against the
// limits.
func (o *options) last(b *board, took times) error {
	if t := took.middle(); o.boot > 0 && t > o.boot {
		return fmt.Errorf("hil: %s: from start to the first packet it takes %v and may take %v", o.machine, t, o.boot)
	}
	if len(o.command) > 0 {
		if err := o.talk(b); err != nil {
			return err
		}
	}
	return o.holdMemory(b)
}

// holdMemory holds what process 1 has had of memory so far against the limit.
func (o *options) holdMemory(b *board) error {
	if o.memory == 0 {
		return nil
	}
	kB, err := b.memory(o.patience)
	if err != nil {
		return err
	}
	fmt.Printf("hil: %s: process 1 has had %d kB of memory at most\n", o.machine, kB)
	if kB > o.memory {
		return fmt.Errorf("hil: %s: process 1 has had %d kB of memory and may have %d", o.machine, kB, o.memory)
	}
	return nil
}

// talk runs the command.
func (o *options) talk(b *board) error {
	args := make([]string, len(o.command))
	for i, arg := range o.command {
		args[i] = strings.ReplaceAll(arg, "LINK", "unix:"+b.link)
	}
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	begun := time.Now()
	err := cmd.Run()
	fmt.Printf("hil: %s: %s took %.1f s\n", o.machine, o.command[0], time.Since(begun).Seconds())
	return err
}
