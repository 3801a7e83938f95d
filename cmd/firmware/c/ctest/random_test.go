package ctest

import (
	"flag"
	"os/exec"
	"strconv"
	"testing"
)

var (
	count = flag.Int("frames", 40_000, "random frames against the link, and as many against the demonstration")
	seed  = flag.Int("seed", 1, "where their chance begins")
)

func TestRandomFramesAreHeldOff(t *testing.T) {
	path := build(t, "../rig/frames.c", sanitize...)
	out, err := exec.CommandContext(t.Context(), path, strconv.Itoa(*count), strconv.Itoa(*seed)).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Logf("%s", out)
}
