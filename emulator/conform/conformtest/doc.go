// Package conformtest has firmwares with one mistake each, which package conform
// must find. They are the firmware inside, with its board, its inputs or its
// state bent, and are built for tests alone.
package conformtest
