package main

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// Go's linker cuts what a WebAssembly program's memory begins with into tens of
// thousands of segments, to leave out eight zeros here and there. Each has its
// place in it, which no two share, so that a compressed program is an eighth
// larger for it, where zeros would be next to nothing; and a browser has as
// many to copy.

// maxGap is how many zeros between two segments join them, in bytes. From there
// on, more of them make no program smaller.
const maxGap = 64

// segment is a part of memory as it is at the start.
type segment struct {
	at   uint32
	data []byte
}

const (
	sectionData      = 11
	sectionDataCount = 12
)

var errModule = errors.New("not a WebAssembly program as Go's linker writes it")

// joinSegments returns a WebAssembly program whose memory is the same at the
// start, in fewer segments.
func joinSegments(wasm []byte) ([]byte, error) {
	const header = 8
	if len(wasm) < header || string(wasm[:header]) != "\x00asm\x01\x00\x00\x00" {
		return nil, errModule
	}
	out := slices.Clone(wasm[:header])
	for r := reader(wasm[header:]); len(r) > 0; {
		id := r.byte()
		body, ok := r.bytes(r.uint())
		if !ok || id == sectionDataCount {
			return nil, errModule
		}
		if id == sectionData {
			segments, err := readSegments(reader(body))
			if err != nil {
				return nil, err
			}
			body = appendSegments(nil, join(segments))
		}
		out = append(out, id)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	return out, nil
}

// readSegments reads a data section, and returns its segments by their places.
// They must be of the first memory, each at a place that is a number and free
// of the others, so that it matters not in which order they are copied.
func readSegments(r reader) ([]segment, error) {
	var all []segment
	for range r.uint() {
		kind, op, at, stop := r.byte(), r.byte(), r.int32(), r.byte()
		data, ok := r.bytes(r.uint())
		if !ok || kind != 0 || op != opI32Const || stop != opEnd {
			return nil, fmt.Errorf("data segment %d: %w", len(all), errModule)
		}
		if len(data) > 0 {
			all = append(all, segment{at, data})
		}
	}
	if len(r) > 0 {
		return nil, errModule
	}
	slices.SortFunc(all, func(s, t segment) int { return cmp.Compare(s.at, t.at) })
	end := uint64(0)
	for _, s := range all {
		if uint64(s.at) < end {
			return nil, fmt.Errorf("data segments that cross at %#x: %w", s.at, errModule)
		}
		end = uint64(s.at) + uint64(len(s.data))
	}
	return all, nil
}

// join joins segments that are close to each other.
func join(all []segment) []segment {
	var joined []segment
	for _, s := range all {
		if n := len(joined); n > 0 {
			last := &joined[n-1]
			if gap := uint64(s.at) - uint64(last.at) - uint64(len(last.data)); gap <= maxGap {
				last.data = append(append(last.data, make([]byte, gap)...), s.data...)
				continue
			}
		}
		joined = append(joined, segment{s.at, slices.Clone(s.data)})
	}
	return joined
}

func appendSegments(b []byte, all []segment) []byte {
	b = binary.AppendUvarint(b, uint64(len(all)))
	for _, s := range all {
		b = append(b, 0, opI32Const)
		b = appendInt32(b, s.at)
		b = append(b, opEnd)
		b = binary.AppendUvarint(b, uint64(len(s.data)))
		b = append(b, s.data...)
	}
	return b
}
