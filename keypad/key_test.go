package keypad_test

import (
	"errors"
	"strings"
	"testing"

	"codereader/keypad"
)

// device.md, "Panel".
func TestLayoutIsThePanelsKeyField(t *testing.T) {
	for _, c := range []struct {
		quote       string
		key         keypad.Key
		row, column int // from above and from the left, counted from 0
	}{
		{"red is lower right", keypad.Red, 3, 2},
		{"0 is left of it", keypad.Key0, 3, 1},
		{"9 right above it", keypad.Key9, 2, 2},
		{"7 first in the third row", keypad.Key7, 2, 0},
		{"4 first and 6 last in the second", keypad.Key4, 1, 0},
		{"4 first and 6 last in the second", keypad.Key6, 1, 2},
		{"5 in its middle", keypad.Key5, 1, 1},
		{"1 first in the top row", keypad.Key1, 0, 0},
		{"`1 2 3`", keypad.Key2, 0, 1},
		{"`1 2 3`", keypad.Key3, 0, 2},
		{"`7 8 9`", keypad.Key8, 2, 1},
		{"lower left | no key there", keypad.None, 3, 0},
	} {
		if got := keypad.Layout[c.row][c.column]; got != c.key {
			t.Errorf("%s: row %d, column %d has %v, want %v", c.quote, c.row, c.column, got, c.key)
		}
	}
}

func TestEveryKeyHasOnePlace(t *testing.T) {
	var seen [keypad.Keys]int
	places := 0
	for _, row := range keypad.Layout {
		for _, k := range row {
			places++
			if k != keypad.None {
				seen[k]++
			}
		}
	}
	for k, n := range seen {
		if n != 1 {
			t.Errorf("%v has %d places", keypad.Key(k), n)
		}
	}
	if places != keypad.Keys+1 {
		t.Errorf("%d places, want those of %d keys and one without", places, keypad.Keys)
	}
}

func TestKeysHaveTheirNamesBothWays(t *testing.T) {
	names := strings.Fields("0 1 2 3 4 5 6 7 8 9 red")
	for i, name := range names {
		k := keypad.Key(i)
		if k.String() != name {
			t.Errorf("key %d is called %q, want %q", i, k, name)
		}
		if got, err := keypad.ParseKey(name); err != nil || got != k {
			t.Errorf("%q is %v, %v; want %v", name, got, err, k)
		}
		if got, want := k.IsDigit(), name != "red"; got != want {
			t.Errorf("%q is a digit: %v, want %v", name, got, want)
		}
	}
	for _, k := range []keypad.Key{keypad.Keys, keypad.None} {
		if k.String() != "none" || k.IsDigit() {
			t.Errorf("%d is called %q, digit %v; it is no key", uint8(k), k, k.IsDigit())
		}
	}
}

func TestParseKeyRefusesOtherNames(t *testing.T) {
	for _, s := range []string{"", " ", "Red", "RED", "red ", "none", "10", "-1", "00", "a", "٣", "\x00", strings.Repeat("9", 1<<20)} {
		if k, err := keypad.ParseKey(s); !errors.Is(err, keypad.ErrKey) || k != keypad.None {
			t.Errorf("%.20q: %v, %v; want none and ErrKey", s, k, err)
		}
	}
}

// Whatever ParseKey takes is the name of the key that it answers.
func FuzzParseKey(f *testing.F) {
	f.Add("red")
	f.Fuzz(func(t *testing.T, s string) {
		k, err := keypad.ParseKey(s)
		if err == nil && k.String() != s || err != nil && k != keypad.None {
			t.Fatalf("%q: %v, %v", s, k, err)
		}
	})
}
