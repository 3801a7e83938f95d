//go:build unix

package speaker_test

import (
	"syscall"
	"testing"
)

// Whether it ends by itself or is killed: nothing is left of it for the system
// to keep.
func TestChildIsBuried(t *testing.T) {
	for _, role := range []string{plays, hangs} {
		t.Run(role, func(t *testing.T) {
			h := newHome(t, role)
			s, _ := realSpeaker(t)
			pid, ended := h.call(role)
			s.Close()
			within(t, "the end of the process", ended)
			if n, err := syscall.Wait4(pid, nil, syscall.WNOHANG, nil); err != syscall.ECHILD {
				t.Errorf("process %d is still there: %d, %v", pid, n, err)
			}
		})
	}
}

// Control-C in a terminal goes to all of a group.
func TestChildHasAGroupOfItsOwn(t *testing.T) {
	h := newHome(t, plays)
	realSpeaker(t)
	pid, _ := h.call(plays)
	if group, err := syscall.Getpgid(pid); err != nil || group != pid {
		t.Errorf("process %d is in group %d: %v", pid, group, err)
	}
}
