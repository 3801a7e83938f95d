package window

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator/steady"

	"pgregory.net/rapid"
)

// timedTick is a tick, as TestControls writes it, at a time in milliseconds.
type timedTick struct {
	ms   int
	text string
}

func newSteadying(times steady.Times) *steadying {
	s := &steadying{keyAt: newTestControls().keyAt}
	s.filter.Times = times
	return s
}

func TestSteadying(t *testing.T) {
	const ms = time.Millisecond
	double, slow := steady.Times{DoubleStrike: 300 * ms}, steady.Times{SlowKeys: 500 * ms}
	for _, c := range []struct {
		name  string
		times steady.Times
		ticks []timedTick
		want  string
	}{
		{"WithoutTimesNothingChanges", steady.Times{}, []timedTick{{0, "Digit9!"}, {10, "Digit9!"}, {20, ""}}, "+9 | -9 +9 | -9"},
		{"ADoubleStrikeIsOnePress", double, []timedTick{{0, "Digit9!"}, {50, ""}, {100, "Digit9!"}, {150, ""}, {600, "Digit9!"}, {700, ""}}, "+9 | -9 | +9 | -9"},
		{"WithinOneFrameToo", double, []timedTick{{0, "Digit9!"}, {16, "Digit9!"}, {32, ""}}, "+9 | -9"},
		{"OfACommand", double, []timedTick{{0, "M!"}, {50, ""}, {100, "M!"}, {150, ""}}, "mute"},
		{"OfTheLatch", double, []timedTick{{0, "ShiftLeft!"}, {50, ""}, {100, "ShiftLeft!"}, {150, ""}}, "latch"},
		{"OfAClick", double, []timedTick{{0, "left at:5"}, {50, "at:5"}, {100, "left at:5"}, {150, "at:5"}}, "+5 point | -5"},
		{"ButNotOnAnotherKey", double, []timedTick{{0, "left at:5"}, {50, "at:5"}, {100, "left at:6"}, {150, "at:6"}}, "+5 point | -5 | +6 point | -6"},
		{"OfARightClick", double, []timedTick{{0, "right at:5"}, {50, ""}, {100, "right at:5"}, {150, ""}}, "latch"},
		{"OfAFingerWithANewNumber", double, []timedTick{{0, "1:9"}, {50, ""}, {100, "2:9"}, {150, ""}}, "+9 point | -9"},
		{"SeveralFingersHoldSeveralKeys", double, []timedTick{{0, "1:red"}, {50, "1:red 2:9"}, {100, "1:red"}, {150, ""}}, "+red point | +9 point | -9 | -red"},
		{"CtrlCountsAlways", double, []timedTick{{0, "ControlLeft!"}, {50, ""}, {100, "ControlLeft! Q!"}}, "quit"},
		{"ABrushedKeyIsNone", slow, []timedTick{{0, "Digit9!"}, {400, ""}}, ""},
		{"AHeldKeyCounts", slow, []timedTick{{0, "Digit9!"}, {400, "Digit9"}, {500, "Digit9"}, {900, ""}}, "+9 | -9"},
		{"AShiftThatIsHeldLatches", slow, []timedTick{{0, "ShiftLeft!"}, {600, "ShiftLeft"}, {900, ""}}, "latch"},
		{"AHeldClickCounts", slow, []timedTick{{0, "left at:5"}, {500, "left at:5"}, {900, "at:5"}}, "+5 point | -5"},
		{"AClickThatSlidesBeforeDoesNot", slow, []timedTick{{0, "left at:5"}, {300, "left at:6"}, {600, "left at:6"}, {900, "left at:5"}, {1500, "at:5"}}, ""},
		{"AFingerThatSlidesBeforeDoesNot", slow, []timedTick{{0, "1:5"}, {300, "1:6"}, {900, "1:6"}, {1500, ""}}, ""},
		{"AHeldFingerCounts", slow, []timedTick{{0, "1:5"}, {500, "1:5"}, {900, ""}}, "+5 point | -5"},
		{"WhatIsHeldOverALossOfFocusDoesNotCountLater", slow, []timedTick{{0, "Digit9!"}, {300, "away Digit9"}, {900, "Digit9"}, {1500, ""}}, "all up"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, controls := newSteadying(c.times), newTestControls()
			controls.step(&tick{focused: true})
			s.step(&tick{focused: true}, time.Unix(0, 0))
			var got []string
			for _, at := range c.ticks {
				now := time.Unix(0, 0).Add(time.Duration(at.ms) * ms)
				if text := actionsText(controls.step(s.step(readTick(t, at.text), now))); text != "" {
					got = append(got, text)
				}
			}
			if got := strings.Join(got, " | "); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// A frame is drawn when a key will have been held for long enough.
func TestAKeyThatIsHeldIsDue(t *testing.T) {
	s := newSteadying(steady.Times{SlowKeys: time.Second})
	now := time.Unix(100, 0)
	s.step(readTick(t, ""), now)
	if !s.due().IsZero() {
		t.Error("something is due with every key up")
	}
	s.step(readTick(t, "Digit9!"), now.Add(time.Second))
	if due := s.due(); !due.Equal(now.Add(2 * time.Second)) {
		t.Errorf("due at %v", due)
	}
}

// Whatever keys, buttons and fingers do: each key that goes down comes up, none
// comes up that is up, and all are up in the end.
func TestSteadyingLeavesNothingDown(t *testing.T) {
	words := []string{"Digit9", "Space", "ShiftLeft", "ControlLeft", "left", "right", "at:5", "at:red", "at:~5", "1:9", "2:9", "3:red", "3:-", "away"}
	rapid.Check(t, func(rt *rapid.T) {
		ran := func(most int) int { return rapid.IntRange(0, most).Draw(rt, "n") }
		s := newSteadying(steady.Times{
			DoubleStrike: time.Duration(ran(500)) * time.Millisecond, SlowKeys: time.Duration(ran(800)) * time.Millisecond,
		})
		controls, now := newTestControls(), time.Unix(0, 0)
		held := map[action]bool{}
		step := func(text string) {
			for _, act := range controls.step(s.step(readTick(t, text), now)) {
				source := action{by: act.by, key: act.key}
				switch act.kind {
				case press:
					if held[source] {
						rt.Fatalf("%v goes down twice", source)
					}
					held[source] = true
				case release:
					if !held[source] {
						rt.Fatalf("%v comes up and is not down", source)
					}
					delete(held, source)
				case releaseAll:
					clear(held)
				}
			}
		}
		for range ran(30) {
			now = now.Add(time.Duration(ran(400)) * time.Millisecond)
			var all []string
			for _, w := range words {
				if ran(2) > 0 || slices.ContainsFunc(all, func(o string) bool {
					return strings.HasPrefix(o, "at:") && strings.HasPrefix(w, "at:") || w[0] == o[0] && w[1] == ':'
				}) {
					continue
				}
				var k ebiten.Key
				if k.UnmarshalText([]byte(w)) == nil && ran(1) == 0 {
					w += "!"
				}
				all = append(all, w)
			}
			step(strings.Join(all, " "))
		}
		step("")
		if len(held) > 0 {
			rt.Fatalf("still down: %v", held)
		}
	})
}
