// Package paneltest compares pictures of the reader, for the panel's own tests
// and for everybody else's.
package paneltest
