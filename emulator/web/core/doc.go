// Package core is the page without the browser: a machine, the hand that
// presses its keys, what is to be seen of it, and its sound, driven by the
// times that it is called with.
//
// A [Session] never waits and starts nothing: it says when it wants to be
// called again. Who calls it carries out what it asks of its [Host].
package core
