// Package browsertest opens pages in headless Chromium, for tests: what does a
// browser make of a page that the program has written, and what does axe-core
// say of it?
//
// It speaks the browser's own protocol over a pipe, so that neither a port nor
// a driver is needed: Debian's package chromium is enough, and npm for
// axe-core. A test that lacks one of them is skipped and says so.
package browsertest
