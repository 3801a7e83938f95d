package main

// Kinds of files, as they stand in a mode.
const (
	folder    = 0o040000
	character = 0o020000
	regular   = 0o100000
)

// file is one file of an archive.
type file struct {
	name         string // without a slash in front
	mode         uint32
	major, minor uint32 // of a device
	data         []byte
}

// skeleton is what every archive has. The kernel opens /dev/console as process
// 1's input and output, and Go's runtime wants /dev/null where there is none.
var skeleton = []file{
	{name: "data", mode: folder | 0o755},
	{name: "dev", mode: folder | 0o755},
	{name: "dev/console", mode: character | 0o600, major: 5, minor: 1},
	{name: "dev/null", mode: character | 0o666, major: 1, minor: 3},
	{name: "proc", mode: folder | 0o555},
	{name: "sys", mode: folder | 0o555},
}
