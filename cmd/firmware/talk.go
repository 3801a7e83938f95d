package main

import (
	"errors"
	"io"
	"sync"
	"time"

	"codereader/clock"
	"codereader/emulator/link"
	"codereader/emulator/link/device"
)

// bootTime is how often the device says that it waits for a host (LINK.md,
// "Delivery").
const bootTime = 500 * time.Millisecond

// talk has a device talk to a host until the host is gone, and do by itself
// what is due on its own clock.
func talk(d *device.Device, c clock.Ticker, in io.Reader, out io.Writer) error {
	t := talker{device: d, clock: c, out: out, poke: make(chan struct{}, 1)}
	if err := t.hear(nil); err != nil { // BOOT
		return err
	}
	done := make(chan struct{})
	defer close(done)
	go t.live(done)
	var buf [4096]byte
	for {
		n, err := in.Read(buf[:])
		if err := t.hear(buf[:n]); err != nil {
			return err
		}
		if errors.Is(err, io.EOF) {
			return nil // the host has gone away
		} else if err != nil {
			return err
		}
	}
}

// talker is a device and where it talks to.
type talker struct {
	mu     sync.Mutex
	device *device.Device
	clock  clock.Ticker
	out    io.Writer
	frames [8 * link.MaxFrame]byte
	poke   chan struct{} // something may be due sooner than it was
}

// hear gives the device what has come, and sends what it says.
func (t *talker) hear(bytes []byte) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.device.Pass(t.clock.Now())
	t.device.Receive(bytes)
	if _, due := t.device.Next(); due {
		select {
		case t.poke <- struct{}{}:
		default:
		}
	}
	return t.say()
}

// say sends what there is to send, several frames in one write.
func (t *talker) say() error {
	for {
		n := 0
		for n <= len(t.frames)-link.MaxFrame {
			m := t.device.Transmit(t.frames[n:])
			if m == 0 {
				break
			}
			n += m
		}
		if n == 0 {
			return nil
		}
		if _, err := t.out.Write(t.frames[:n]); err != nil {
			return err
		}
	}
}

// live has the device do what is due, and say again and again that it waits for
// a host, until the talk is over.
func (t *talker) live(done <-chan struct{}) {
	timer := time.NewTimer(bootTime)
	defer timer.Stop()
	for {
		boot := false
		select {
		case <-done:
			return
		case <-t.poke:
		case <-timer.C:
			boot = true
		}
		timer.Reset(t.due(boot))
	}
}

// due does what is due now, and returns how long it is until something is.
func (t *talker) due(boot bool) time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	now := t.clock.Now()
	t.device.Pass(now)
	if boot {
		t.device.Boot()
	}
	_ = t.say() // the next read says what is wrong
	if next, ok := t.device.Next(); ok {
		return min(bootTime, max(next-now, 0))
	}
	return bootTime
}
