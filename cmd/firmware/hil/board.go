package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// step is how often the program looks again for what it waits for.
const step = 5 * time.Millisecond

// board is a board in QEMU whose firmware is there.
type board struct {
	name    string
	link    string // the socket of its serial line
	console string // the file of what the kernel and process 1 say
	took    time.Duration
	cmd     *exec.Cmd
	output  strings.Builder
	ended   chan struct{}
}

// start starts a board and waits for its first packet.
func start(m machine, o *options, dir string) (*board, error) {
	b := &board{
		name: o.machine, link: filepath.Join(dir, "link"), console: filepath.Join(dir, "console"),
		ended: make(chan struct{}),
	}
	args, err := b.args(m, o)
	if err != nil {
		return nil, err
	}
	os.Remove(b.console)
	b.cmd = exec.Command(program(o.unpacked, m.program), args...)
	b.cmd.Env = append(os.Environ(), libraries(o.unpacked)...)
	b.cmd.Stdout, b.cmd.Stderr = &b.output, &b.output
	begun := time.Now()
	if err := b.cmd.Start(); err != nil {
		return nil, fmt.Errorf("hil: %s cannot be started: %w", m.program, err)
	}
	go func() { b.cmd.Wait(); close(b.ended) }()
	if err := b.greet(begun.Add(o.patience)); err != nil {
		b.stop()
		return nil, fmt.Errorf("hil: %s: %w\n%s%s", b.name, err, &b.output, b.said())
	}
	b.took = time.Since(begun)
	return b, nil
}

// args are QEMU's arguments.
func (b *board) args(m machine, o *options) ([]string, error) {
	kernel, err := find(o.unpacked, m.kernel)
	if err != nil {
		return nil, err
	}
	line := m.line
	if o.data != "" {
		line += " " + dataLine
	}
	args := []string{
		"-nographic", "-no-reboot", "-monitor", "none",
		"-chardev", "socket,id=link,server=on,wait=off,path=" + b.link,
		"-kernel", kernel, "-initrd", o.image, "-append", line,
	}
	if m.tree != "" {
		tree, err := find(o.unpacked, m.tree)
		if err != nil {
			return nil, err
		}
		args = append(args, "-dtb", tree)
	}
	if share := filepath.Join(o.unpacked, "usr/share/qemu"); exists(share) {
		args = append(args, "-L", share)
	}
	parts := m.args
	if o.data != "" {
		parts = slices.Concat(parts, dataArgs)
	}
	for _, a := range parts {
		args = append(args, strings.NewReplacer("CONSOLE", b.console, "DATA", o.data).Replace(a))
	}
	return args, nil
}

// program returns QEMU: the unpacked one, or the one that is installed.
func program(unpacked, name string) string {
	if own := filepath.Join(unpacked, "usr/bin", name); exists(own) {
		return own
	}
	return name
}

// libraries says where the unpacked QEMU finds its libraries.
func libraries(unpacked string) []string {
	found, _ := filepath.Glob(filepath.Join(unpacked, "usr/lib/*-linux-gnu"))
	more, _ := filepath.Glob(filepath.Join(unpacked, "lib/*-linux-gnu"))
	if found = append(found, more...); len(found) == 0 {
		return nil
	}
	return []string{"LD_LIBRARY_PATH=" + strings.Join(found, ":")}
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// said returns what the board said on its console.
func (b *board) said() string {
	text, _ := os.ReadFile(b.console)
	return string(text)
}

// memoryLine is how package boot says how much memory process 1 has had.
var memoryLine = regexp.MustCompile(`boot: ([0-9]+) kB of memory at most`)

// memory waits until process 1 says once more how much memory it has had.
func (b *board) memory(patience time.Duration) (kB int, err error) {
	again := time.NewTicker(step)
	defer again.Stop()
	before := len(b.memories())
	for until := time.Now().Add(patience); time.Now().Before(until); <-again.C {
		if all := b.memories(); len(all) > before {
			return strconv.Atoi(all[len(all)-1][1])
		}
	}
	return 0, fmt.Errorf("hil: %s: process 1 does not say how much memory it has had:\n%s", b.name, b.said())
}

func (b *board) memories() [][]string { return memoryLine.FindAllStringSubmatch(b.said(), -1) }

// stop ends the board.
func (b *board) stop() {
	b.cmd.Process.Kill()
	<-b.ended
	os.Remove(b.link)
}
