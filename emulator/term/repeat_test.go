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
				got = r.take(got, k.k, time.Duration(k.ms)*time.Millisecond)
			}
			got = r.release(got, time.Minute)
			if !slices.Equal(got, tt.want) {
				t.Errorf("acted on %d, want %d", got, tt.want)
			}
		})
	}
}

func TestSecondPressIsKeptBackForOneGap(t *testing.T) {
	var r repeats
	r.take(nil, ' ', 0)
	r.take(nil, ' ', 300*time.Millisecond)
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
