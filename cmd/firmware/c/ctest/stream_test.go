package ctest

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// stream is a wire to a program that sends when it likes: a turn that brings
// nothing within a while is a silent one, upon which the host nudges. Otherwise
// it brings whole frames. A host that answered every byte of a slow line would
// ask for more than that line can carry, and never catch up.
func stream(t testing.TB, name string, args ...string) wire {
	in, out := start(t, name, args...)
	pipe, ok := out.(*os.File)
	if !ok {
		t.Fatalf("standard output is a %T", out)
	}
	buf := make([]byte, 4096)
	return func(b []byte) []byte {
		if _, err := in.Write(b); err != nil {
			t.Fatal(err)
		}
		var got []byte
		for len(got) == 0 || got[len(got)-1] != 0 {
			// Long enough that only a lost byte is waited for.
			if err := pipe.SetReadDeadline(time.Now().Add(200 * time.Millisecond)); err != nil {
				t.Fatal(err)
			}
			n, err := pipe.Read(buf)
			got = append(got, buf[:n]...)
			if errors.Is(err, os.ErrDeadlineExceeded) {
				break
			} else if err != nil {
				t.Fatalf("the device has gone: %v", err)
			}
		}
		return got
	}
}

func TestProcessTalksOverItsStandardInputAndOutput(t *testing.T) {
	play(t, newHost(t, 77, stream(t, build(t, "../posix.c", "-O2"))))
}

// bare are the flags for a processor without a system.
var bare = []string{
	"-mcpu=cortex-m3", "-mthumb", "-Os", "-ffreestanding", "-nostdlib", "-isystem", "../bare",
	"-ffunction-sections", "-fdata-sections", "-fno-tree-loop-distribute-patterns",
}

func TestBareCortexM3TalksOverItsUART(t *testing.T) {
	gcc := need(t, "arm-none-eabi-gcc", "gcc-arm-none-eabi")
	qemu := need(t, "qemu-system-arm", "qemu-system-arm")
	image := compile(t, gcc, slices.Concat(strict, bare,
		[]string{"-Wl,--gc-sections", "-T", "../bare/lm3s6965.ld", "../bare/lm3s6965.c"}, demo, []string{"-lgcc"}))
	play(t, newHost(t, 78, stream(t, qemu, "-M", "lm3s6965evb", "-nographic", "-nodefaults",
		"-monitor", "none", "-serial", "stdio", "-kernel", image)))
}

// The link needs nothing of a C library but two functions: every other name
// that its object leaves open would be one that a board has to provide.
func TestLinkNeedsMemcpyAndMemsetAlone(t *testing.T) {
	gcc, nm := need(t, "arm-none-eabi-gcc", "gcc-arm-none-eabi"), need(t, "arm-none-eabi-nm", "binutils-arm-none-eabi")
	object := compile(t, gcc, slices.Concat(strict, bare, []string{"-c", "../codereader_link.c"}))
	out, err := exec.Command(nm, "--undefined-only", "--format=just-symbols", object).Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range strings.Fields(string(out)) {
		if name != "memcpy" && name != "memset" && !strings.HasPrefix(name, "__aeabi_") {
			t.Errorf("%s needs %s", filepath.Base(object), name)
		}
	}
}
