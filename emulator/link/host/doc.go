// Package host is the emulator's end of the link: it reaches a firmware that
// runs in another process or on a board, and drives it as the emulator drives
// the one inside.
//
//	wire, err := host.Dial("exec:./firmware", host.Options{})
//	f, err := host.Connect(wire, host.Options{})
//	m := emulator.New(emulator.Config{…, Firmware: f.Put}, sinks...)
//	…
//	err = f.Err() // the first thing that went wrong, if anything did
//	f.Close()
//
// Every method of a [Firmware] asks for one thing and returns when all that
// follows from it has come and the board has been told. Time is the emulator's:
// a virtual run waits for nothing but answers.
package host
