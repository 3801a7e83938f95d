package boot

import (
	"os"

	"golang.org/x/sys/unix"
)

// reap takes leave of every process that has ended, each time that it is told
// of one: what loses its parent becomes a child of process 1, and stays in the
// kernel's table until somebody asks what became of it. A program that starts
// processes of its own and waits for them must not use it.
func reap(told <-chan os.Signal) {
	for range told {
		reapAll()
	}
}

// reapAll takes leave of the processes that have ended, and returns how many.
func reapAll() (n int) {
	for {
		pid, err := unix.Wait4(-1, nil, unix.WNOHANG, nil)
		if err == unix.EINTR {
			continue
		}
		if err != nil || pid <= 0 {
			return n
		}
		n++
	}
}
