package linktest

import (
	"fmt"

	"codereader/emulator/link"
)

// Toll is what noise does to frames, one way.
type Toll struct {
	Sent   int // packets
	Noise  int // frames that arrived and were none
	Forged int // packets that arrived and had not been sent: the checksum let them through

	clean, dirty link.Decoder
	packets      map[string]bool
}

// count takes what was sent, and what arrives of it now.
func (t *Toll) count(sent, arrives []byte) {
	if t.packets == nil {
		t.packets = map[string]bool{}
	}
	for _, b := range sent {
		if t.clean.Push(b) == link.FoundPacket {
			t.packets[name(t.clean.Packet())] = true
			t.Sent++
		}
	}
	for _, b := range arrives {
		switch t.dirty.Push(b) {
		case link.FoundNoise:
			t.Noise++
		case link.FoundPacket:
			if !t.packets[name(t.dirty.Packet())] {
				t.Forged++
			}
		}
	}
}

// name is all of a packet as a text.
func name(p link.Packet) string { return fmt.Sprint(p) }
