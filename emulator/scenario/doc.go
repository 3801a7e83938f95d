// Package scenario runs scripts against the reader, in virtual time: press
// keys, let time pass, expect what is shown and said.
//
//	# Function 1: red alone turns on, shows the code and reads it aloud.
//	press red
//	display '745 690'
//	spoken 'syv fire fem, seks ni nul'
//	settle
//	within 20s power off
//
// The language is that of rsc.io/script with this package's steps and
// conditions and none of the engine's own; SCRIPTS.md beside this file
// describes it for those who write scenarios. A [Script] is read and checked
// whole by [Load] or [Parse] before anything runs, then [Script.Run] puts a
// machine together and carries it out.
//
// There are two kinds of trouble. A [Failure] is an expectation that did not
// hold. A [Mistake] is a script that cannot be run, or that asks for more than
// a scenario may; [Mistakes] are all that were found in one script.
//
// A scenario from a stranger is safe to run: it starts no program, sees no
// environment, touches only PNG files in its own folder, and is bounded in
// device time, size and number of pictures by the constants of this package.
//
// A Script is read-only once parsed; it may be run by several goroutines at a
// time. Nothing here starts a goroutine.
package scenario
