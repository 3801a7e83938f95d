// Package emulator runs the reader's firmware on a virtual board.
//
// A [Machine] holds the firmware and the board's parts and lets device time
// pass: virtual time, as fast as it can be computed, or real time when a
// [Live] drives it. Keys go in; everything that a person or a test can see or
// hear comes out as a stream of [Event] values, to which any number of [Sink]
// attach: the window, a trace, captions, a sound file.
//
// The same configuration and the same inputs at the same device times give
// the same events, to the bit, on every platform.
package emulator
