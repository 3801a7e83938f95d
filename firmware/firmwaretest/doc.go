// Package firmwaretest has what tests of the firmware need: a [Board] that
// keeps what it is told and can hold the firmware to the contract of
// [firmware.Board], and a [Rig] that drives a reader on such a board in virtual
// time, with speech that takes time and contacts that a test closes and opens.
//
// Nothing here waits, and nothing is safe for concurrent use.
package firmwaretest
