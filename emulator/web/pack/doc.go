// Package pack is the format in which the page gets its voices: several files
// one after the other, each whole or its beginning alone.
//
// A file is its name's length and name, its whole size, the number of bytes
// that are there, and these bytes; numbers are unsigned varints. So a page
// knows from some 5 KB how long every word lasts, and asks for a language's
// sounds when it speaks it.
package pack
