package ctest

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// vectorsFile has a frame for every message; the emulator's end of the link is
// held against it too.
const vectorsFile = "../../../../emulator/link/testdata/vectors.txt"

// vector is a frame, and what rig/vectors.c has to say to it.
type vector struct{ name, given, want string }

func vectors(t *testing.T) []vector {
	text, err := os.ReadFile(vectorsFile)
	if err != nil {
		t.Fatal(err)
	}
	var all []vector
	for line := range strings.Lines(string(text)) {
		if name, digits, ok := strings.Cut(strings.TrimSpace(line), " "); ok && name != "#" {
			all = append(all, newVector(t, name, digits))
		}
	}
	return all
}

func newVector(t *testing.T, name, digits string) vector {
	frame, err := hex.DecodeString(digits)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	p, ok := open(frame[:len(frame)-1])
	none := strings.HasPrefix(name, "bad-") || name == "nudge"
	if ok == none || ok && hex.EncodeToString(p.frame()) != digits {
		t.Fatalf("%s: this test takes %s for another packet", name, digits)
	}
	// The device has taken what was before it, and waits for what it may bring.
	taken, tag := byte(3), byte(0)
	if ok && p.kind < boot {
		taken = p.seq - min(p.seq, 1)
		if p.kind == stored {
			tag = p.payload[0]
		}
	}
	given := fmt.Sprintf("%s %d %d %s\n", name, taken, tag, digits)
	return vector{name, given, name + follows(p, ok, name == "nudge", taken, digits)}
}

// follows is what the device does, by the page, upon a frame of the host; a
// frame of its own is to be made by it, to the byte.
func follows(p packet, ok, nudge bool, taken byte, digits string) string {
	answer := func(p packet) string { return " frame " + hex.EncodeToString(p.frame()) }
	acked := packet{ack, 7, 0, p.seq, nil}
	switch {
	case nudge:
		return answer(packet{ack, 7, 0, taken, nil})
	case !ok, p.kind == ack:
		return " frame "
	case p.kind >= boot:
		return " frame " + digits
	case p.kind == hello:
		return fmt.Sprintf(" greeted %d", p.payload[1]) + answer(packet{welcome, 7, 0, 0, state(p)})
	case p.kind == stored:
		return fmt.Sprintf(" stored %d %d", p.payload[0], p.payload[1]) + answer(acked)
	}
	finished := answer(packet{done, 7, 1, p.seq, state(p)})
	if p.kind == ping {
		return finished
	}
	var at uint64
	if p.kind <= clock {
		at = binary.LittleEndian.Uint64(p.payload)
	}
	return fmt.Sprintf(" request %d at %d payload %x", p.kind, at, p.payload) + finished
}

// state is what rig/vectors.c has as its state: in DONE, or in WELCOME.
func state(p packet) []byte {
	rest := append(at(1500), 255, 255, 255, 255, 255, 255, 255, 255)
	if p.kind == hello {
		rest = append([]byte{1, 5, 0, 3}, rest...)
		return append(append(rest, 1, 7, 4, 10), "0123456789\x0ecodereader 1.0"...)
	}
	return append(append([]byte{p.seq}, rest...), 0, 1, 7, 4)
}

func TestEveryVectorIsUnderstoodOrMade(t *testing.T) {
	cmd := exec.Command(build(t, "../rig/vectors.c", sanitize...))
	all := vectors(t)
	var given strings.Builder
	for _, v := range all {
		given.WriteString(v.given)
	}
	cmd.Stdin = strings.NewReader(given.String())
	out, err := cmd.CombinedOutput()
	got := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if err != nil || len(got) != len(all) {
		t.Fatalf("%d of %d vectors answered: %v\n%s", len(got), len(all), err, out)
	}
	for i, v := range all {
		if got[i] != v.want {
			t.Errorf("got  %s\nwant %s", got[i], v.want)
		}
	}
}
