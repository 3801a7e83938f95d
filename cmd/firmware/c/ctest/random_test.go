package ctest

import (
	"flag"
	"os/exec"
	"strconv"
	"testing"
)

var million = flag.Bool("million", false, "a million random frames, and ten seeds, instead of 40,000")

func TestRandomFramesAreHeldOff(t *testing.T) {
	path := build(t, "../rig/frames.c", sanitize...)
	count, seeds := 40_000, 1
	if *million {
		count, seeds = 1_000_000, 10
	}
	for seed := range seeds {
		out, err := exec.CommandContext(t.Context(), path, strconv.Itoa(count), strconv.Itoa(2*seed+1)).CombinedOutput()
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", 2*seed+1, err, out)
		}
		t.Logf("%s", out)
	}
}
