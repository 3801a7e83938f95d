// Package settings keeps the reader's settings while the program is not
// running, as the reader's own memory does across power loss (device.md,
// "Settings").
//
// They stand in a small JSON [File], by default in the user's state folder
// ([DefaultFile]). Each save writes the whole file anew beside the old one and
// puts it in its place, flushed to the disk, so that a program that is killed
// or a machine that loses power leaves the old file or the new one, never a
// part. Two programs may use one file: they take turns with a lock, and the
// last save holds.
//
// A file that cannot be read as settings is set aside under another name,
// never deleted and never overwritten, and the reader starts with its
// defaults: [DamagedError] says so in one line.
//
// A [Keeper] saves what a running reader changes, without making it wait.
//
// In a browser there are no files: loading gives the defaults and saving
// reports [ErrNoFiles].
package settings
