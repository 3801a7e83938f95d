//go:build !unix

package site

import "time"

// cpuTime returns 0: it cannot be told here.
func cpuTime() time.Duration { return 0 }
