// Command initramfs packs the firmware into what a kernel unpacks into memory
// when it starts: a compressed cpio archive (the kernel's "newc" format) with
// the program as /init, the folders that it mounts things on, and the two
// device files that must be there before it has mounted anything. No root is
// needed for it, and the same input gives the same bytes.
//
//	initramfs -o FILE -init PROGRAM [-limit BYTES] [-drivers FOLDER -driver NAME…] [NAME=FILE…]
//
// -driver puts a driver of the kernel into modules/, behind all that it needs:
// process 1 loads them in that order. NAME=FILE puts any other file into it.
package main
