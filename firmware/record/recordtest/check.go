package recordtest

import (
	"fmt"

	"codereader/firmware"
	"codereader/firmware/crc"
	"codereader/firmware/record"
)

// Store is what [Check] holds to its word: [record.Store].
type Store interface {
	Open(f record.Flash, first int) (record.Status, error)
	Save(record.State) error
	State() record.State
}

// geometry of the checks: the smallest sectors, one before and one behind the
// store that it must leave alone.
var geometry = record.Geometry{SectorSize: record.MaxSize, Sectors: 4, WriteUnit: 8}

const first = 1

// The step's last three bytes are such that, left erased, they have the same
// checksum: a record that is cut before them passes for whole.
func value(i int) record.State {
	return record.State{
		Settings: firmware.Settings{Language: 1, Volume: uint8(1 + i%9), Speed: uint8(1 + i/9%9)},
		Step:     0xDEEFFE<<40 | uint64(i+1),
	}
}

// check is one run of Check.
type check struct {
	make  func() Store
	seeds int
	cases int
}

// Check cuts the power of a store in every operation of a save, in every way,
// and again in the save after it, from every state that a store can be in. It
// also lets operations fail in silence and bits rot. It returns how many double
// cuts there were, and the first thing that was wrong. Seeds is how many times
// each operation is left at chance.
func Check(make func() Store, seeds int) (cases int, err error) {
	c := &check{make: make, seeds: seeds}
	defer func() {
		if r := recover(); r != nil {
			cases, err = c.cases, fmt.Errorf("recordtest: panic: %v", r)
		}
	}()
	for _, s := range states() {
		for _, step := range []func(*Flash, record.State) error{c.plain, c.rot, c.silent, c.cuts} {
			if err := step(s.flash(), s.holds); err != nil {
				return c.cases, fmt.Errorf("recordtest: %s: %w", s.name, err)
			}
		}
	}
	return c.cases, nil
}

// state is a flash before a save, and what it holds.
type state struct {
	name  string
	flash func() *Flash
	holds record.State
}

func states() []state {
	holding := func(a, b []byte) func() *Flash {
		return func() *Flash {
			f := New(geometry)
			copy(f.Memory[first*int(geometry.SectorSize):], a)
			copy(f.Memory[(first+1)*int(geometry.SectorSize):], b)
			return f
		}
	}
	at := Sector
	torn := at(8, value(7))[:24]
	const last = 1<<32 - 1
	return []state{
		{"fresh", holding(nil, nil), record.DefaultState},
		{"after A", holding(at(1, value(1)), nil), value(1)},
		{"after B", holding(at(1, value(1)), at(2, value(2))), value(2)},
		{"after A again", holding(at(3, value(3)), at(2, value(2))), value(3)},
		{"after a failed write to A", holding(torn, at(7, value(6))), value(6)},
		{"after a failed write to B", holding(at(7, value(6)), torn[8:]), value(6)},
		{"before the numbers wrap", holding(at(last-1, value(1)), at(last, value(2))), value(2)},
		{"wrapped", holding(at(0, value(3)), at(last, value(2))), value(3)},
		{"half way", holding(at(1<<31-1, value(4)), at(1<<31, value(5))), value(5)},
	}
}

// Sector returns a record of a state as doc.go of package record describes it,
// made here a second time.
func Sector(seq uint32, s record.State) []byte {
	r := append([]byte("record"), 1, 1,
		byte(seq), byte(seq>>8), byte(seq>>16), byte(seq>>24), 16, 0)
	payload := []byte{byte(s.Settings.Language), s.Settings.Volume, s.Settings.Speed, 0, 0, 0, 0, 0}
	for i := range 8 {
		payload = append(payload, byte(s.Step>>(8*i)))
	}
	sum := crc.Update16(crc.Sum16(r), payload)
	return append(append(r, byte(sum), byte(sum>>8)), payload...)
}

// open returns a store on f, which must hold one of some states.
func (c *check) open(f *Flash, of ...record.State) (Store, record.Status, error) {
	s := c.make()
	status, err := s.Open(f, first)
	if err != nil {
		return nil, status, err
	}
	for _, want := range of {
		if s.State() == want {
			return s, status, nil
		}
	}
	return nil, status, fmt.Errorf("%v is read, which was never saved last; it may be %v", s.State(), of)
}
