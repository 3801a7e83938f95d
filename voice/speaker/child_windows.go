package speaker

import (
	"syscall"

	"golang.org/x/sys/windows"
)

// ownGroup keeps a child from the console's Control-C, which is for the
// program, and from opening a console window of its own.
func ownGroup() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{HideWindow: true, CreationFlags: windows.CREATE_NEW_PROCESS_GROUP}
}
