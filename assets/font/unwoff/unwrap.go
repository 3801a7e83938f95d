package main

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/bits"
)

// Sizes in bytes, from the WOFF and OpenType specifications.
const (
	woffHeader = 44
	woffEntry  = 20
	sfntHeader = 12
	sfntEntry  = 16

	// maxTable keeps a wrong length from taking all memory.
	maxTable = 16 << 20
)

var errNotWOFF = errors.New("not a WOFF 1.0 file: want one that begins with wOFF")

// unwrap returns the OpenType file inside a WOFF file: the table directory
// written anew, the tables inflated, in their order.
func unwrap(woff []byte) ([]byte, error) {
	if len(woff) < woffHeader || string(woff[:4]) != "wOFF" {
		return nil, errNotWOFF
	}
	be := binary.BigEndian
	n := int(be.Uint16(woff[12:]))
	if n == 0 || len(woff) < woffHeader+n*woffEntry {
		return nil, fmt.Errorf("%d tables do not fit into %d bytes", n, len(woff))
	}
	exp := bits.Len(uint(n)) - 1
	head := append([]byte(nil), woff[4:8]...)
	head = be.AppendUint16(head, uint16(n))
	head = be.AppendUint16(head, uint16(16<<exp))
	head = be.AppendUint16(head, uint16(exp))
	head = be.AppendUint16(head, uint16(16*n-16<<exp))
	start := sfntHeader + n*sfntEntry
	var body []byte
	for i := range n {
		e := woff[woffHeader+i*woffEntry:]
		tag, size := string(e[:4]), be.Uint32(e[12:])
		table, err := inflate(woff, be.Uint32(e[4:]), be.Uint32(e[8:]), size)
		if err != nil {
			return nil, fmt.Errorf("table %q: %w", tag, err)
		}
		head = append(head, tag...)
		head = be.AppendUint32(head, be.Uint32(e[16:]))
		head = be.AppendUint32(head, uint32(start+len(body)))
		head = be.AppendUint32(head, size)
		body = append(body, table...)
		body = append(body, make([]byte, -len(table)&3)...)
	}
	return append(head, body...), nil
}

// inflate returns the table of size bytes whose packed form stands at off. A
// table that packing would not make shorter stands there as it is.
func inflate(woff []byte, off, packed, size uint32) ([]byte, error) {
	if uint64(off)+uint64(packed) > uint64(len(woff)) || size > maxTable {
		return nil, fmt.Errorf("%d bytes at %d do not fit into %d bytes", packed, off, len(woff))
	}
	raw := woff[off : off+packed]
	if packed < size {
		z, err := zlib.NewReader(bytes.NewReader(raw))
		if err != nil {
			return nil, err
		}
		if raw, err = io.ReadAll(io.LimitReader(z, int64(size)+1)); err != nil {
			return nil, err
		}
	}
	if uint32(len(raw)) != size {
		return nil, fmt.Errorf("%d bytes, want %d", len(raw), size)
	}
	return raw, nil
}
