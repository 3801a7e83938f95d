//go:build unix

package speaker

import "syscall"

// ownGroup keeps a child from the signals of the terminal: Control-C is for the
// program, which then ends its child in order.
func ownGroup() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }
