package term

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"codereader/emulator"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

func TestLinesThatComeTogetherWaitForEachOther(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Lines, nil)
		r.out.take()
		r.send("red\nred 9\nstate\nred 3\nquit\n")
		if err := r.end(); err != nil {
			t.Error(err)
		}
		has(t, r.out.take(),
			"On.", "Display: 745 690", "Says: seven four five, six nine zero",
			"Display: Vol 7", "Says: volume seven",
			"On. Display: Vol 7", "Volume 7, speed 4, English, sound on, red not latched.",
			"Tone: error")
		for _, e := range r.kind(emulator.KindSaid) {
			if e.End != emulator.Done {
				t.Error("speech was cut")
			}
		}
		r.finish()
	})
}

func TestLineThatComesLaterCutsSpeech(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Lines, nil)
		defer r.finish()
		r.send("red\n")
		r.pass(time.Second) // in the middle of the code
		r.send("red 0\n")
		r.pass(50 * time.Millisecond)
		said := r.kind(emulator.KindSaid)
		if len(said) != 1 || said[0].End != emulator.Cut {
			t.Errorf("said %+v, want one utterance, cut", said)
		}
	})
}

func TestInputOfManyReadsStaysInOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Lines, nil)
		defer r.finish()
		r.out.take()
		for _, part := range []string{"re", "d\nred", " 9\nred 9\nvolu", "me up"} {
			r.in.ch <- []byte(part)
		}
		r.in.close() // the last line has no end
		r.pass(time.Minute)
		has(t, r.out.take(), "On.", "Display: 745 690", "Says: seven four five, six nine zero",
			"Display: Vol 7", "Says: volume seven",
			"Display: Vol 8", "Says: volume eight",
			"Display: Vol 9", "Says: highest volume")
	})
}

func TestEndOfInputLetsSpeechEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Lines, nil)
		r.send("red\n")
		began := time.Now()
		if err := r.end(); err != nil {
			t.Error(err)
		}
		if n := len(r.kind(emulator.KindSaid)); n != 1 {
			t.Errorf("%d utterances ended, want 1", n)
		}
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("ended only after %v", took)
		}
		r.finish()
	})
}

func TestEndOfInputLetsATonePlayOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Lines, nil)
		r.send("red\nred\n")
		if err := r.end(); err != nil {
			t.Error(err)
		}
		tones := r.kind(emulator.KindTone)
		if len(tones) != 2 || tones[1].Tone != voice.Falling {
			t.Fatalf("tones %+v, want one on and one off", tones)
		}
		tone := tones[1]
		r.live.Do(func(m *emulator.Machine) {
			if m.Now() < tone.At+tone.Duration {
				t.Errorf("ended at %v, within the tone from %v", m.Now(), tone.At)
			}
		})
		r.finish()
	})
}

func TestWaitCutsWhereItSays(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Lines, nil)
		defer r.finish()
		r.send("red\nwait 1s\nred 0\n")
		r.pass(5 * time.Second)
		said := r.kind(emulator.KindSaid)
		if len(said) == 0 || said[0].End != emulator.Cut {
			t.Fatalf("said %+v, want the first cut", said)
		}
		if at := said[0].At; at < time.Second || at > 1300*time.Millisecond {
			t.Errorf("cut at %v, want a second and the keys after the start", at)
		}
	})
}

func TestRedIsHeldForSeveralDigits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Lines, nil)
		defer r.finish()
		r.act("red 9 9 9\n")
		var got []string
		for _, e := range r.kind(emulator.KindKey) {
			mark := " up"
			if e.Down {
				mark = " down"
			}
			got = append(got, e.Key.String()+mark)
		}
		want := []string{"red down", "9 down", "9 up", "9 down", "9 up", "9 down", "9 up", "red up"}
		if !slices.Equal(got, want) {
			t.Errorf("keys %v, want %v", got, want)
		}
	})
}

func TestKeyIsHeldForItsTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Lines, nil)
		defer r.finish()
		r.act("hold red 3s\n")
		keys := r.kind(emulator.KindKey)
		if len(keys) != 2 || keys[0].Key != keypad.Red || keys[1].At-keys[0].At != 3*time.Second {
			t.Errorf("%+v, want red held for 3 s", keys)
		}
		if !strings.Contains(r.act("down red\n5\nstate\nup red\n"), "Display: 8675309") {
			t.Error("red that was put down makes no chord")
		}
	})
}

func TestSerialThatWasAskedForWhileOffGoesBlank(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Lines, nil)
		defer r.finish()
		r.act("red 5\n")
		r.out.take()
		r.send("down 5\n")
		r.pass(10 * time.Millisecond) // 5 is still down
		has(t, r.out.take(), "Display: blank")
		has(t, r.act("display\n"), "Display: blank")
	})
}

func TestReaderWithoutKeySaysSo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := testConfig(t, voice.Danish)
		c.Key = emulator.Config{}.Key
		r := startWith(t, Lines, c, nil)
		defer r.finish()
		has(t, r.act("rød\n"), "Tændt.", "Display: ------", "Siger: ikke aktiveret")
	})
}

func TestLongestLineIsFolded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := testConfig(t, voice.English)
		var err error
		if c.Serial, err = firmware.ParseSerial("7777777777"); err != nil {
			t.Fatal(err)
		}
		r := startWith(t, Lines, c, nil)
		defer r.finish()
		has(t, r.act("serial\n"), "On.", "Display: 7777777777",
			"Says: serial number, seven seven, seven seven, seven seven, seven seven, seven",
			"seven")
	})
}

func TestWrongLinesAreAnsweredAndCounted(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Lines, nil)
		r.out.take()
		r.send("\uFEFF# a comment\r\n\r\nfoo\x1b[2J\nred\r\n" + strings.Repeat("red ", 300) + "\nhold red\xff 1s\n")
		r.in.close()
		if err := r.end(); !errors.Is(err, ErrMisuse) {
			t.Errorf("%v, want ErrMisuse", err)
		}
		has(t, r.out.take(),
			`Line 3: "foo [2J" is no command. Write help for the list.`,
			"On.", "Display: 745 690", "Says: seven four five, six nine zero",
			"Line 5 is too long for a command. Write help for the list.",
			`Line 6: "hold red 1s" is not right. Write it like this: hold red 3s, at most 1h`)
		r.finish()
	})
}
