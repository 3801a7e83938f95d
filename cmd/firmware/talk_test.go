package main

import (
	"io"
	"testing"

	"codereader/emulator/link"
	"codereader/emulator/link/device"
)

// A host that goes away in the middle leaves a device for the next one.
func TestOneHostCanFollowTheOther(t *testing.T) {
	d := newTalker(device.New(options()))
	for session := range uint8(3) {
		fromHost, toDevice := io.Pipe()
		fromDevice, toHost := io.Pipe()
		ended := make(chan error, 1)
		go func() {
			ended <- d.talk(fromHost, toHost)
			toHost.Close()
		}()
		hello := link.Hello{Version: link.Version}
		p := link.Packet{Kind: link.KindHello, Session: 10 + session, Payload: hello.Append(nil)}
		var frame [link.MaxFrame]byte
		n := p.Encode(frame[:])
		go toDevice.Write(frame[:n])
		for decoder := (link.Decoder{}); ; {
			var b [1]byte
			if _, err := fromDevice.Read(b[:]); err != nil {
				t.Fatal(err)
			}
			if decoder.Push(b[0]) == link.FoundPacket && decoder.Packet().Kind == link.KindWelcome {
				break
			}
		}
		go io.Copy(io.Discard, fromDevice)
		toDevice.Close()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}
}
