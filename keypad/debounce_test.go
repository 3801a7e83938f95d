package keypad_test

import (
	"slices"
	"testing"
	"time"

	"codereader/keypad"

	"pgregory.net/rapid"
)

const ms = time.Millisecond

// edge is a contact change for tables, in milliseconds.
type edge struct {
	at   int
	key  keypad.Key
	down bool
}

func (e edge) event() keypad.Event {
	return keypad.Event{Key: e.key, Down: e.down, At: time.Duration(e.at) * ms}
}

// debounce feeds contact changes and returns the changes that count until the
// end of device time.
func debounce(in []edge, until time.Duration) []keypad.Event {
	var d keypad.Debouncer
	var out []keypad.Event
	take := func(at time.Duration) {
		for {
			e, ok := d.Take(at)
			if !ok {
				return
			}
			out = append(out, e)
		}
	}
	for _, e := range in {
		take(e.event().At)
		d.Contact(e.event())
	}
	take(until)
	return out
}

// device.md: "a change counts once it has been stable for 5 ms".
func TestChangeCountsOnceStableFor5ms(t *testing.T) {
	const k, r = keypad.Key7, keypad.Red
	for _, c := range []struct {
		name string
		in   []edge
		want []edge
	}{
		{"a clean press", []edge{{0, k, true}}, []edge{{5, k, true}}},
		{"a clean press and release", []edge{{0, k, true}, {100, k, false}}, []edge{{5, k, true}, {105, k, false}}},
		{"bounce on the press", []edge{{0, k, true}, {1, k, false}, {2, k, true}, {6, k, false}, {7, k, true}}, []edge{{12, k, true}}},
		{"bounce on the release", []edge{{0, k, true}, {100, k, false}, {104, k, true}, {105, k, false}}, []edge{{5, k, true}, {110, k, false}}},
		{"bounce that comes to nothing", []edge{{0, k, true}, {4, k, false}}, nil},
		{"a gap that comes to nothing", []edge{{0, k, true}, {50, k, false}, {54, k, true}}, []edge{{5, k, true}}},
		{"closed for exactly 5 ms", []edge{{0, k, true}, {5, k, false}}, []edge{{5, k, true}, {10, k, false}}},
		{"the same level again starts nothing anew", []edge{{0, k, true}, {3, k, true}}, []edge{{5, k, true}}},
		{"two keys at one instant keep their order", []edge{{0, r, true}, {0, k, true}}, []edge{{5, r, true}, {5, k, true}}},
		{"and the other way round", []edge{{0, k, true}, {0, r, true}}, []edge{{5, k, true}, {5, r, true}}},
		{"the one that bounces longer counts later", []edge{{0, k, true}, {1, r, true}, {2, k, false}, {3, k, true}}, []edge{{6, r, true}, {8, k, true}}},
		{"no key", []edge{{0, keypad.None, true}, {0, keypad.Keys, true}}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var want []keypad.Event
			for _, e := range c.want {
				want = append(want, e.event())
			}
			if got := debounce(c.in, time.Second); !slices.Equal(got, want) {
				t.Errorf("%v, want %v", got, want)
			}
		})
	}
}

func TestNothingCountsEarly(t *testing.T) {
	var d keypad.Debouncer
	d.Contact(keypad.Event{Key: keypad.Red, Down: true})
	if next, ok := d.Next(); !ok || next != keypad.DebounceTime {
		t.Errorf("next %v, %v; want %v", next, ok, keypad.DebounceTime)
	}
	if e, ok := d.Take(keypad.DebounceTime - 1); ok {
		t.Errorf("a nanosecond early: %v", e)
	}
	if _, ok := d.Take(keypad.DebounceTime); !ok {
		t.Error("not counted when it is due")
	}
	if next, ok := d.Next(); ok {
		t.Errorf("something is due at %v, though nothing bounces", next)
	}
}

func TestClosedIsTheContactItself(t *testing.T) {
	var d keypad.Debouncer
	d.Contact(keypad.Event{Key: keypad.Key3, Down: true})
	if !d.Closed(keypad.Key3) || d.Closed(keypad.Key4) || d.Closed(keypad.None) {
		t.Errorf("closed: 3 %v, 4 %v, none %v; want only 3", d.Closed(keypad.Key3), d.Closed(keypad.Key4), d.Closed(keypad.None))
	}
}

// The debouncer answers as one that looks at every contact once a millisecond
// and counts how long each has been otherwise.
func TestDebouncerAgreesWithSampling(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const until = 400 // ms
		in := drawEdges(t, until)
		got := debounce(in, (until+20)*ms)
		if want := sampled(in, until+20); !slices.Equal(got, want) {
			t.Fatalf("of %v it makes %v, sampled %v", in, got, want)
		}
	})
}

// drawEdges draws contact changes of three keys, most of them close together.
func drawEdges(t *rapid.T, until int) []edge {
	var in []edge
	keys := []keypad.Key{keypad.Key0, keypad.Key9, keypad.Red}
	gap := rapid.OneOf(rapid.IntRange(0, 7), rapid.IntRange(0, 60))
	for at := gap.Draw(t, "first"); at < until; at += gap.Draw(t, "gap") {
		in = append(in, edge{at, rapid.SampledFrom(keys).Draw(t, "key"), rapid.Bool().Draw(t, "down")})
		if len(in) == 60 {
			break
		}
	}
	return in
}

// sampled is the naive debouncer.
func sampled(in []edge, until int) []keypad.Event {
	var out []keypad.Event
	var level, counted [keypad.Keys]bool
	var held [keypad.Keys]int  // samples for which the level has been another than what counts
	var order [keypad.Keys]int // of the last change of level
	changes := 0
	for now := 0; now <= until; now++ {
		var due []keypad.Key
		for k := range keypad.Key(keypad.Keys) {
			if level[k] != counted[k] {
				if held[k]++; held[k] == 5 {
					due = append(due, k)
				}
			}
		}
		slices.SortFunc(due, func(a, b keypad.Key) int { return order[a] - order[b] })
		for _, k := range due {
			counted[k] = level[k]
			out = append(out, keypad.Event{Key: k, Down: level[k], At: time.Duration(now) * ms})
		}
		for _, e := range in {
			if e.at == now && level[e.key] != e.down {
				changes++
				level[e.key], held[e.key], order[e.key] = e.down, 0, changes
			}
		}
	}
	return out
}
