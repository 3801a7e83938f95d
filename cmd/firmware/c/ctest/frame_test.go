package ctest

import (
	"bytes"
	"slices"
	"testing"

	"codereader/firmware/crc"
)

// Kinds, by the numbers of the page.
const (
	ack, hello, restart, contact, said, advance, clock = 0, 1, 2, 3, 4, 5, 6
	stored, setup, provision, erase, getState, ping    = 7, 8, 9, 10, 11, 13
	boot, welcome, done, refused, power, display, say  = 0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86
	tone, hush, settings, logged                       = 0x87, 0x88, 0x89, 0x8D
)

// packet is what stands in a frame.
type packet struct {
	kind, session, seq, ack byte
	payload                 []byte
}

// frame is the packet as it goes over the wire, by the page: a checksum, blocks
// that end before each zero, a zero.
func (p packet) frame() []byte {
	body := append([]byte{p.kind, p.session, p.seq, p.ack}, p.payload...)
	sum := crc.Sum16(body)
	body = append(body, byte(sum), byte(sum>>8))
	var out []byte
	for _, block := range bytes.Split(body, []byte{0}) {
		out = append(append(out, byte(len(block)+1)), block...)
	}
	return append(out, 0)
}

// open is the packet of a frame without its zero; false if it is none.
func open(frame []byte) (packet, bool) {
	var body []byte
	if len(frame) > 255 {
		return packet{}, false
	}
	for len(frame) > 0 {
		n := int(frame[0])
		if n > len(frame) {
			return packet{}, false
		}
		body = append(body, frame[1:n]...)
		frame = frame[n:]
		if n < 0xFF && len(frame) > 0 {
			body = append(body, 0)
		}
	}
	n := len(body) - 2
	if n < 4 || n > 252 || crc.Sum16(body[:n]) != uint16(body[n])|uint16(body[n+1])<<8 {
		return packet{}, false
	}
	return packet{body[0], body[1], body[2], body[3], body[4 : len(body)-2]}, true
}

// frames takes the packets from a stream, and leaves what is not whole yet.
func frames(stream *[]byte) []packet {
	var got []packet
	for {
		end := bytes.IndexByte(*stream, 0)
		if end < 0 {
			return got
		}
		if p, ok := open((*stream)[:end]); ok {
			got = append(got, p)
		}
		*stream = (*stream)[end+1:]
	}
}

func TestFramesComeBackWhole(t *testing.T) {
	for n := range 249 {
		for _, fill := range []byte{0, 1, 0xFF} {
			want := packet{say, 3, 255, 7, bytes.Repeat([]byte{fill}, n)}
			f := want.frame()
			got := frames(&f)
			if len(got) != 1 || got[0].kind != say || !slices.Equal(got[0].payload, want.payload) {
				t.Fatalf("%d bytes of %d came back as %v", n, fill, got)
			}
		}
	}
}
