package term

import (
	"slices"
	"testing"
	"time"
)

// typedAt is a key that comes at a time in milliseconds.
type typedAt struct {
	k  key
	ms int
}

func TestHeldKeyIsOnePress(t *testing.T) {
	held := func(delay, gap int) []typedAt {
		typed := []typedAt{{' ', 0}}
		for ms := delay; ms < 3000; ms += gap {
			typed = append(typed, typedAt{' ', ms})
		}
		return typed
	}
	tests := []struct {
		name  string
		typed []typedAt
		want  []key
	}{
		{"X", held(660, 40), []key{' '}},
		{"Linux console", held(250, 92), []key{' '}},
		{"macOS", held(375, 90), []key{' '}},
		{"Windows", held(500, 33), []key{' '}},
		{"all in one read", []typedAt{{' ', 0}, {' ', 0}, {' ', 0}, {' ', 0}}, []key{' '}},
		{"pressed twice", []typedAt{{' ', 0}, {' ', 200}}, []key{' ', ' '}},
		{"pressed twice at once", []typedAt{{' ', 0}, {' ', 0}}, []key{' ', ' '}},
		{"stepping", []typedAt{{keyUp, 0}, {keyUp, 180}, {keyUp, 360}, {keyUp, 540}}, []key{keyUp, keyUp, keyUp, keyUp}},
		{"pressed again later", []typedAt{{' ', 0}, {' ', 900}, {' ', 1800}}, []key{' ', ' ', ' '}},
		{"another key keeps the order", []typedAt{{' ', 0}, {' ', 200}, {keyTab, 250}, {'9', 260}}, []key{' ', ' ', keyTab, '9'}},
		{"held, then pressed", append(held(500, 33), typedAt{' ', 4000}), []key{' ', ' '}},
		{"different keys", []typedAt{{keyTab, 0}, {'9', 0}, {keyTab, 0}, {'9', 0}}, []key{keyTab, '9', keyTab, '9'}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var r repeats
			var got []key
			for _, k := range tt.typed {
				got = r.take(got, k.k, time.Duration(k.ms)*time.Millisecond, false)
			}
			got = r.release(got, time.Minute)
			if !slices.Equal(got, tt.want) {
				t.Errorf("acted on %d, want %d", got, tt.want)
			}
		})
	}
}

func TestDoubleStrikesAreOnePress(t *testing.T) {
	typed := func(ms ...int) (all []typedAt) {
		for _, at := range ms {
			all = append(all, typedAt{' ', at})
		}
		return all
	}
	for _, tt := range []struct {
		name  string
		typed []typedAt
		want  []key
	}{
		{"TwiceAtOnce", typed(0, 150), []key{' '}},
		{"AKeyThatGoesOnTrembling", typed(0, 250, 500, 750, 1000), []key{' '}},
		{"TwiceWithTimeBetween", typed(0, 350), []key{' ', ' '}},
		{"AgainLater", typed(0, 150, 600), []key{' ', ' '}},
		{"AHeldKey", typed(0, 400, 433, 466, 500, 533), []key{' '}},
		{"OtherKeys", []typedAt{{keyTab, 0}, {'9', 50}, {keyTab, 400}, {'9', 450}}, []key{keyTab, '9', keyTab, '9'}},
		{"TheSameKeyBehindAnother", []typedAt{{'9', 0}, {'7', 50}, {'9', 100}}, []key{'9', '7'}},
		{"QuittingCountsAlways", []typedAt{{keyQuit, 0}, {'9', 50}, {keyQuit, 100}}, []key{keyQuit, '9', keyQuit}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var n typing
			n.strikes.Times.DoubleStrike = 300 * time.Millisecond
			var got []key
			for _, k := range tt.typed {
				at := time.Duration(k.ms) * time.Millisecond
				got = n.repeats.take(got, k.k, at, n.double(k.k, at))
			}
			got = n.repeats.release(got, time.Minute)
			if !slices.Equal(got, tt.want) {
				t.Errorf("acted on %d, want %d", got, tt.want)
			}
		})
	}
}

func TestSecondPressIsKeptBackForOneGap(t *testing.T) {
	var r repeats
	r.take(nil, ' ', 0, false)
	r.take(nil, ' ', 300*time.Millisecond, false)
	due, ok := r.due()
	if want := 300*time.Millisecond + repeatGap; !ok || due != want {
		t.Fatalf("due %v %v, want %v", due, ok, want)
	}
	if got := r.release(nil, due-1); len(got) != 0 {
		t.Errorf("released early: %d", got)
	}
	if got := r.release(nil, due); !slices.Equal(got, []key{' '}) {
		t.Errorf("released %d, want a space", got)
	}
	if _, ok := r.due(); ok {
		t.Error("due twice")
	}
}
