package record

import "errors"

// Flash is the memory that records are kept in. It fits NOR flash and anything
// that is easier than it.
//
// A method that returns no error need not have done what it was asked: cells
// wear out. Whoever writes reads back.
type Flash interface {
	// Geometry says how large the memory is. It never changes.
	Geometry() Geometry

	// Read fills p with what stands at offset, in bytes from the start. It must
	// not keep p.
	Read(offset uint32, p []byte) error

	// Write clears the bits at offset that are clear in p. Bits that are set in
	// p stay as they are; memory that can set them may do so. Offset and length
	// are whole write units. Once it returns, what it wrote outlives a power
	// cut. It must not keep p.
	Write(offset uint32, p []byte) error

	// Erase sets every bit of a sector, counted from 0. Once it returns, that
	// outlives a power cut.
	Erase(sector int) error
}

// Geometry is how a [Flash] is divided.
type Geometry struct {
	SectorSize uint32 // bytes that are erased together, at least [MaxSize]
	Sectors    int    // how many there are
	WriteUnit  uint32 // bytes that are written together: 1, 2, 4 or 8
}

// Errors of a store. None of them has any part of a record in it.
var (
	// ErrGeometry reports a flash in which a store has no room.
	ErrGeometry = errors.New("record: the flash must have two sectors for the store, each of 168 bytes or more and less than 4 GiB together, and write units of 1, 2, 4 or 8 bytes")

	// ErrNotOpen reports a store that was not opened, or not with success.
	ErrNotOpen = errors.New("record: the store is not open: call Open first, with a flash that has room")

	// ErrVerify reports that the flash does not hold what was written; what was
	// kept before still is. Saving again may help; a worn-out sector stays so.
	ErrVerify = errors.New("record: the flash does not read back what was written; the record before stays in use")
)

func (g Geometry) holds(first int) bool {
	switch g.WriteUnit {
	case 1, 2, 4, 8:
	default:
		return false
	}
	return first >= 0 && g.Sectors >= 2 && first <= g.Sectors-2 &&
		g.SectorSize >= MaxSize && g.SectorSize%commitSize == 0 &&
		uint64(g.SectorSize)*(uint64(first)+2) <= 1<<32
}
