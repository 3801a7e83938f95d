package link_test

import (
	"bytes"
	"testing"

	"codereader/emulator/link"
)

// What is found among any bytes is a packet that can be sent: encoded and found
// again, it is the same.
func FuzzDecoder(f *testing.F) {
	for _, v := range vectors(f) {
		f.Add(v.frame())
	}
	for _, v := range bad {
		f.Add([]byte(v.frame))
	}
	f.Fuzz(func(t *testing.T, stream []byte) {
		var d, again link.Decoder
		var frame [link.MaxFrame]byte
		for _, b := range stream {
			if d.Push(b) != link.FoundPacket {
				continue
			}
			p := d.Packet()
			found := link.FoundNothing
			for _, b := range frame[:p.Encode(frame[:])] {
				found = again.Push(b)
			}
			if q := again.Packet(); found != link.FoundPacket || q.Kind != p.Kind || q.Session != p.Session || q.Seq != p.Seq || q.Ack != p.Ack || !bytes.Equal(q.Payload, p.Payload) {
				t.Fatalf("%v became %v", p, q)
			}
			parse(p)
		}
	})
}

// parse reads a payload as whatever it could be.
func parse(p link.Packet) {
	b := p.Payload
	link.ParseHello(b)
	link.ParseWelcome(b)
	link.ParseAt(b)
	link.ParseContact(b)
	link.ParseSaid(b)
	link.ParseClock(b)
	link.ParseStored(b)
	link.ParseSetup(b)
	link.ParseProvision(b)
	link.ParseDone(b)
	link.ParseRefused(b)
	link.ParseLog(b)
	link.ParsePart(b)
	link.ParseOffset(b)
	link.ParsePower(b)
	link.ParseDisplay(b)
	link.ParseSay(b)
	link.ParseTone(b)
	link.ParseSettings(b)
	link.ParseMade(b)
	link.ParseState(b)
}
