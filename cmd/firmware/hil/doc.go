// Command hil starts a board in QEMU with the firmware as process 1, waits
// until it says that it is there (a BOOT packet of the link), holds what that
// took against limits, and has a command talk to it.
//
//	hil -machine arm64 -unpacked DIR -image FILE [flags] [COMMAND ARGUMENT…]
//
// Before the command is run, LINK in its arguments becomes unix:PATH, the
// board's serial line. What it returns is what hil returns. .ci/hil gets the
// packages that lie unpacked in DIR, and runs the scenarios so.
package main
