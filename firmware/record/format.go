package record

import "codereader/firmware/crc"

// Where things stand in a record; doc.go has the table. Numbers have their low
// byte first.
const (
	commitSize = 8 // the commit word, the largest write unit
	seqAt      = 8
	lengthAt   = 12
	crcAt      = 14
	headerSize = 16

	// MaxSize is the size of the largest record, in bytes.
	MaxSize = headerSize + provisionSize + MaxSecret
)

// kind says what a record holds.
type kind byte

const (
	stateKind     kind = 1
	provisionKind kind = 2
)

// version of the format.
const version = 1

// blank is what erased flash reads.
const blank = 0xFF

// commit is the commit word of a kind. Each byte differs from erased flash, and
// from a cleared one.
func (k kind) commit() [commitSize]byte {
	return [commitSize]byte{'r', 'e', 'c', 'o', 'r', 'd', byte(k), version}
}

// seal writes the header of a record whose payload of n bytes stands in r, and
// leaves the rest of the last unit blank. It returns how much is to be written.
func seal(r *[MaxSize]byte, k kind, seq uint32, n int) (size int) {
	word := k.commit()
	copy(r[:], word[:])
	put32(r[seqAt:], seq)
	put16(r[lengthAt:], uint16(n))
	put16(r[crcAt:], sum(r, n))
	size = headerSize + n
	for ; size%commitSize != 0; size++ {
		r[size] = blank
	}
	return size
}

// unseal returns the sequence number and the payload's length of a record, and
// whether it is one of this kind, whole and right.
func unseal(r *[MaxSize]byte, k kind) (seq uint32, n int, ok bool) {
	word := k.commit()
	if [commitSize]byte(r[:commitSize]) != word {
		return 0, 0, false
	}
	n = int(get16(r[lengthAt:]))
	if n > MaxSize-headerSize {
		return 0, 0, false
	}
	if sum(r, n) != get16(r[crcAt:]) {
		return 0, 0, false
	}
	return get32(r[seqAt:]), n, true
}

// sum is the checksum of all but itself.
func sum(r *[MaxSize]byte, n int) uint16 {
	return crc.Update16(crc.Sum16(r[:crcAt]), r[headerSize:headerSize+n])
}

// newer says whether sequence number a was given after b: the numbers wrap
// around, and of two that are used together one is the other's next.
func newer(a, b uint32) bool { return int32(a-b) > 0 }

func put16(p []byte, v uint16) { p[0], p[1] = byte(v), byte(v>>8) }
func put32(p []byte, v uint32) { put16(p, uint16(v)); put16(p[2:], uint16(v>>16)) }
func put64(p []byte, v uint64) { put32(p, uint32(v)); put32(p[4:], uint32(v>>32)) }
func get16(p []byte) uint16    { return uint16(p[0]) | uint16(p[1])<<8 }
func get32(p []byte) uint32    { return uint32(get16(p)) | uint32(get16(p[2:]))<<16 }
func get64(p []byte) uint64    { return uint64(get32(p)) | uint64(get32(p[4:]))<<32 }
