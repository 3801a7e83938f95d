// Command initramfs packs the firmware into what a kernel unpacks into memory
// when it starts: a compressed cpio archive (the kernel's "newc" format) with
// the program as /init, the folders that it mounts things on, and the two
// device files that must be there before it has mounted anything. No root is
// needed for it, and the same input gives the same bytes.
//
//	initramfs -o FILE -init PROGRAM [-limit BYTES] [NAME=FILE…]
//
// NAME=FILE puts a file more into it: a driver into modules/, a voice's clip
// into data/voices/da/.
package main
