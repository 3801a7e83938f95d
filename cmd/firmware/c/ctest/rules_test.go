package ctest

import "testing"

// What the page asks of a device beyond delivery.

// Neither begins a session, nor ends the one that there is.
func TestAnotherVersionAndAModeThatIsMissingAreAnsweredWithOurs(t *testing.T) {
	w := lockstep(t)
	h := newHost(t, 9, w)
	h.greet(0)
	for i, hello := range [][]byte{{2, 0, 0, 0, 'm', 'o', 'r', 'e'}, {1, 1, 0, 0}, {1, 2, 0, 0}, {0, 0, 0, 0}} {
		other := newHost(t, byte(20+i), w)
		got := other.turn(packet{1, other.session, 0, 0, hello}.frame())
		if len(got) != 1 || got[0].kind != welcome || got[0].payload[0] != 1 || got[0].payload[1] != 1 {
			t.Errorf("HELLO %v is answered with %v", hello, got)
		}
		if got := other.turn(other.numbered(ping, nil).frame()); len(got) != 0 {
			t.Errorf("HELLO %v has begun a session: %v", hello, got)
		}
		h.tells(t, []step{{ping, nil, []string{"done at 0 next never flags 0 settings [0 6 4]"}}})
	}
}

func TestTooMuchIsSaidAndEndsWithRestart(t *testing.T) {
	const off, on = "next never flags 0 settings [0 6 4]", "next 20005 flags 4 settings [0 6 4]"
	w := lockstep(t, "-DCRL_QUEUE=128") // room for two messages, REFUSED with its text, and DONE
	h := newHost(t, 9, w)
	h.greet(0)
	h.ask(contact, at(0, 10, 1)...)
	h.ask(advance, at(5)...)
	h.ask(contact, at(10, 10, 0)...)
	h.tells(t, []step{
		{advance, at(15), []string{"15 power [1 0]", `15 display "READY"`, "refused 7 ", "done at 15 " + on}},
		{ping, nil, []string{"done at 15 " + on}},
		{clock, append(at(3), make([]byte, 16)...), []string{"done at 15 " + on}},
		{advance, at(20), []string{"refused 3 ", "done at 15 " + on}},
		{contact, at(20, 1, 1), []string{"refused 3 ", "done at 15 " + on}},
	})
	h = newHost(t, 10, w) // to which the reader is as unknown
	h.greet(0)
	h.tells(t, []step{
		{advance, at(20), []string{"refused 3 ", "done at 15 " + on}},
		{restart, at(0), []string{"done at 0 " + off}},
		{advance, at(1), []string{"done at 1 " + off}},
	})
}

func TestErasingPutsAReaderAnewThatIsAhead(t *testing.T) {
	h := newHost(t, 9, lockstep(t))
	h.greet(0)
	h.ask(contact, at(0, 10, 1)...)
	h.ask(advance, at(5)...)
	h.ask(contact, at(10, 9, 1)...)
	h.refuse = true
	h.ask(advance, at(15)...)
	h.tells(t, []step{
		{advance, at(20), []string{"refused 3 ", "done at 15 next 20015 flags 4 settings [0 6 4]"}},
		{erase, nil, []string{"done at 15 next never flags 0 settings [0 6 4]"}},
		{advance, at(20), []string{"done at 20 next never flags 0 settings [0 6 4]"}},
	})
}

func TestTimesOutOfRangeAreRefusedButForThatOfTheClock(t *testing.T) {
	h := newHost(t, 9, lockstep(t))
	h.greet(0)
	const now = "done at 100 next never flags 0 settings [0 6 4]"
	late := []byte{1, 0, 0, 0, 0, 0, 0, 0x40} // 2^62 ns and one more
	h.tells(t, []step{
		{advance, at(100), []string{now}},
		{clock, append(at(1), make([]byte, 16)...), []string{now}},
		{advance, at(99), []string{"refused 4 this time has passed already", now}},
		{advance, late, []string{"refused 4 ", now}},
		{clock, append(late, make([]byte, 16)...), []string{"refused 4 ", now}},
		{restart, late, []string{"refused 4 ", now}},
		{restart, at(50), []string{"done at 50 next never flags 0 settings [0 6 4]"}},
	})
}

// The last two need more bytes than there are: what they would read stands
// behind the packet.
func TestProvisionThatNamesMoreThanItBringsIsRefused(t *testing.T) {
	h := newHost(t, 9, lockstep(t))
	h.greet(0)
	refused := []string{"refused 2 ", "done at 0 next never flags 0 settings [0 6 4]"}
	head := []byte{0, 6, 30, 0, 0, 0}
	long := append(head, 240)
	long = append(long, make([]byte, 241)...)
	long[len(long)-1] = 1
	h.tells(t, []step{
		{provision, head, refused},
		{provision, append(head, 0), refused},
		{provision, append(head, 1, '1'), refused},
		{provision, append(head, 1, '1', 4, 'k', 'e', 'y'), refused},
		{provision, append(head, 255, 0), refused},
		{provision, long, refused},
	})
}

func TestNothingIsShownThatWasNotKept(t *testing.T) {
	h := newHost(t, 9, lockstep(t))
	h.greet(0)
	h.refuse = true
	h.ask(contact, at(0, 10, 1)...)
	h.ask(advance, at(5)...)
	h.ask(contact, at(10, 9, 1)...)
	const on = "done at 15 next 20015 flags 4 settings [0 6 4]"
	h.tells(t, []step{
		{advance, at(15), []string{"15 power [1 1]", `15 display "READY"`, "15 tone [0 6]", "15 settings [0 7 4]",
			"refused 5 ", on}},
		{advance, at(20), []string{"refused 3 ", on}},
		{said, at(20, 1, 0, 0, 0), []string{"refused 3 ", on}},
		{ping, nil, []string{on}},
		{restart, at(0), []string{"done at 0 next never flags 0 settings [0 6 4]"}},
		{advance, at(1), []string{"done at 1 next never flags 0 settings [0 6 4]"}},
	})
}

// A request that comes again, because what it brought was lost, brings that
// again and does nothing.
func TestRepetitionIsAnsweredAsANudgeIs(t *testing.T) {
	h := newHost(t, 9, lockstep(t))
	h.greet(0)
	again := h.numbered(contact, at(0, 10, 1)).frame()
	for range 3 {
		got := h.turn(again)
		if len(got) != 1 || got[0].kind != done || got[0].seq != 1 || got[0].ack != 1 {
			t.Fatalf("it is answered with %v", got)
		}
	}
	acked := packet{ack, 9, 0, 1, nil}
	if got := h.turn(acked.frame()); len(got) != 0 {
		t.Errorf("an ACK is answered with %v", got)
	}
	if got := h.turn(again); len(got) != 1 || got[0].kind != ack || got[0].ack != 1 {
		t.Errorf("once DONE has arrived it is answered with %v", got)
	}
}

func TestFrameThatIsTooLongOrNotWholeIsNone(t *testing.T) {
	h := newHost(t, 9, lockstep(t))
	h.greet(0)
	full := make([]byte, 249)
	for i := range full {
		full[i] = byte(i % 3)
	}
	long := h.numbered(ping, full).frame()
	h.seq = 0
	short := h.numbered(ping, full[:248]).frame()
	last := 0 // the last code
	for last+int(short[last]) < len(short)-1 {
		last += int(short[last])
	}
	cut := append([]byte(nil), short...)
	cut[last]++
	for name, frame := range map[string][]byte{"a byte too long": long, "less than its code says": cut} {
		if got := h.turn(frame); len(got) != 0 {
			t.Errorf("%s: answered with %v", name, got)
		}
	}
	if got := h.turn(short); len(got) != 1 || got[0].kind != done {
		t.Errorf("the longest packet is answered with %v", got)
	}
}
