// Package keypad is the reader's eleven keys: their names and places, their
// contacts with the bounce taken out, and the taps and chords that are made
// of them (device.md, "Panel" and "How keys are understood").
//
// All of it is driven by device time that is handed in, holds no pointers and
// allocates nothing, so that it runs on a board as it runs here.
package keypad
