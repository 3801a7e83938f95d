// Package flashfile keeps what a board's flash would in a file, for boards that
// run Linux.
package flashfile
