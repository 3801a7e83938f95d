// Package conform holds a firmware against the description of the device
// (device.md), sentence by sentence: any firmware that package emulator can put
// on a board, in this process or at the other end of a wire, and any real reader
// that a person can press.
//
// [All] is the list of checks. Each has a number that stays, quotes the sentence
// that it holds, and does what a person could do: keys and time go in, and what
// the board shows, says, plays and keeps comes out. Nothing looks inside the
// firmware. [Run] runs them on a machine, [ByHand] has a person be the board, and
// both make a [Report]. [Compare] runs two firmwares side by side on random
// inputs and finds the fewest that they do not agree on.
//
// CONFORM.md, beside this file, is the page for people.
package conform
