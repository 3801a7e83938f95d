// Package linktest has what tests of the link need: wires in the same process
// on which no time passes, noise for them, and the firmware as a program.
package linktest
