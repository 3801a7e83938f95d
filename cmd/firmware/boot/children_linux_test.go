package boot

import (
	"os"
	"testing"

	"golang.org/x/sys/unix"
)

// startChildren starts programs that end at once, and waits for none.
func startChildren(t *testing.T, n int) (pids []int) {
	t.Helper()
	for range n {
		p, err := os.StartProcess("/bin/true", []string{"true"}, &os.ProcAttr{})
		if err != nil {
			t.Skipf("no program to start: %v", err)
		}
		pids = append(pids, p.Pid)
		p.Release()
	}
	return pids
}

// alive says whether one of some processes is still in the kernel's table.
func alive(pids []int) bool {
	for _, pid := range pids {
		if unix.Kill(pid, 0) == nil {
			return true
		}
	}
	return false
}
