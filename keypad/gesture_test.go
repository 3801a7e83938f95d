package keypad_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"codereader/keypad"
)

// recognize feeds debounced changes that a line of text gives, such as
// "0 red+ 150 9+ 200 9- 300 red-": a time in milliseconds, then the keys that
// change then. It returns the gestures: "tap", "chord 9", "lone 9".
func recognize(t *testing.T, line string) []string {
	t.Helper()
	var r keypad.Recognizer
	var at time.Duration
	var out []string
	for _, word := range strings.Fields(line) {
		name, down := strings.CutSuffix(word, "+")
		if !down {
			var up bool
			if name, up = strings.CutSuffix(word, "-"); !up {
				n, err := strconv.Atoi(word)
				if err != nil {
					t.Fatal(err)
				}
				at = time.Duration(n) * ms
				continue
			}
		}
		k, err := keypad.ParseKey(name)
		if err != nil {
			t.Fatal(err)
		}
		gestures := r.Feed(keypad.Event{Key: k, Down: down, At: at})
		for _, g := range gestures.All() {
			out = append(out, gestureName(g))
		}
	}
	return out
}

func gestureName(g keypad.Gesture) string {
	switch g.Kind {
	case keypad.Tap:
		return "tap"
	case keypad.Chord:
		return "chord " + g.Digit.String()
	case keypad.Lone:
		return "lone " + g.Digit.String()
	}
	return fmt.Sprintf("kind %d", g.Kind)
}

func TestGestures(t *testing.T) {
	for _, c := range []struct {
		name string
		in   string
		want string
	}{
		{"red down and up is a tap", "0 red+ 100 red-", "tap"},
		{"however long it is held", "0 red+ 30000 red-", "tap"},
		{"it acts when red comes up", "0 red+", ""},
		{"a digit while red is down is a chord", "0 red+ 500 9+ 600 9- 700 red-", "chord 9"},
		{"at the digit's press", "0 red+ 500 9+", "chord 9"},
		{"one hold takes any number", "0 red+ 1 9+ 2 9- 3 9+ 4 9- 5 9+ 6 9- 7 red-", "chord 9,chord 9,chord 9"},
		{"of any digits", "0 red+ 1 1+ 2 2+ 3 3+ 4 red-", "chord 1,chord 2,chord 3"},
		{"a digit 150 ms before red", "0 9+ 150 red+ 200 red-", "lone 9,chord 9"},
		{"a digit 151 ms before red", "0 9+ 151 red+ 200 red-", "lone 9,tap"},
		{"a digit that is up again", "0 9+ 10 9- 11 red+ 20 red-", "lone 9,tap"},
		{"a digit that came up at the same instant", "0 9+ 10 9- red+ 20 red-", "lone 9,tap"},
		{"a digit at the same instant", "0 9+ red+ 20 red-", "lone 9,chord 9"},
		{"or just after", "0 red+ 9+ 20 red-", "chord 9"},
		{"several digits before red, in their order", "0 7+ 10 1+ 20 red+ 30 red-", "lone 7,lone 1,chord 7,chord 1"},
		{"only those that are not too early", "0 7+ 100 1+ 160 red+ 170 red-", "lone 7,lone 1,chord 1"},
		{"all ten", "0 9+ 8+ 7+ 6+ 5+ 4+ 3+ 2+ 1+ 0+ red+", "lone 9,lone 8,lone 7,lone 6,lone 5,lone 4,lone 3,lone 2,lone 1,lone 0,chord 9,chord 8,chord 7,chord 6,chord 5,chord 4,chord 3,chord 2,chord 1,chord 0"},
		{"one press makes one chord", "0 red+ 10 9+ 20 red- 30 red+ 40 red-", "chord 9,tap"},
		{"an early one too", "0 9+ 10 red+ 20 red- 30 red+ 40 red-", "lone 9,chord 9,tap"},
		{"pressed anew it makes another", "0 9+ 10 red+ 20 9- 30 9+ 40 red-", "lone 9,chord 9,chord 9"},
		{"a digit alone", "0 5+ 100 5-", "lone 5"},
		{"a digit after red", "0 red+ 10 red- 20 5+", "tap,lone 5"},
		{"a digit that stays down past a tap", "0 5+ 1000 red+ 1100 red- 1200 red+ 1300 red-", "lone 5,tap,tap"},
		{"red that comes up without having been down", "0 red-", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var want []string
			if c.want != "" {
				want = strings.Split(c.want, ",")
			}
			if got := recognize(t, c.in); !slices.Equal(got, want) {
				t.Errorf("%s\nmakes %v\nwant  %v", c.in, got, want)
			}
		})
	}
}

func TestRecognizerIgnoresWhatIsNoKey(t *testing.T) {
	var r keypad.Recognizer
	for _, k := range []keypad.Key{keypad.None, keypad.Keys} {
		for _, down := range []bool{true, false} {
			if g := r.Feed(keypad.Event{Key: k, Down: down}); len(g.All()) > 0 {
				t.Errorf("key %d makes %v", uint8(k), g.All())
			}
		}
	}
}

func TestKeysAllocateNothing(t *testing.T) {
	var d keypad.Debouncer
	var r keypad.Recognizer
	var at time.Duration
	allocs := testing.AllocsPerRun(100, func() {
		for _, down := range []bool{true, false} {
			for k := range keypad.Key(keypad.Keys) {
				d.Contact(keypad.Event{Key: k, Down: down, At: at})
			}
			at += keypad.DebounceTime
			for e, ok := d.Take(at); ok; e, ok = d.Take(at) {
				g := r.Feed(e)
				_ = g.All()
			}
		}
	})
	if allocs != 0 {
		t.Errorf("%v allocations", allocs)
	}
}
