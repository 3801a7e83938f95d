package ctest

import (
	"bytes"
	"encoding/binary"
	"io"
	"math/rand/v2"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// start runs a program until the test ends and returns its standard input and
// output.
func start(t testing.TB, name string, args ...string) (io.Writer, io.Reader) {
	t.Helper()
	cmd := exec.Command(name, args...)
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		in.Close()
		cmd.Process.Kill()
		cmd.Wait()
		if t.Failed() {
			t.Logf("%s says: %s", name, complaints.String())
		}
	})
	return in, out
}

// lockstep is the demonstration with the sanitizers, a turn at a time.
func lockstep(t testing.TB, flags ...string) wire {
	in, out := start(t, build(t, "../rig/lockstep.c", slices.Concat(sanitize, flags)...))
	return func(b []byte) []byte {
		if _, err := in.Write(append(binary.LittleEndian.AppendUint16(nil, uint16(len(b))), b...)); err != nil {
			t.Fatal(err)
		}
		var head [2]byte
		if _, err := io.ReadFull(out, head[:]); err != nil {
			t.Fatalf("the device has gone: %v", err)
		}
		answer := make([]byte, binary.LittleEndian.Uint16(head[:]))
		if _, err := io.ReadFull(out, answer); err != nil {
			t.Fatal(err)
		}
		return answer
	}
}

func TestDemonstrationDoesWhatItSays(t *testing.T) { play(t, newHost(t, 1, lockstep(t))) }

// noise loses, changes and doubles one byte in so many.
func noise(w wire, r *rand.Rand, one int) wire {
	spoil := func(b []byte) []byte {
		var out []byte
		for _, c := range b {
			switch r.IntN(3 * one) {
			case 0:
			case 1:
				out = append(out, c^1<<r.IntN(8))
			case 2:
				out = append(out, c, c)
			default:
				out = append(out, c)
			}
		}
		return out
	}
	return func(b []byte) []byte { return spoil(w(spoil(b))) }
}

func TestNoiseChangesNothing(t *testing.T) {
	for _, one := range []int{1000, 100, 30} {
		w := lockstep(t)
		for seed := range uint64(100) {
			h := newHost(t, byte(1+seed), noise(w, rand.New(rand.NewPCG(seed, 1)), one))
			play(t, h) // ends with ERASE, which leaves the demonstration as new
			if t.Failed() {
				t.Fatalf("with one byte in %d, seed %d", one, seed)
			}
			h.wire = w
			h.ask(restart, at(0)...)
		}
	}
}

func TestNothingComesAfterSettingsBeforeStored(t *testing.T) {
	h := newHost(t, 9, lockstep(t))
	h.greet(0)
	h.ask(contact, at(0, 10, 1)...)
	h.ask(advance, at(5)...)
	h.ask(contact, at(10, 7, 1)...)
	var got []string
	out := h.numbered(advance, at(15))
	for range 20 {
		out.ack = h.taken
		for _, p := range h.turn(append(out.frame(), 0)) {
			if p.seq == h.taken%255+1 {
				h.taken = p.seq
				got = append(got, words(p))
			}
		}
	}
	if len(got) != 4 || got[3] != "15 settings [0 5 4]" {
		t.Errorf("unanswered, the device says %q", got)
	}
}

func TestNewGreetingForgetsTheOldSession(t *testing.T) {
	w := lockstep(t)
	h := newHost(t, 9, w)
	h.turn(nil)
	if h.turn([]byte{0}); h.boots != 2 {
		t.Errorf("%d BOOTs at the start and after a nudge, not 2", h.boots)
	}
	h.greet(0)
	h.ask(contact, at(0, 10, 1)...)
	h.ask(contact, at(50, 10, 0)...)
	h.turn(h.numbered(advance, at(60)).frame()) // what follows is not heard

	h = newHost(t, 10, w)
	if again := h.greet(0); again[3] != 4 || !slices.Equal(again[:4], h.greet(0)[:4]) {
		t.Errorf("after what was not heard it greets with %v", again)
	}
	if got := strings.Join(h.ask(ping), " "); got != "done at 60 next 20005 flags 4 settings [0 6 4]" {
		t.Errorf("it goes on with %s", got)
	}
	if got := h.turn(packet{hello, 10, 0, 0, []byte{1, 0, 0, 0}}.frame()); len(got) != 0 && got[0].kind == welcome {
		t.Error("HELLO in the middle of its own session is answered with WELCOME")
	}
	if got := h.turn(packet{ping, 9, 5, 0, nil}.frame()); len(got) != 0 {
		t.Errorf("a packet of the old session is answered with %v", got)
	}
}
