package keymatrix

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"periph.io/x/conn/v3/gpio"

	"codereader/keypad"
)

// scan reads the keys and returns what has changed: "+7 -red".
func scan(t *testing.T, m *Matrix) string {
	t.Helper()
	var all []string
	const at = 42 * time.Millisecond
	if err := m.Scan(at, func(e keypad.Event) {
		if e.At != at {
			t.Errorf("%v changed at %v", e.Key, e.At)
		}
		sign := "-"
		if e.Down {
			sign = "+"
		}
		all = append(all, sign+e.Key.String())
	}); err != nil {
		t.Fatal(err)
	}
	return strings.Join(all, " ")
}

func TestEachKeyIsRead(t *testing.T) {
	b, m := newBoard(t)
	for k := range keypad.Key(keypad.Keys) {
		b.set(true, k)
		if got := scan(t, m); got != "+"+k.String() {
			t.Errorf("%v pressed: %q", k, got)
		}
		if got := scan(t, m); got != "" {
			t.Errorf("%v held: %q", k, got)
		}
		b.set(false, k)
		if got := scan(t, m); got != "-"+k.String() {
			t.Errorf("%v released: %q", k, got)
		}
	}
}

func TestAnyTwoKeysAreReadRight(t *testing.T) {
	for one := range keypad.Key(keypad.Keys) {
		for two := range keypad.Key(keypad.Keys) {
			if one == two {
				continue
			}
			b, m := newBoard(t)
			b.set(true, one)
			scan(t, m)
			b.set(true, two)
			if got := scan(t, m); got != "+"+two.String() {
				t.Errorf("%v held, %v pressed: %q", one, two, got)
			}
			b.set(false, one)
			if got := scan(t, m); got != "-"+one.String() {
				t.Errorf("%v held, %v released: %q", two, one, got)
			}
		}
	}
}

// TestNothingIsToldThatIsNotSo holds every combination of keys, each pressed
// at once and key by key: no key is told closed that is open, and what has
// been released is told.
func TestNothingIsToldThatIsNotSo(t *testing.T) {
	b, m := newBoard(t)
	for keys := range 1 << keypad.Keys {
		var pressed []keypad.Key
		for k := range keypad.Key(keypad.Keys) {
			if keys>>k&1 == 1 {
				pressed = append(pressed, k)
			}
		}
		for range 2 {
			for _, k := range pressed {
				b.set(true, k)
				scan(t, m)
				b.holds(m)
			}
			b.set(false, pressed...)
			scan(t, m)
			if m.closed != (field{}) {
				t.Fatalf("%v released: %v", pressed, m.closed)
			}
			b.set(true, pressed...)
			scan(t, m)
			b.holds(m)
			b.set(false, pressed...)
			scan(t, m)
			slices.Reverse(pressed)
		}
	}
}

// holds complains of keys that are told closed and are open.
func (b *board) holds(m *Matrix) {
	b.t.Helper()
	for r, row := range m.closed {
		for c, told := range row {
			if told && !b.closed[r][c] {
				b.t.Fatalf("of %v, %v is told", b.closed, keypad.Layout[r][c])
			}
		}
	}
}

func TestFourthCornerOfARectangleIsNotTold(t *testing.T) {
	b, m := newBoard(t)
	b.set(true, keypad.Key1, keypad.Key3, keypad.Key7)
	if got := scan(t, m); got != "" {
		t.Errorf("three corners at once: %q, and any might be the one that is open", got)
	}
	b.set(false, keypad.Key3)
	if got := scan(t, m); got != "+1 +7" {
		t.Errorf("one of them released: %q", got)
	}
	b.set(true, keypad.Key3)
	if got := scan(t, m); got != "" {
		t.Errorf("pressed again: %q", got)
	}
	b.set(false, keypad.Key1)
	if got := scan(t, m); got != "-1 +3" {
		t.Errorf("another released: %q", got)
	}
}

func TestPlaceWithoutAKeyMakesNoRectangle(t *testing.T) {
	b, m := newBoard(t)
	b.set(true, keypad.Key1, keypad.Key3, keypad.Red)
	if got := scan(t, m); got != "+1 +3 +red" {
		t.Errorf("got %q", got)
	}
}

func TestBounceIsLeftToTheReader(t *testing.T) {
	b, m := newBoard(t)
	var d keypad.Debouncer
	var told []string
	for ms := range 30 {
		at := time.Duration(ms) * ScanTime
		b.set(ms >= 10 && (ms > 13 || ms%2 == 0), keypad.Red) // bounces for 4 ms
		if err := m.Scan(at, func(e keypad.Event) { d.Contact(e) }); err != nil {
			t.Fatal(err)
		}
		for {
			e, ok := d.Take(at)
			if !ok {
				break
			}
			told = append(told, fmt.Sprint(e.Key, e.Down, e.At))
		}
	}
	if want := []string{"red true 19ms"}; !slices.Equal(told, want) {
		t.Errorf("got %q, want %q", told, want)
	}
}

func TestLineThatFailsIsNamed(t *testing.T) {
	b, m := newBoard(t)
	b.rows[2].broken = errBroken
	err := m.Scan(0, func(keypad.Event) { t.Error("something was told") })
	if err == nil || !strings.Contains(err.Error(), "row 3, line GPIO7") {
		t.Errorf("a row: got %v", err)
	}
	if err := m.Halt(); err == nil {
		t.Error("all lines were let go")
	}
	b.rows[2].broken = nil
	b.set(true, keypad.Key8)
	if got := scan(t, m); got != "+8" {
		t.Errorf("mended: %q", got)
	}
	b.columns[1].broken = errBroken
	if _, err := New(m.rows, m.columns); err == nil || !strings.Contains(err.Error(), "column 2, line GPIO21") {
		t.Errorf("a column: got %v", err)
	}
}

func TestRowsAreInputsWhenNobodyAsks(t *testing.T) {
	b, m := newBoard(t)
	scan(t, m)
	for _, l := range b.rows {
		if l.driven || l.P != gpio.PullUp {
			t.Errorf("%s: driven: %v, pull: %v", l, l.driven, l.P)
		}
	}
}

func TestScanningAllocatesNothing(t *testing.T) {
	m, err := New(
		Rows{gpio.INVALID, gpio.INVALID, gpio.INVALID, gpio.INVALID},
		Columns{gpio.INVALID, gpio.INVALID, gpio.INVALID})
	if err == nil {
		t.Fatal("lines that are none were taken")
	}
	still := stillPin{gpio.INVALID}
	m, err = New(Rows{still, still, still, still}, Columns{still, still, still})
	if err != nil {
		t.Fatal(err)
	}
	none := func(keypad.Event) {}
	if n := testing.AllocsPerRun(100, func() { m.Scan(0, none) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// stillPin is a pin that does whatever it is told, and is always down.
type stillPin struct{ gpio.PinIO }

func (stillPin) In(gpio.Pull, gpio.Edge) error { return nil }
func (stillPin) Out(gpio.Level) error          { return nil }
