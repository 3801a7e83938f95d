package main

import (
	"fmt"
	"path/filepath"
)

// machine is a board that QEMU knows.
type machine struct {
	program string // QEMU's
	kernel  string // where the kernel lies in the unpacked packages
	tree    string // and what tells it of the board's parts; "" if QEMU does
	line    string // the kernel's command line
	args    []string
}

// machines are the boards. The traps on the way to them stand in BOARD.md.
var machines = map[string]machine{
	// The processor is named because the best that QEMU can do ("max") takes
	// three times as long to start. The link is a card of its own, whose
	// driver Debian's kernel has built in, so that the console is in nobody's
	// way.
	"arm64": {
		program: "qemu-system-aarch64",
		kernel:  "boot/vmlinuz-*-arm64",
		line:    "console=ttyAMA0 quiet panic=-1 codereader.memory",
		args: []string{
			"-M", "virt", "-cpu", "cortex-a53", "-m", "64", "-nic", "none",
			"-device", "pci-serial,chardev=link", "-serial", "file:CONSOLE",
		},
	},
	// Two of the kernel's drivers hang on parts of the chip that QEMU has not,
	// and are left out. The board's own line is the link.
	"raspi0": {
		program: "qemu-system-arm",
		kernel:  "boot/vmlinuz-*-rpi",
		tree:    "usr/lib/linux-image-*-rpi/bcm2835-rpi-zero.dtb",
		line: "console=tty0 quiet panic=-1 codereader.link=/dev/ttyAMA0 " +
			"initcall_blacklist=bcm2835_power_driver_init,bcm2835_pm_driver_init",
		args: []string{"-M", "raspi0", "-serial", "chardev:link", "-serial", "file:CONSOLE"},
	},
}

// What a machine with a disk has besides, and what its kernel is told of it: a
// sound card that nobody hears, in real time as any other.
var (
	dataLine = "codereader.data=/dev/vda"
	dataArgs = []string{
		"-drive", "if=none,id=data,format=raw,file=DATA", "-device", "virtio-blk-pci,drive=data",
		"-audiodev", "none,id=sound", "-device", "intel-hda", "-device", "hda-output,audiodev=sound",
	}
)

// find returns the one file in the unpacked packages whose name matches.
func find(unpacked, pattern string) (string, error) {
	found, err := filepath.Glob(filepath.Join(unpacked, pattern))
	if err != nil || len(found) == 0 {
		return "", fmt.Errorf("hil: no %s in %s: .ci/hil gets it", pattern, unpacked)
	}
	return found[len(found)-1], nil
}
