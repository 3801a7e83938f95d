package main

import (
	"errors"
	"io"
	"sync"
	"time"

	"codereader/emulator/link"
	"codereader/emulator/link/device"
)

// bootTime is how often the device says that it waits for a host (LINK.md,
// "Delivery").
const bootTime = 500 * time.Millisecond

// talk has a device talk to a host until the host is gone.
func talk(d *device.Device, in io.Reader, out io.Writer) error {
	t := talker{device: d, out: out}
	if err := t.hear(nil); err != nil { // BOOT
		return err
	}
	done := make(chan struct{})
	defer close(done)
	go t.boot(done)
	var buf [4096]byte
	for {
		n, err := in.Read(buf[:])
		if err := t.hear(buf[:n]); err != nil {
			return err
		}
		if err != nil {
			if errors.Is(err, io.EOF) {
				err = nil // the host has gone away
			}
			return err
		}
	}
}

// talker is a device and where it talks to.
type talker struct {
	mu     sync.Mutex
	device *device.Device
	out    io.Writer
	frames [8 * link.MaxFrame]byte
}

// hear gives the device what has come, and sends what it says.
func (t *talker) hear(bytes []byte) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.device.Receive(bytes)
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

// boot says again and again that the device waits, until it has been greeted or
// the talk is over.
func (t *talker) boot(done <-chan struct{}) {
	ticker := time.NewTicker(bootTime)
	defer ticker.Stop()
	for {
		select {
		case <-done:
			return
		case <-ticker.C:
		}
		t.mu.Lock()
		greeted := t.device.Greeted()
		if !greeted {
			t.device.Boot()
			_ = t.say() // the next read says what is wrong
		}
		t.mu.Unlock()
		if greeted {
			return
		}
	}
}
