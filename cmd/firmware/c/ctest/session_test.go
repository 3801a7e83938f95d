package ctest

import (
	"slices"
	"testing"
)

// step is a request and what has to follow from it.
type step struct {
	kind    byte
	payload []byte
	want    []string
}

// press is a key going down or up, and the 5 ms in which it becomes steady.
func press(ms int, key, down byte, want ...string) []step {
	flags := "flags 1"
	if want[0] == "on" {
		flags, want = "flags 5", want[1:]
	}
	return []step{
		{contact, at(ms, key, down), []string{
			"done at " + itoa(ms) + " next " + itoa(ms+5) + " " + flags + " settings [0 " + want[0] + " 4]"}},
		{advance, at(ms + 5), want[1:]},
	}
}

func itoa(n int) string {
	var b []byte
	for ; n > 0 || b == nil; n /= 10 {
		b = append([]byte{byte('0' + n%10)}, b...)
	}
	return string(b)
}

// a session with the demonstration: all that it can do.
var session = slices.Concat(
	[]step{{provision, append([]byte{0, 6, 30, 0, 0, 0, 10}, "0123456789\x04keys"...), []string{
		"log 2 this demonstration makes no codes and forgets the key",
		"done at 0 next never flags 0 settings [0 6 4]"}}},
	[]step{{provision, append([]byte{0, 6, 30, 0, 0, 0, 2}, "12\x00"...), []string{
		"refused 3 there is a serial number: ERASE it first",
		"done at 0 next never flags 0 settings [0 6 4]"}}},
	press(100, 10, 1, "6", "done at 105 next never flags 0 settings [0 6 4]"),
	press(200, 10, 0, "6", "205 power [1 0]", `205 display "READY"`, "205 tone [0 6]",
		"done at 205 next 20105 flags 4 settings [0 6 4]"),
	press(300, 4, 1, "on", "6", `305 display "KEYS 1"`, "305 say 1 in [0 6 4]: [4 2]",
		"done at 305 next never flags 4 settings [0 6 4]"),
	press(350, 4, 0, "on", "6", "done at 355 next never flags 4 settings [0 6 4]"),
	press(400, 10, 1, "on", "6", "405 hush", "done at 405 next 20405 flags 4 settings [0 6 4]"),
	press(500, 9, 1, "on", "6", "505 settings [0 7 4]", `505 display "VOL 7"`, "505 say 2 in [0 7 4]: [10 0 7 2]",
		"done at 505 next never flags 4 settings [0 7 4]"),
	press(600, 9, 0, "on", "7", "done at 605 next never flags 4 settings [0 7 4]"),
	press(700, 10, 0, "on", "7", "done at 705 next never flags 4 settings [0 7 4]"),
	[]step{
		{said, at(1000, 2, 0, 0, 0), []string{"done at 1000 next 21000 flags 4 settings [0 7 4]"}},
		{clock, append(at(1000), make([]byte, 16)...), []string{"done at 1000 next 21000 flags 4 settings [0 7 4]"}},
		{setup, []byte{1, 5, 5}, []string{"refused 3 the reader is on: RESTART it first",
			"done at 1000 next 21000 flags 4 settings [0 7 4]"}},
		{advance, at(999), []string{"refused 4 this time has passed already",
			"done at 1000 next 21000 flags 4 settings [0 7 4]"}},
		{contact, at(1000, 11, 1), []string{"refused 4 ", "done at 1000 next 21000 flags 4 settings [0 7 4]"}},
		{contact, at(1000, 1), []string{"refused 2 ", "done at 1000 next 21000 flags 4 settings [0 7 4]"}},
		{getState, []byte{0, 0}, []string{"refused 6 ", "done at 1000 next 21000 flags 4 settings [0 7 4]"}},
		{0x33, []byte("?"), []string{"refused 1 ", "done at 1000 next 21000 flags 4 settings [0 7 4]"}},
		{ping, []byte("any"), []string{"done at 1000 next 21000 flags 4 settings [0 7 4]"}},
		{advance, at(21000), []string{`21000 display ""`, "21000 power [0 2]", "21000 tone [1 7]",
			"done at 21000 next never flags 0 settings [0 7 4]"}},
		{setup, []byte{1, 5, 5}, []string{"done at 21000 next never flags 0 settings [1 5 5]"}},
		{restart, at(30), []string{"done at 30 next never flags 0 settings [1 5 5]"}},
		{erase, nil, []string{"done at 30 next never flags 0 settings [0 6 4]"}},
	},
)

// play runs the session and complains of what is not as it has to be.
func play(t *testing.T, h *host) {
	t.Helper()
	w := h.greet(0)
	if w[0] != 1 || w[1] != 1 || w[3] != 0 || string(w[25:]) != "codereader C demonstration 1" {
		t.Errorf("the device greets with %q", w)
	}
	h.tells(t, session)
}

// tells asks for one thing after the other, and complains of an answer that is
// another.
func (h *host) tells(t *testing.T, steps []step) {
	t.Helper()
	for i, s := range steps {
		if got := h.ask(s.kind, s.payload...); !slices.Equal(got, s.want) {
			t.Fatalf("step %d, kind %d %v:\n got %q\nwant %q", i, s.kind, s.payload, got, s.want)
		}
	}
}
