package keymatrix

import (
	"fmt"
	"time"

	"periph.io/x/conn/v3/gpio"

	"codereader/keypad"
)

// ScanTime is how often the keys should be read: several times within
// [keypad.DebounceTime].
const ScanTime = time.Millisecond

// Rows and Columns are the lines, from above and from the left.
type (
	Rows    [keypad.Rows]gpio.PinIO
	Columns [keypad.Columns]gpio.PinIO
)

// Matrix is the key field. Make one with [New]. It belongs to one goroutine.
type Matrix struct {
	rows    Rows
	columns Columns
	looks   field // as read last
	closed  field // as told
}

// field says of each place whether the key there is closed.
type field [keypad.Rows][keypad.Columns]bool

// New sets up the lines. The error names the line that could not be.
func New(rows Rows, columns Columns) (*Matrix, error) {
	m := &Matrix{rows: rows, columns: columns}
	for c, p := range m.columns {
		if err := p.In(gpio.PullUp, gpio.NoEdge); err != nil {
			return nil, fmt.Errorf("keymatrix: column %d, line %s: cannot be an input that is pulled up: %w", c+1, p, err)
		}
	}
	for r := range m.rows {
		if err := m.release(r); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// Scan reads all keys once and hands over what has changed since it did so
// last, as of device time at: from above and from the left, keys that have
// opened before those that have closed. It allocates nothing. After an error
// nothing has been handed over; the next Scan tries again.
func (m *Matrix) Scan(at time.Duration, changed func(keypad.Event)) error {
	for r := range m.rows {
		if err := m.read(r); err != nil {
			return err
		}
	}
	m.tell(at, false, changed)
	m.tell(at, true, changed)
	return nil
}

// Halt lets go of all lines: every row and column is an input.
func (m *Matrix) Halt() error {
	for r := range m.rows {
		if err := m.release(r); err != nil {
			return err
		}
	}
	return nil
}

// read asks one row.
func (m *Matrix) read(r int) error {
	p := m.rows[r]
	if err := p.Out(gpio.Low); err != nil {
		return fmt.Errorf("keymatrix: row %d, line %s: cannot be pulled down: %w", r+1, p, err)
	}
	for c, column := range m.columns {
		m.looks[r][c] = column.Read() == gpio.Low
	}
	if err := p.Out(gpio.High); err != nil {
		return fmt.Errorf("keymatrix: row %d, line %s: cannot be driven up: %w", r+1, p, err)
	}
	return m.release(r)
}

// release makes a row an input.
func (m *Matrix) release(r int) error {
	p := m.rows[r]
	if err := p.In(gpio.PullUp, gpio.NoEdge); err != nil {
		return fmt.Errorf("keymatrix: row %d, line %s: cannot be an input that is pulled up: %w", r+1, p, err)
	}
	return nil
}

// tell hands over the keys that have closed, or that have opened.
func (m *Matrix) tell(at time.Duration, down bool, changed func(keypad.Event)) {
	for r, row := range keypad.Layout {
		for c, key := range row {
			if key == keypad.None || m.closed[r][c] == down || m.looks[r][c] != down {
				continue
			}
			if down && m.looks.doubtful(r, c) {
				continue
			}
			m.closed[r][c] = down
			changed(keypad.Event{Key: key, Down: down, At: at})
		}
	}
}

// doubtful says whether the key at a place may look closed for no other reason
// than that the three keys at the other corners of a rectangle are.
func (f *field) doubtful(r, c int) bool {
	for other := range keypad.Rows {
		if other == r || !f.key(other, c) {
			continue
		}
		for across := range keypad.Columns {
			if across != c && f.key(r, across) && f.key(other, across) {
				return true
			}
		}
	}
	return false
}

// key says whether there is a key at a place that looks closed.
func (f *field) key(r, c int) bool {
	return keypad.Layout[r][c] != keypad.None && f[r][c]
}
