package link_test

import (
	"testing"

	"codereader/emulator/link"
)

// pass sends what a session has to send to another, and returns the payloads
// that it takes.
func pass(from, to *link.Session) (taken []string) {
	var frame [link.MaxFrame]byte
	var d link.Decoder
	for n := from.Transmit(frame[:]); n > 0; n = from.Transmit(frame[:]) {
		for _, b := range frame[:n] {
			if d.Push(b) == link.FoundPacket {
				p := d.Packet()
				if to.Receive(&p, true) {
					taken = append(taken, string(p.Payload))
				}
			}
		}
	}
	return taken
}

func begin() (a, b *link.Session) {
	a, b = new(link.Session), new(link.Session)
	a.Begin(3)
	b.Begin(3)
	return a, b
}

func TestPacketsAreTakenInOrderAndOnce(t *testing.T) {
	a, b := begin()
	for i := range 600 { // over the end of the numbers, twice
		text := string(rune('A' + i%26))
		if a.Send(link.KindPing, []byte(text)) == 0 {
			t.Fatalf("packet %d: not sent", i)
		}
		if a.Send(link.KindPing, nil) != 0 {
			t.Fatalf("packet %d: another was sent while it was in flight", i)
		}
		if got := pass(a, b); len(got) != 1 || got[0] != text {
			t.Fatalf("packet %d: %q", i, got)
		}
		a.Nudge() // the acknowledgement was lost
		if got := pass(a, b); len(got) != 0 {
			t.Fatalf("packet %d was taken twice", i)
		}
		if pass(b, a); a.Waiting() {
			t.Fatalf("packet %d is not acknowledged", i)
		}
	}
}

func TestPacketOfAnotherSessionIsDropped(t *testing.T) {
	a, b := begin()
	b.Begin(4)
	a.Send(link.KindPing, nil)
	if got := pass(a, b); len(got) != 0 || b.Transmit(make([]byte, link.MaxFrame)) != 0 {
		t.Error("it was taken")
	}
}

func TestPacketThatCannotBeHandledComesAgain(t *testing.T) {
	a, b := begin()
	a.Send(link.KindPing, nil)
	var frame [link.MaxFrame]byte
	var d link.Decoder
	for _, y := range frame[:a.Transmit(frame[:])] {
		d.Push(y)
	}
	p := d.Packet()
	if b.Receive(&p, false) || b.Transmit(frame[:]) != 0 {
		t.Error("it was taken, or acknowledged")
	}
	if !b.Receive(&p, true) {
		t.Error("it was not taken then")
	}
}

func TestNudgeIsAnsweredEvenWithNothingInFlight(t *testing.T) {
	_, b := begin()
	b.Nudge()
	var frame [link.MaxFrame]byte
	if n := b.Transmit(frame[:]); n == 0 || b.Transmit(frame[:]) != 0 {
		t.Error("not one frame was sent")
	}
	var none link.Session
	none.Nudge()
	if none.Transmit(frame[:]) != 0 || none.Send(link.KindPing, nil) != 0 {
		t.Error("without a session something is sent")
	}
}

func TestMessagesAllocateNothing(t *testing.T) {
	a, b := begin()
	var frame [link.MaxFrame]byte
	var d link.Decoder
	payload := link.At{At: 5}.Append(nil)
	move := func(from, to *link.Session) {
		for _, y := range frame[:from.Transmit(frame[:])] {
			if d.Push(y) == link.FoundPacket {
				p := d.Packet()
				to.Receive(&p, true)
			}
		}
	}
	if n := testing.AllocsPerRun(1000, func() {
		a.Send(link.KindAdvance, payload)
		move(a, b)
		move(b, a)
	}); n != 0 || a.Waiting() {
		t.Errorf("%v allocations a message", n)
	}
}
