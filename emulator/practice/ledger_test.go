package practice

import (
	"testing"
	"time"

	"codereader/clock"
)

func TestCodesOfTheCurrentStepAndOneEitherSideAreTaken(t *testing.T) {
	key := testKey(t)
	for _, in := range []time.Duration{0, time.Nanosecond, 15 * time.Second, 30*time.Second - 1} {
		now := start.Add(in)
		step := clock.Step(now, key.Period())
		for off := -5; off <= 5; off++ {
			var l Ledger
			v := l.Check(key, key.Code(step+uint64(off)).String(), now)
			if want := off >= -Window && off <= Window; (v.Outcome == Accepted) != want {
				t.Errorf("%v into the step, a code %d steps off: %+v", in, off, v)
			} else if !want && (v.Outcome != Wrong || v.Off != off) {
				t.Errorf("%v into the step, a code %d steps off is told as %+v", in, off, v)
			}
		}
	}
}

func TestStepsAtOrBeforeTheLastThatWasTakenAreRefused(t *testing.T) {
	key := testKey(t)
	step := clock.Step(start, key.Period())
	for first := -1; first <= 1; first++ {
		for second := -1; second <= 1; second++ {
			var l Ledger
			if v := l.Check(key, key.Code(step+uint64(first)).String(), start); v.Outcome != Accepted {
				t.Fatalf("the code %d steps off: %+v", first, v)
			}
			want := Used
			if second > first {
				want = Accepted
			}
			if v := l.Check(key, key.Code(step+uint64(second)).String(), start); v.Outcome != want {
				t.Errorf("the code %d steps off after that of %d: %+v, want %v", second, first, v, want)
			}
		}
	}
}

func TestCodesAreTakenAsTheyAreTyped(t *testing.T) {
	key := testKey(t)
	code := key.Code(clock.Step(start, key.Period())).String()
	for typed, want := range map[string]Outcome{
		code:                             Accepted,
		" " + code[:3] + " " + code[3:]:  Accepted,
		code[:3] + "-" + code[3:] + "\n": Accepted,
		code[:2] + "\u00a0" + code[2:]:   Accepted,
		"":                               Malformed,
		code[:5]:                         Malformed,
		code + "0":                       Malformed,
		"12345a":                         Malformed,
		"１２３４５６":                         Malformed,
		"+12345":                         Malformed,
		"otpauth://totp/x?secret=AAAA":   Malformed,
	} {
		var l Ledger
		if v := l.Check(key, typed, start); v.Outcome != want {
			t.Errorf("%q: %+v, want %v", typed, v, want)
		}
		if l.wrong != 0 {
			t.Errorf("%q counted as a try", typed)
		}
	}
}

func TestThreeWrongCodesBlockForAWhile(t *testing.T) {
	r := newRig(t)
	var l Ledger
	for i, want := range []Verdict{
		{Outcome: Wrong, Tries: 2}, {Outcome: Wrong, Tries: 1}, {Outcome: Wrong, Tries: 0, Left: BlockTime},
	} {
		if v := l.Check(r.key, r.notACode(), r.now); v != want {
			t.Errorf("wrong code %d: %+v, want %+v", i+1, v, want)
		}
	}
	// Trying does not make it longer, and a right code is not looked at.
	for _, at := range []time.Duration{0, time.Second, time.Minute, BlockTime - 1} {
		now := start.Add(at)
		code := r.key.Code(clock.Step(now, r.key.Period())).String()
		if v := l.Check(r.key, code, now); v != (Verdict{Outcome: Blocked, Left: BlockTime - at}) {
			t.Errorf("%v into the block: %+v", at, v)
		}
	}
	r.pass(BlockTime)
	if v := l.Check(r.key, r.notACode(), r.now); v != (Verdict{Outcome: Wrong, Tries: 2}) {
		t.Errorf("after the block a wrong code is %+v", v)
	}
	if v := l.Check(r.key, r.code(0), r.now); v.Outcome != Accepted {
		t.Errorf("after the block the right code is %+v", v)
	}
	if l.wrong != 0 {
		t.Errorf("after a right code there are still %d wrong ones", l.wrong)
	}
}

// A form that is sent again and again blocks nobody.
func TestUsedAndMalformedCodesAreNoTries(t *testing.T) {
	r := newRig(t)
	var l Ledger
	if v := l.Check(r.key, r.code(0), r.now); v.Outcome != Accepted {
		t.Fatal(v)
	}
	for range 100 {
		if v := l.Check(r.key, r.code(0), r.now); v != (Verdict{Outcome: Used}) {
			t.Fatalf("the code once more: %+v", v)
		}
		if v := l.Check(r.key, "12", r.now); v != (Verdict{Outcome: Malformed}) {
			t.Fatalf("no code: %+v", v)
		}
	}
	if v := l.Check(r.key, r.code(1), r.now); v.Outcome != Accepted {
		t.Errorf("the next code: %+v", v)
	}
}

func TestCodesBeforeTheFirstStepsAreNoTrouble(t *testing.T) {
	key := testKey(t)
	for _, now := range []time.Time{{}, time.Unix(0, 0), time.Unix(31, 0)} {
		var l Ledger
		if v := l.Check(key, key.Code(clock.Step(now, key.Period())).String(), now); v.Outcome != Accepted {
			t.Errorf("at %v: %+v", now, v)
		}
	}
}

func BenchmarkCheckRight(b *testing.B) {
	key := testKey(b)
	code := key.Code(clock.Step(start, key.Period())).String()
	for b.Loop() {
		var l Ledger
		if l.Check(key, code, start).Outcome != Accepted {
			b.Fatal("the code is not taken")
		}
	}
}

func BenchmarkCheckWrong(b *testing.B) {
	key := testKey(b)
	for b.Loop() {
		var l Ledger
		l.Check(key, "000000", start)
	}
}
