package steady_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"codereader/emulator/steady"

	"pgregory.net/rapid"
)

const ms = time.Millisecond

// play feeds a filter strokes such as "0 9+" and returns those that count, those
// by being held for long enough as well.
func play(times steady.Times, strokes string) string {
	f := steady.Filter[string]{Times: times}
	var out []string
	note := func(at time.Duration, k, sign string) {
		out = append(out, fmt.Sprintf("%d %s%s", at.Milliseconds(), k, sign))
	}
	held := func(until time.Duration) {
		for {
			due, _ := f.Due()
			k, ok := f.Held(until)
			if !ok {
				return
			}
			note(due, k, "+")
		}
	}
	for stroke := range strings.SplitSeq(strokes, ", ") {
		var t int
		var what string
		if _, err := fmt.Sscan(stroke, &t, &what); err != nil {
			panic(err)
		}
		at := time.Duration(t) * ms
		held(at)
		if k, down := strings.CutSuffix(what, "+"); down {
			if f.Press(k, at) {
				note(at, k, "+")
			}
		} else if k := strings.TrimSuffix(what, "-"); f.Release(k, at) {
			note(at, k, "-")
		}
	}
	held(time.Hour)
	return strings.Join(out, ", ")
}

func TestFilter(t *testing.T) {
	double, slow := steady.Times{DoubleStrike: 300 * ms}, steady.Times{SlowKeys: 500 * ms}
	both := steady.Times{DoubleStrike: 300 * ms, SlowKeys: 500 * ms}
	for _, c := range []struct {
		name, strokes string
		times         steady.Times
		want          string
	}{
		{"WithoutTimesEveryPressCounts", "0 9+, 1 9-, 2 9+, 3 9-", steady.Times{}, "0 9+, 1 9-, 2 9+, 3 9-"},
		{"ADoubleStrikeIsOnePress", "0 9+, 100 9-, 399 9+, 450 9-", double, "0 9+, 100 9-"},
		{"ALaterPressIsAnother", "0 9+, 100 9-, 400 9+, 450 9-", double, "0 9+, 100 9-, 400 9+, 450 9-"},
		{"AKeyThatGoesOnTremblingIsOnePress", "0 9+, 50 9-, 250 9+, 300 9-, 550 9+, 600 9-, 900 9+, 950 9-", double, "0 9+, 50 9-, 900 9+, 950 9-"},
		{"AnotherKeyCounts", "0 9+, 50 9-, 60 7+, 90 7-", double, "0 9+, 50 9-, 60 7+, 90 7-"},
		{"RedThatTremblesDuringAChordCountsOnce", "0 r+, 50 9+, 90 9-, 100 r-, 150 r+, 200 r-", double, "0 r+, 50 9+, 90 9-, 100 r-"},
		{"AStrikeThatStaysDownDoesNotCountLater", "0 9+, 50 9-, 60 9+, 5000 9-", double, "0 9+, 50 9-"},
		{"ABrushedKeyIsNoPress", "0 9+, 499 9-", slow, ""},
		{"AKeyThatIsHeldCountsThen", "0 9+, 700 9-", slow, "500 9+, 700 9-"},
		{"TwoKeysCountInOrder", "0 r+, 100 9+, 700 9-, 800 r-", slow, "500 r+, 600 9+, 700 9-, 800 r-"},
		{"ABrushedKeyDelaysNothing", "0 9+, 50 9-, 100 9+, 900 9-", both, "600 9+, 900 9-"},
		{"AHeldKeyThatIsStruckAgainIsNone", "0 9+, 600 9-, 700 9+, 1500 9-", both, "500 9+, 600 9-"},
		{"TheSameKeyTwiceDownIsOnce", "0 9+, 10 9+, 50 9-, 60 9-", steady.Times{}, "0 9+, 50 9-"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := play(c.times, c.strokes); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestWhatIsDroppedComesUpWithoutCounting(t *testing.T) {
	f := steady.Filter[int]{Times: steady.Times{SlowKeys: 100 * ms}}
	f.Press(1, 0)
	f.Held(100 * ms)
	f.Press(2, 150*ms)
	f.Drop()
	if _, ok := f.Held(time.Second); ok || f.Counts(1) || f.Release(1, time.Second) || f.Release(2, time.Second) {
		t.Error("it counts still")
	}
	if f.Press(1, 2*time.Second); f.Counts(1) {
		t.Error("a new press counts before its time")
	}
	if k, ok := f.Held(3 * time.Second); !ok || k != 1 {
		t.Error("a new press does not count")
	}
}

// Whatever is done: a press counts before its release does and not twice, no
// key is stuck once all are up, presses of a key are as far apart as they
// should be, and none counts sooner than it should.
func TestNoKeyIsStuckAndNoneComesUpUnpressed(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		ran := func(most time.Duration) time.Duration {
			return time.Duration(rapid.IntRange(0, int(most/ms)).Draw(rt, "time")) * ms
		}
		times := steady.Times{DoubleStrike: ran(steady.MaxDoubleStrike), SlowKeys: ran(steady.MaxSlowKeys)}
		f := steady.Filter[int]{Times: times}
		now := time.Duration(0)
		var down, counts [3]bool
		var pressed, released [3]time.Duration
		var ever [3]bool
		count := func(k int, at time.Duration) {
			if counts[k] || !down[k] || at-pressed[k] < times.SlowKeys || ever[k] && pressed[k]-released[k] < times.DoubleStrike {
				rt.Fatalf("key %d counts at %v", k, at)
			}
			counts[k] = true
		}
		step := func(k int) {
			for {
				held, ok := f.Held(now)
				if !ok {
					break
				}
				count(held, now)
			}
			if !down[k] {
				down[k], pressed[k] = true, now
				if f.Press(k, now) {
					count(k, now)
				}
				return
			}
			if f.Release(k, now) != counts[k] {
				rt.Fatalf("the release of %d at %v does not go with its press", k, now)
			}
			if counts[k] {
				ever[k], released[k] = true, now
			}
			down[k], counts[k] = false, false
		}
		for range rapid.IntRange(1, 40).Draw(rt, "strokes") {
			now += ran(800 * ms)
			step(rapid.IntRange(0, 2).Draw(rt, "key"))
		}
		for k := range down {
			if down[k] {
				step(k)
			}
			if f.Counts(k) {
				rt.Fatalf("key %d is stuck", k)
			}
		}
		if _, ok := f.Due(); ok {
			rt.Fatal("something is waited for with every key up")
		}
	})
}

func TestTimesAreRead(t *testing.T) {
	for s, want := range map[string]time.Duration{"0": 0, "0.3": 300 * ms, "300ms": 300 * ms, "0.5": 500 * ms, "0s": 0} {
		if got, err := steady.ParseDoubleStrike(s); err != nil || got != want {
			t.Errorf("%q: %v, %v", s, got, err)
		}
	}
	if got, err := steady.ParseSlowKeys("2s"); err != nil || got != 2*time.Second {
		t.Error(got, err)
	}
	for _, s := range []string{"", "x", "-1", "0.51", "501ms", "NaN", "1e9", "Inf", "-1ns"} {
		if got, err := steady.ParseDoubleStrike(s); err == nil || !strings.Contains(err.Error(), "0 to 500ms") {
			t.Errorf("%q: %v, %v", s, got, err)
		}
	}
}

func FuzzTimes(f *testing.F) {
	for _, s := range []string{"0.3", "2s", "NaN", "-1", "9e300h"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := steady.ParseSlowKeys(s); d < 0 || d > steady.MaxSlowKeys || err != nil && d != 0 {
			t.Errorf("%q: %v, %v", s, d, err)
		}
	})
}
