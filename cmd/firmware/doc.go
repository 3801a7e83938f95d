// Command firmware is the reader's firmware as a program of its own: it runs
// the same code as the emulator does inside, and talks to the emulator over the
// link (emulator/link/LINK.md).
//
//	firmware                          on standard input and output
//	firmware -serve unix:PATH         on a socket in the file system
//	firmware -serve tcp:HOST:PORT     on a socket of the network
//	firmware -serve DEVICE[@BAUD]     on a serial line
//
// It runs on its own clock, and is operated by its own keys, where it has any: a
// board's own (-parts, BOARD.md), or lines of text (-keys), for a computer that
// stands in for a board:
//
//	firmware -serve unix:PATH -keys -
//
// On Linux it also runs as process 1 of a machine that has nothing but a
// kernel: package boot.
package main
