package main

import (
	"encoding/binary"
	"math"
)

// Instructions of WebAssembly.
const (
	opEnd      = 0x0B
	opI32Const = 0x41
)

// reader reads what is left of a section. A byte that is not there is 0.
type reader []byte

func (r *reader) byte() byte {
	if len(*r) == 0 {
		return 0
	}
	b := (*r)[0]
	*r = (*r)[1:]
	return b
}

// uint reads an unsigned number (LEB128). One that is not there is more than
// there can be bytes of anything.
func (r *reader) uint() uint64 {
	v, n := binary.Uvarint(*r)
	if n <= 0 {
		*r = nil
		return math.MaxUint64
	}
	*r = (*r)[n:]
	return v
}

// int32 reads a signed number (LEB128) as the address that it stands for.
func (r *reader) int32() uint32 {
	var v uint32
	for shift := 0; shift < 35; shift += 7 {
		b := r.byte()
		v |= uint32(b&0x7F) << shift
		if b&0x80 == 0 {
			if b&0x40 != 0 && shift+7 < 32 {
				v |= ^uint32(0) << (shift + 7)
			}
			return v
		}
	}
	*r = nil
	return 0
}

// bytes reads so many bytes, and says whether there are as many.
func (r *reader) bytes(n uint64) ([]byte, bool) {
	if n > uint64(len(*r)) {
		*r = nil
		return nil, false
	}
	b := (*r)[:n]
	*r = (*r)[n:]
	return b, true
}

// appendInt32 writes an address as the signed number that it is in an
// instruction (LEB128).
func appendInt32(b []byte, v uint32) []byte {
	for s := int32(v); ; {
		low := byte(s & 0x7F)
		s >>= 7
		if s == 0 && low&0x40 == 0 || s == -1 && low&0x40 != 0 {
			return append(b, low)
		}
		b = append(b, low|0x80)
	}
}
