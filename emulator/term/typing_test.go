package term

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"codereader/emulator"
	"codereader/keypad"
)

// digits returns the digit keys that went down, in order.
func (r *rig) digits() []keypad.Key {
	var keys []keypad.Key
	for _, e := range r.kind(emulator.KindKey) {
		if e.Down && e.Key.IsDigit() {
			keys = append(keys, e.Key)
		}
	}
	return keys
}

func TestTypingAheadKeepsTheOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Keys, nil)
		defer r.finish()
		r.out.take()
		r.send(" \t9\t95\t4")
		r.pass(10 * time.Second)
		if want := []keypad.Key{9, 9, 5, 4}; !slices.Equal(r.digits(), want) {
			t.Errorf("digits %v, want %v", r.digits(), want)
		}
		got := r.out.take()
		for _, want := range []string{"Vol 7", "Vol 8", "Speed 3"} {
			if !strings.Contains(got, want) {
				t.Errorf("no %q in:\n%s", want, got)
			}
		}
		if strings.Contains(got, "867") { // 5 came after the latch had been used up
			t.Errorf("the latch took two digits:\n%s", got)
		}
	})
}

func TestEachLatchKeyLatches(t *testing.T) {
	for _, latch := range []string{"\t", "+", ",", ".", "\x1bOk"} {
		synctest.Test(t, func(t *testing.T) {
			r := start(t, Keys, nil)
			defer r.finish()
			r.out.take()
			r.send(latch)
			r.pass(time.Second)
			has(t, r.out.take(), "Red is latched.")
			has(t, r.act("9"), "On.", "Display: Vol 7", "Says: volume seven")
		})
	}
}

func TestHeldRedIsOneTap(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Keys, nil)
		defer r.finish()
		r.send(" ")
		r.pass(500 * time.Millisecond)
		for range 20 {
			r.send(" ")
			r.pass(33 * time.Millisecond)
		}
		r.pass(time.Second)
		if power := r.kind(emulator.KindPower); len(power) != 1 || !power[0].On {
			t.Errorf("%+v, want turned on once", power)
		}
		if !strings.Contains(r.out.take(), english.hints[hintHeld]) {
			t.Error("no hint at the latch")
		}
	})
}

func TestSecondPressOfRedTurnsOff(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Keys, nil)
		defer r.finish()
		r.send(" ")
		r.pass(200 * time.Millisecond)
		r.send(" ")
		r.pass(time.Second)
		if power := r.kind(emulator.KindPower); len(power) != 2 || power[1].On {
			t.Errorf("%+v, want on and off", power)
		}
	})
}

func TestPastedTextIsLeftOut(t *testing.T) {
	prose := "Dear reader, this is text: quit, rl9s. "
	for _, pasted := range [][]string{
		{prose}, {prose + "\n"}, {prose, "q", "r9\n"}, {"\x1b[200~q r\n\x1b[201~"}, {"red\nrm -rf everything\nquit\n"},
	} {
		synctest.Test(t, func(t *testing.T) {
			r := start(t, Keys, nil)
			defer r.finish()
			r.out.take()
			for _, part := range pasted {
				r.send(part)
			}
			r.pass(10 * time.Second)
			has(t, r.out.take(), english.hints[hintPasted])
			if n := len(r.kind(emulator.KindKey)); n != 0 {
				t.Errorf("%q pressed keys %d times", pasted, n)
			}
			if !strings.Contains(r.act(" "), "On.") {
				t.Error("the next key does nothing")
			}
		})
	}
}

func TestQuitIsNotTakenFromAmongOtherKeys(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Keys, nil)
		r.send("iq")
		r.pass(time.Second)
		select {
		case err := <-r.err:
			t.Errorf("ended with %v", err)
		default:
		}
		r.send("q")
		if err := <-r.err; err != nil {
			t.Error(err)
		}
		r.ended = true
		r.stop()
		r.in.close()
		r.finish()
	})
}

func TestWholeLinesAreCommands(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Keys, nil)
		defer r.finish()
		if got := r.act("red\r"); !strings.HasPrefix(got, "On.\nDisplay: 745 690\nSays: ") {
			t.Errorf("red: %s", got)
		}
		has(t, r.act("red 9\nvolume up\n"), "Display: Vol 7", "Says: volume seven", "Display: Vol 8", "Says: volume eight", "Display: 745 690")
		if got := r.act(" 5\r"); !strings.HasPrefix(got, "Off.\n") { // a slow line, not a command
			t.Errorf("Space, 5 and Enter were not taken as keys: %s", got)
		}
		if got := r.act("\t5\r"); !strings.HasPrefix(got, "Red is latched.\n") {
			t.Errorf("Tab, 5 and Enter were not taken as keys: %s", got)
		}
	})
}

func TestKeyStopsLinesThatWerePasted(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Keys, nil)
		defer r.finish()
		r.out.take()
		r.send("hold red 1h\nred 9\n")
		r.pass(time.Second)
		if got := r.act("\x1b[B"); !strings.Contains(got, "Vol 5") || strings.Contains(got, "Vol 7") {
			t.Errorf("Down printed %q", got)
		}
	})
}

func TestUnknownKeysGiveOneHint(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Keys, nil)
		defer r.finish()
		has(t, r.act("vyz!\x1b[23~"), english.hints[hintUnknown])
		has(t, r.act("\x1b")) // Escape says nothing
		has(t, r.act("\x13"), english.hints[hintUnknown])
	})
}

func TestTooManyKeysAreLeftOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Keys, nil)
		defer r.finish()
		for range 10 {
			r.send("1234567890")
		}
		r.pass(time.Minute)
		if n := len(r.digits()); n < maxAhead || n > maxAhead+10 {
			t.Errorf("%d digits pressed, want about %d", n, maxAhead)
		}
		if !strings.Contains(r.out.take(), english.hints[hintAhead]) {
			t.Error("not told")
		}
	})
}

// TestJunkNeverLocksTheReader types random bytes and then uses the reader. X is
// not among them: the keys that are explored do nothing.
func TestJunkNeverLocksTheReader(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		synctest.Test(t, func(t *testing.T) {
			r := start(t, Keys, nil)
			for range 30 {
				junk := make([]byte, 1+random.IntN(12))
				for i := range junk {
					for junk[i] == 0 || strings.ContainsRune("qQxX\x03\x04\x11", rune(junk[i])) {
						junk[i] = byte(random.IntN(256))
					}
				}
				r.send(string(junk))
				r.pass(time.Duration(random.IntN(300)) * time.Millisecond)
			}
			r.pass(time.Minute) // off by now, whatever happened
			before := len(r.kind(emulator.KindPower))
			r.act("\x1b[A")
			if len(r.kind(emulator.KindPower)) == before {
				t.Error("a short cut does not turn the reader on")
			}
			r.finish()
		})
	}
}
