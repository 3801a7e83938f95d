package ctest

import (
	"encoding/binary"
	"fmt"
	"slices"
	"testing"
)

// wire carries bytes to a device and brings what it has to say to them; none
// if it says nothing.
type wire func(out []byte) (in []byte)

// host is the other end of the link in the fewest words: what LINK.md asks of
// it, and nothing for speed.
type host struct {
	t       testing.TB
	wire    wire
	session byte
	seq     byte // the last number given out
	acked   byte // the last one that the device acknowledged
	taken   byte // the device's last number
	stream  []byte
	refuse  bool // answers SETTINGS with: not kept
	turns   int  // exchanges so far
	boots   int  // BOOTs that came
}

func newHost(t testing.TB, session byte, w wire) *host {
	return &host{t: t, wire: w, session: session}
}

// turn sends and returns the device's packets of this session.
func (h *host) turn(out []byte) []packet {
	h.t.Helper()
	if h.turns++; h.turns > 100_000 {
		h.t.Fatal("the device does not come to an end")
	}
	h.stream = append(h.stream, h.wire(out)...)
	var got []packet
	for _, p := range frames(&h.stream) {
		switch {
		case p.kind == boot:
			h.boots++
		case p.session == h.session:
			got = append(got, p)
		}
	}
	return got
}

// greet begins the session and returns the payload of WELCOME.
func (h *host) greet(mode byte) []byte {
	h.t.Helper()
	for range 1000 {
		for _, p := range h.turn(packet{hello, h.session, 0, 0, []byte{1, mode, 0, 0}}.frame()) {
			if p.kind == welcome {
				h.seq, h.acked, h.taken = 0, 0, 0
				return slices.Clone(p.payload)
			}
		}
	}
	h.t.Fatal("no WELCOME came")
	return nil
}

// numbered is the next numbered packet.
func (h *host) numbered(kind byte, payload []byte) packet {
	h.seq = h.seq%255 + 1
	return packet{kind, h.session, h.seq, 0, payload}
}

// ask sends a request and returns, in words, what follows from it, DONE last. The
// next request acknowledges DONE.
func (h *host) ask(kind byte, payload ...byte) []string {
	h.t.Helper()
	var got []string
	mine := h.numbered(kind, payload)
	request := mine.seq
	var answer *packet // a STORED that is to be sent
	out := mine
	silent := 0
	for {
		out.ack = h.taken
		bytes := out.frame()
		if silent > 0 && silent%5 != 0 {
			bytes = []byte{0} // a nudge
		}
		if silent++; silent > 300 {
			h.t.Fatal("the device does not answer")
		}
		out = packet{ack, h.session, 0, h.taken, nil}
		for _, p := range h.turn(bytes) {
			if p.ack == h.seq {
				h.acked = h.seq
			}
			if p.seq == 0 || p.seq != h.taken%255+1 {
				continue
			}
			h.taken, silent = p.seq, 0
			got = append(got, words(p))
			if p.kind == settings {
				ok := byte(1)
				if h.refuse {
					ok = 0
				}
				s := h.numbered(stored, []byte{p.payload[8], ok})
				answer = &s
			}
			if p.kind == done && p.payload[0] == request {
				return got
			}
		}
		switch {
		case h.acked != h.seq && answer != nil:
			out = *answer
		case h.acked != h.seq:
			out = mine
		default:
			answer = nil
		}
	}
}

// at is a time, in milliseconds, as the page writes it.
func at(ms int, more ...byte) []byte {
	return append(binary.LittleEndian.AppendUint64(nil, uint64(ms)*1e6), more...)
}

// words is a message of the device in words: its time in milliseconds, and
// what it says.
func words(p packet) string {
	b := p.payload
	ms := func(from int) string {
		ns := binary.LittleEndian.Uint64(b[from:])
		if ns == 1<<64-1 {
			return "never"
		}
		return fmt.Sprintf("%d", ns/1e6)
	}
	switch p.kind {
	case done:
		return fmt.Sprintf("done at %s next %s flags %d settings %v", ms(1), ms(9), b[17], b[18:21])
	case refused:
		return fmt.Sprintf("refused %d %s", b[1], b[2:])
	case power:
		return fmt.Sprintf("%s power %v", ms(0), b[8:])
	case display:
		return fmt.Sprintf("%s display %q", ms(0), b[8:])
	case say:
		return fmt.Sprintf("%s say %d in %v: %v", ms(0), b[8], b[12:15], b[16:])
	case tone:
		return fmt.Sprintf("%s tone %v", ms(0), b[8:])
	case hush:
		return fmt.Sprintf("%s hush", ms(0))
	case settings:
		return fmt.Sprintf("%s settings %v", ms(0), b[9:])
	case logged:
		return fmt.Sprintf("log %d %s", b[0], b[1:])
	}
	return fmt.Sprintf("kind %#x: %v", p.kind, b)
}
