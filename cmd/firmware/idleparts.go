//go:build idleparts

package main

import (
	"fmt"
	"os"

	"codereader/cmd/firmware/parts/partstest"
)

// With -tags idleparts the program has keys and a display on a machine that has
// none, such as QEMU's, so that its memory can be measured with its drivers at
// work (.ci/hil).
func init() {
	if _, err := partstest.Register(); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
}
