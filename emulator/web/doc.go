// Package web is the page: the reader in a browser.
//
// `make web` builds it into the folder dist: dist/site for any web server, each
// file also by gzip and by Brotli, and dist/embed, what the program carries, by
// Brotli alone. [Handler] serves these, and by gzip to browsers that take no
// Brotli, as over http from another machine. A program that was built without
// them serves a page that says how to build them.
//
// The reader on the page is package core, compiled to WebAssembly by program
// page; what belongs to the browser is in the folder static. Voices come apart
// from the rest, one language at a time.
//
// Sound is the browser's Web Audio without oto between: oto makes its worklet's
// script at run time, as a blob, and [Policy] allows none but the page's own.
package web
