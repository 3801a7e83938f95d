package linktest

import (
	"io"
	"time"

	"codereader/emulator/link"
	"codereader/emulator/link/device"
	"codereader/emulator/link/host"
)

// Wire is a [host.Wire] to a device in the same process. No time passes on it:
// a read for which nothing has come says at once that it has waited.
type Wire struct {
	// Device is at the other end. A test may put another there: a reset.
	Device *device.Device

	// Up and Down, if any, damage what goes to the device and what comes from
	// it: they return what arrives instead.
	Up, Down func([]byte) []byte

	// Stalled has the device do nothing.
	Stalled bool

	// Waited is how long was waited for nothing.
	Waited time.Duration

	// ToDevice and ToHost tell what became of the frames.
	ToDevice, ToHost Toll

	in     []byte
	frame  [link.MaxFrame]byte
	closed bool
}

var _ host.Wire = (*Wire)(nil)

// NewWire returns a clean wire to a new device.
func NewWire(o device.Options) *Wire { return &Wire{Device: device.New(o)} }

// Write implements host.Wire.
func (w *Wire) Write(p []byte) (int, error) {
	if w.closed {
		return 0, io.ErrClosedPipe
	}
	arrives := p
	if w.Up != nil {
		arrives = w.Up(p)
		w.ToDevice.count(p, arrives)
	}
	if !w.Stalled {
		w.Device.Receive(arrives)
	}
	return len(p), nil
}

// Read implements host.Wire.
func (w *Wire) Read(p []byte, wait time.Duration) (int, error) {
	if w.closed {
		return 0, io.EOF
	}
	for !w.Stalled {
		n := w.Device.Transmit(w.frame[:])
		if n == 0 {
			break
		}
		sent := w.frame[:n]
		if w.Down != nil {
			sent = w.Down(w.frame[:n])
			w.ToHost.count(w.frame[:n], sent)
		}
		w.in = append(w.in, sent...)
	}
	n := copy(p, w.in)
	w.in = w.in[:copy(w.in, w.in[n:])]
	if n == 0 {
		w.Waited += wait
	}
	return n, nil
}

// Close implements host.Wire.
func (w *Wire) Close() error {
	w.closed = true
	return nil
}

// String implements host.Wire.
func (w *Wire) String() string { return "test" }
