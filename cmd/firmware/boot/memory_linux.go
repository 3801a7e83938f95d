package boot

import (
	"fmt"
	"strings"
	"time"
)

// memoryStep is how often the memory is told of.
const memoryStep = time.Second

// tellMemory says at each tick how much memory the program has had at most,
// for those who hold it against a limit: codereader.memory on the kernel's
// command line asks for it.
func (m *machine) tellMemory(ticks <-chan time.Time, report func(error)) {
	for range ticks {
		if peak := m.peak(); peak != "" {
			report(fmt.Errorf("boot: %s of memory at most", peak))
		}
	}
}

// peak returns the most memory that the program has had resident: "2456 kB".
func (m *machine) peak() string {
	for line := range strings.Lines(m.text("/proc/self/status")) {
		if value, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			return strings.TrimSpace(value)
		}
	}
	return ""
}
