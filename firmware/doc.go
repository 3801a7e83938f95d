// Package firmware is the reader: the state machine that runs on the board and
// in the emulator, the same code in both.
//
// A [Reader] is given key contacts and device time and tells its [Board] what
// to show, say, play and keep. It has no goroutine, no clock of its own and no
// I/O; what it does depends on nothing but what it was given. The reference
// for all of it is the project's device description; what that marks as "ours"
// is a named constant here.
package firmware
