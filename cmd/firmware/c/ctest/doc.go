// Package ctest has only tests: they compile the C end of the link, which
// stands in the folder above, and hold it against emulator/link/LINK.md with a
// host of their own that knows nothing but that page, and against the
// emulator's own host.
//
// Without a C compiler they are skipped. What they build, they build in a
// folder that is gone when they end.
package ctest
