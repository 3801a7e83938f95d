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

// talker is a device, its clock, and whom it talks to.
type talker struct {
	mu     sync.Mutex
	device *device.Device
	clock  clock.Ticker
	out    io.Writer // nil: nobody
	frames [8 * link.MaxFrame]byte
	poke   chan struct{} // something may be due sooner than it was
}

// newTalker returns a device that does by itself what is due on its own clock,
// for as long as the program runs.
func newTalker(d *device.Device) *talker {
	t := &talker{device: d, clock: clock.NewSystem(), poke: make(chan struct{}, 1)}
	go t.live()
	return t
}

// talk has the device talk to a host until the host is gone.
func (t *talker) talk(in io.Reader, out io.Writer) error {
	if err := t.do(func(d *device.Device) {
		t.out = out
		d.Boot()
	}); err != nil {
		return err
	}
	defer t.do(func(*device.Device) { t.out = nil })
	var buf [4096]byte
	for {
		n, err := in.Read(buf[:])
		if err := t.do(func(d *device.Device) { d.Receive(buf[:n]) }); err != nil {
			return err
		}
		if errors.Is(err, io.EOF) {
			return nil // the host has gone away
		} else if err != nil {
			return err
		}
	}
}

// do has something done with the device, at its time, and sends what follows.
func (t *talker) do(f func(*device.Device)) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.device.Pass(t.clock.Now())
	f(t.device)
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
	for t.out != nil {
		n := 0
		for n <= len(t.frames)-link.MaxFrame {
			m := t.device.Transmit(t.frames[n:])
			if m == 0 {
				break
			}
			n += m
		}
		if n == 0 {
			break
		}
		if _, err := t.out.Write(t.frames[:n]); err != nil {
			return err
		}
	}
	return nil
}

// live has the device do what is due, and say again and again that it waits for
// a host.
func (t *talker) live() {
	timer := time.NewTimer(bootTime)
	for {
		boot := false
		select {
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
