package parts

import (
	"errors"
	"slices"
	"testing"

	"codereader/firmware"
)

func TestDisplayLooksAsItShould(t *testing.T) {
	f := new(fake)
	s := newScreen(f, func(err error) { t.Error(err) })
	show := func(text string) func(*look) {
		return func(l *look) { l.text = firmware.NewDisplay(text) }
	}
	power := func(on bool) func(*look) { return func(l *look) { l.on = on } }
	for _, c := range []struct {
		changes []func(*look)
		want    []string
	}{
		{nil, []string{`show ""`, "on false"}},
		{[]func(*look){power(true), show("123 456")}, []string{`show "123 456"`, "on true"}},
		{[]func(*look){show("123 456")}, nil},
		{[]func(*look){show("Vol 7"), show("Vol 8")}, []string{`show "Vol 8"`}},
		{[]func(*look){show(""), power(false)}, []string{`show ""`, "on false"}},
		{[]func(*look){power(true), power(false)}, nil},
	} {
		for _, change := range c.changes {
			s.set(change)
		}
		rest(s.step)
		if got := f.take(); !slices.Equal(got, c.want) {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestDisplayThatFailedIsToldAllAgain(t *testing.T) {
	f := &fake{fails: true}
	reports := 0
	s := newScreen(f, func(err error) {
		if reports++; !errors.Is(err, errBroken) {
			t.Error(err)
		}
	})
	s.set(func(l *look) { l.on, l.text = true, firmware.NewDisplay("890") })
	rest(s.step)
	f.fails = false
	f.take()
	s.set(func(*look) {})
	rest(s.step)
	if got, want := f.take(), []string{`show "890"`, "on true"}; !slices.Equal(got, want) || reports != 1 {
		t.Errorf("got %q, want %q; %d reports", got, want, reports)
	}
}
