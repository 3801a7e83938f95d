package recordtest

import (
	"errors"
	"math/rand/v2"

	"codereader/firmware/record"
)

// ErrPower is what a [Flash] answers after its power was cut.
var ErrPower = errors.New("recordtest: the power is cut")

var errRange = errors.New("recordtest: outside of the flash, or not in whole write units")

// How is how much of an operation a cut leaves done.
type How uint8

// The ways to cut.
const (
	Nothing  How = iota
	Prefix       // the first Bytes bytes
	Random       // each bit by chance
	Complete     // all of it, but nobody is told
)

// Cut is one power cut, or one failure.
type Cut struct {
	Op    int // the write or erasure that it comes in, counted from 0
	How   How
	Bytes int    // of Prefix
	Seed  uint64 // of Random

	// Silent: the power stays and the operation reports success.
	Silent bool
}

// Flash is NOR flash: writing clears bits, erasing sets those of a sector.
type Flash struct {
	Memory []byte // may be looked at and changed by the test
	Sizes  []int  // of the operations since the last Restore, in bytes
	Erased []int  // how often each sector was erased

	geometry record.Geometry
	cut      *Cut
	dead     bool
}

var _ record.Flash = (*Flash)(nil)

// New returns an erased flash.
func New(g record.Geometry) *Flash {
	f := &Flash{Memory: make([]byte, int(g.SectorSize)*g.Sectors), Erased: make([]int, g.Sectors), geometry: g}
	for i := range f.Memory {
		f.Memory[i] = 0xFF
	}
	return f
}

// Restore gives the power back, and plans the next cut, if any: operations are
// counted from here.
func (f *Flash) Restore(next *Cut) { f.Sizes, f.cut, f.dead = f.Sizes[:0], next, false }

// Geometry implements record.Flash.
func (f *Flash) Geometry() record.Geometry { return f.geometry }

// Read implements record.Flash.
func (f *Flash) Read(offset uint32, p []byte) error {
	switch {
	case f.dead:
		return ErrPower
	case uint64(offset)+uint64(len(p)) > uint64(len(f.Memory)):
		return errRange
	}
	copy(p, f.Memory[offset:])
	return nil
}

// Write implements record.Flash.
func (f *Flash) Write(offset uint32, p []byte) error {
	unit := f.geometry.WriteUnit
	if uint64(offset)+uint64(len(p)) > uint64(len(f.Memory)) || offset%unit != 0 || uint32(len(p))%unit != 0 {
		return errRange
	}
	at := f.Memory[offset:]
	return f.do(len(p), func(i int, mask byte) { at[i] &= p[i] | ^mask })
}

// Erase implements record.Flash.
func (f *Flash) Erase(sector int) error {
	if sector < 0 || sector >= f.geometry.Sectors {
		return errRange
	}
	size := int(f.geometry.SectorSize)
	at := f.Memory[sector*size:]
	f.Erased[sector]++
	return f.do(size, func(i int, mask byte) { at[i] |= mask })
}

// do carries out an operation of n bytes, or what a cut leaves of it; apply
// changes the bits of a byte that are set in the mask.
func (f *Flash) do(n int, apply func(i int, mask byte)) error {
	if f.dead {
		return ErrPower
	}
	op := len(f.Sizes)
	f.Sizes = append(f.Sizes, n)
	cut := f.cut
	if cut == nil || cut.Op != op {
		cut = &Cut{How: Complete, Silent: true}
	}
	var chance *rand.PCG
	if cut.How == Random {
		chance = rand.NewPCG(cut.Seed, uint64(op))
	}
	for i := range n {
		switch {
		case cut.How == Complete, cut.How == Prefix && i < cut.Bytes:
			apply(i, 0xFF)
		case cut.How == Random:
			apply(i, byte(chance.Uint64()))
		}
	}
	if cut.Silent {
		return nil
	}
	f.dead = true
	return ErrPower
}
