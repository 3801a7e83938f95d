//go:build !(linux || darwin || windows || freebsd || openbsd)

package host

import (
	"fmt"
	"runtime"
)

func dialSerial(string, string) (Wire, error) {
	return nil, fmt.Errorf("there are no serial lines on %s", runtime.GOOS)
}
