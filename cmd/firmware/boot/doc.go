// Package boot is what a program must do besides its own work when it is
// process 1 of a machine that has nothing but a kernel: it mounts the kernel's
// file systems, loads the drivers that were put beside it, finds the serial
// line to the host and makes it transparent, keeps the watchdog from biting,
// takes leave of orphaned processes, and turns the machine off at the end.
//
// What it needs to know stands in the kernel's command line ([Parameters]):
//
//	codereader.link=/dev/NAME[@BAUD]  the serial line; else [Candidates] are tried
//	codereader.data=/dev/NAME         the file system to mount at [DataFolder]
//	codereader.watchdog=off           leave the watchdog alone
//	codereader.memory                 tell each second how much memory was had at most
//
// There is Linux alone for this: on other systems the
// package has the parameters and no [Start].
package boot
