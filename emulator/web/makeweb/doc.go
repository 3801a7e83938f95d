// Program makeweb builds the page, from the top of the repository:
//
//	go run ./emulator/web/makeweb [-practice practice/]
//
// It compiles the reader to WebAssembly, and writes all files of the page into
// emulator/web/dist: plain and compressed into site, for any web server, and
// compressed into embed, for the program. What has not changed is left alone.
package main
