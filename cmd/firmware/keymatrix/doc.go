// Package keymatrix reads the reader's keys where they are switches between
// four row lines and three column lines of a board ([keypad.Layout]).
//
// # How it is read
//
// The columns are inputs that a resistor in the chip pulls up. One row after
// the other is pulled down; a column that goes down with it has a closed key
// on that row. A row that is not being asked is an input too, and is pulled up
// weakly: two keys of a column, pressed together, then never connect an output
// that is up with one that is down. Before a row is let go it is driven up for
// a moment, which lifts the columns that it held down at once, where the weak
// resistors would take some microseconds.
//
// # Keys that seem to be pressed
//
// There are no diodes. Where three keys at the corners of a rectangle are
// closed, the current finds a way round, and the fourth looks closed as well.
// An open key is never mistaken for one that is closed by less than three, so
// red with a digit, which is all that the reader asks for, is always read
// right. In a rectangle whose four corners look closed a key that was up
// before stays up until the rectangle is gone; one that was down stays down;
// and what looks open is open, always. The place at the lower left has no key
// and so makes no rectangle.
//
// What comes out are changes of contacts, bounce and all: the reader takes it
// out ([keypad.Debouncer]).
package keymatrix
