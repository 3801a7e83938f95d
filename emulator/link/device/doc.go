// Package device is the firmware's end of the link: it has a [firmware.Reader],
// the same as the one inside the emulator, do what the host asks for, and tells
// the host what the reader has its board do.
//
// A [Device] does no I/O. What has come from the host is handed to
// [Device.Receive]; what is to be sent is had from [Device.Transmit], until
// there is nothing more. It has no goroutine and no clock, and once it has been
// made it allocates nothing but for a key that it is provisioned with and the
// codes made of it.
package device
