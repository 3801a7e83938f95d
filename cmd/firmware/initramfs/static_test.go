package main

import (
	"os/exec"
	"strings"
	"testing"
)

func TestProgramThatNeedsLibrariesIsRefused(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no sh")
	}
	if err := static(sh); err == nil || !strings.Contains(err.Error(), "CGO_ENABLED=0") {
		t.Errorf("%s: got %v", sh, err)
	}
}
