package speaker

import (
	"io"
	"sync"
)

// Beside returns a starter that plays in this process, on devices that open
// opens. A device that hangs is waited for for ever.
func Beside(open func() (Device, error)) Starter {
	return func() (*Process, error) {
		in, toIn := io.Pipe()
		fromOut, out := io.Pipe()
		done := make(chan struct{})
		end := sync.OnceFunc(func() {
			in.Close()
			out.Close()
			close(done)
		})
		go func() {
			defer end()
			Serve(in, out, open)
		}()
		return &Process{in: toIn, out: fromOut, kill: end, wait: func() { <-done }, patience: true}, nil
	}
}
