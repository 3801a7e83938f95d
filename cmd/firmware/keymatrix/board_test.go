package keymatrix

import (
	"errors"
	"strconv"
	"testing"

	"periph.io/x/conn/v3/gpio"
	"periph.io/x/conn/v3/gpio/gpiotest"

	"codereader/keypad"
)

// board is a key field with wires: the lines are fakes of periph's, and a
// closed key connects its row with its column, so that currents go every way
// that they would.
type board struct {
	t       *testing.T
	rows    [keypad.Rows]*line
	columns [keypad.Columns]*line
	closed  field
}

// line is a pin of the board.
type line struct {
	gpiotest.Pin
	b      *board
	driven bool
	broken error
}

func newBoard(t *testing.T) (*board, *Matrix) {
	t.Helper()
	b := &board{t: t}
	var (
		rows    Rows
		columns Columns
	)
	for i := range b.rows {
		b.rows[i] = &line{b: b, Pin: gpiotest.Pin{N: "GPIO" + strconv.Itoa(5+i), Num: 5 + i}}
		rows[i] = b.rows[i]
	}
	for i := range b.columns {
		b.columns[i] = &line{b: b, Pin: gpiotest.Pin{N: "GPIO" + strconv.Itoa(20+i), Num: 20 + i}}
		columns[i] = b.columns[i]
	}
	m, err := New(rows, columns)
	if err != nil {
		t.Fatal(err)
	}
	return b, m
}

func (l *line) Out(v gpio.Level) error {
	if l.broken != nil {
		return l.broken
	}
	l.driven = true
	err := l.Pin.Out(v)
	l.Read() // for the short circuit that it may make
	return err
}

func (l *line) In(p gpio.Pull, e gpio.Edge) error {
	if l.broken != nil {
		return l.broken
	}
	l.driven = false
	return l.Pin.In(p, e)
}

// Read returns the level of the line: that of an output to which it is
// connected, or else what the resistors make of it.
func (l *line) Read() gpio.Level {
	var driven [2]bool
	up := false
	for _, o := range l.b.connected(l) {
		switch {
		case o.driven && o.L == gpio.High:
			driven[1] = true
		case o.driven:
			driven[0] = true
		default:
			up = up || o.P == gpio.PullUp
		}
	}
	switch {
	case driven[0] && driven[1]:
		l.b.t.Errorf("%s: a short circuit", l)
	case !driven[0] && !driven[1] && !up:
		l.b.t.Errorf("%s: read while nothing holds it", l)
	}
	return gpio.Level(!driven[0])
}

// connected returns a line and all those to which closed keys connect it.
func (b *board) connected(l *line) []*line {
	found := []*line{l}
	has := func(o *line) bool {
		for _, f := range found {
			if f == o {
				return true
			}
		}
		return false
	}
	for n := 0; n != len(found); {
		n = len(found)
		for r := range b.rows {
			for c := range b.columns {
				if !b.closed[r][c] {
					continue
				}
				if row, column := b.rows[r], b.columns[c]; has(row) != has(column) {
					if has(row) {
						found = append(found, column)
					} else {
						found = append(found, row)
					}
				}
			}
		}
	}
	return found
}

// set closes or opens keys.
func (b *board) set(down bool, keys ...keypad.Key) {
	for _, k := range keys {
		for r, row := range keypad.Layout {
			for c, at := range row {
				if at == k {
					b.closed[r][c] = down
				}
			}
		}
	}
}

var errBroken = errors.New("no such line")
