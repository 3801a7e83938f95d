package main

import (
	"errors"
	"fmt"
	"net"
	"time"

	"codereader/emulator/link"
)

// greet waits until the firmware says that it is there. It answers nothing, so
// that it goes on saying so to whoever comes next.
func (b *board) greet(until time.Time) error {
	line, err := b.dial(until)
	if err != nil {
		return err
	}
	defer line.Close()
	line.SetReadDeadline(until)
	return heard(line.Read)
}

// heard reads until a firmware has said that it is there.
func heard(read func([]byte) (int, error)) error {
	var (
		decoder link.Decoder
		buf     [1024]byte
		bytes   int
	)
	for {
		n, err := read(buf[:])
		for _, c := range buf[:n] {
			if decoder.Push(c) == link.FoundPacket && decoder.Packet().Kind == link.KindBoot {
				return nil
			}
		}
		bytes += n
		if err != nil {
			return fmt.Errorf("the firmware does not say that it is there; %d bytes came: %w", bytes, err)
		}
	}
}

// dial connects to the board's serial line as soon as QEMU offers it.
func (b *board) dial(until time.Time) (net.Conn, error) {
	again := time.NewTicker(step)
	defer again.Stop()
	for {
		line, err := net.Dial("unix", b.link)
		if err == nil {
			return line, nil
		}
		if time.Now().After(until) {
			return nil, err
		}
		select {
		case <-b.ended:
			return nil, errors.New("QEMU has ended")
		case <-again.C:
		}
	}
}
