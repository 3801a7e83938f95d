// Package link is what emulator and firmware say to each other when the
// firmware runs in another process or on a board: frames, delivery and
// messages, the same for both ends. LINK.md beside this file describes all of
// it byte by byte.
//
// A [Decoder] finds packets among bytes, a [Session] delivers them in order
// and once, and each message has a type that appends itself to a payload and a
// function that parses one. There is no I/O here, no goroutine and no clock,
// and nothing allocates: the package is part of the firmware's image. The
// device's end is package link/device, the emulator's is link/host.
package link

// Version is the version of the protocol.
const Version = 1
