// Program page is the reader for a browser: a [codereader/emulator/web/core]
// session as WebAssembly.
//
// It finds an object `codereader` among the page's globals: start, what the
// reader is to be like; heads, a pack with the beginnings of all clips; host,
// the functions that it calls; and ready, which it calls with the functions
// that the page may call. Nothing else of the page does it touch.
package main
