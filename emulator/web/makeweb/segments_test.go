package main

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"strings"
	"testing"
)

// wasmOf returns a WebAssembly program with a section that is no data in front of
// these segments.
func wasmOf(segments []segment) []byte {
	b := []byte("\x00asm\x01\x00\x00\x00")
	b = append(b, 5, 3, 1, 0, 16) // memory
	data := appendSegments(nil, segments)
	b = append(b, sectionData)
	b = binary.AppendUvarint(b, uint64(len(data)))
	return append(b, data...)
}

// memory returns what segments put into memory, below a bound.
func memory(segments []segment, most uint64) []byte {
	all := make([]byte, most)
	for _, s := range segments {
		if uint64(s.at)+uint64(len(s.data)) <= most {
			copy(all[s.at:], s.data)
		}
	}
	return all
}

// segmentsOf returns a program's segments.
func segmentsOf(t *testing.T, wasm []byte) []segment {
	t.Helper()
	for r := reader(wasm[8:]); len(r) > 0; {
		id := r.byte()
		body, _ := r.bytes(r.uint())
		if id == sectionData {
			all, err := readSegments(reader(body))
			if err != nil {
				t.Fatal(err)
			}
			return all
		}
	}
	return nil
}

func TestJoinedSegmentsLeaveMemoryAsItWas(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var segments []segment
		at, closely := uint32(chance.IntN(1000)), 0
		for range chance.IntN(60) {
			data := make([]byte, 1+chance.IntN(40))
			for i := range data {
				data[i] = byte(chance.Uint32())
			}
			segments = append(segments, segment{at, data})
			gap := chance.IntN(3 * maxGap)
			if gap > maxGap {
				closely++
			}
			at += uint32(len(data) + gap)
		}
		segments = append(segments, segment{uint32(chance.IntN(1000)), nil}) // puts nothing anywhere
		chance.Shuffle(len(segments), func(i, j int) { segments[i], segments[j] = segments[j], segments[i] })
		before := wasmOf(segments)
		joined, err := joinSegments(before)
		if err != nil {
			t.Fatal(err)
		}
		after := segmentsOf(t, joined)
		if most := uint64(at) + 1; !bytes.Equal(memory(segments, most), memory(after, most)) {
			t.Fatalf("memory is another: %v became %v", segments, after)
		}
		if len(after) > closely+1 {
			t.Errorf("%d segments, of which %d stand apart, became %d", len(segments), closely, len(after))
		}
		if head := before[:13]; !bytes.HasPrefix(joined, head) {
			t.Errorf("what is no data is %x, and was %x", joined[:13], head)
		}
	}
}

// TestHighAddressesStayWhatTheyAre: to an instruction they are below zero.
func TestHighAddressesStayWhatTheyAre(t *testing.T) {
	for _, at := range []uint32{0, 1, 63, 64, 8191, 8192, 1<<31 - 1, 1 << 31, 1<<32 - 65, 1<<32 - 1} {
		b := appendInt32(nil, at)
		r := reader(b)
		if got := r.int32(); got != at || len(r) > 0 {
			t.Errorf("%d is written %x, which is %d", at, b, got)
		}
	}
}

func TestWhatIsNoProgramOfGosIsRefused(t *testing.T) {
	whole := wasmOf([]segment{{16, []byte("one")}, {400, []byte("two")}})
	for name, wasm := range map[string][]byte{
		"nothing":             nil,
		"another version":     []byte("\x00asm\x02\x00\x00\x00"),
		"cut off":             whole[:len(whole)-1],
		"longer than it says": append(bytes.Clone(whole), 11),
		"segments that cross": wasmOf([]segment{{16, []byte("one")}, {18, []byte("two")}}),
		"of another memory":   []byte("\x00asm\x01\x00\x00\x00\x0b\x07\x01\x02\x00\x41\x00\x0b\x00"),
		"a passive segment":   []byte("\x00asm\x01\x00\x00\x00\x0b\x04\x01\x01\x01x"),
		"a count of segments": []byte("\x00asm\x01\x00\x00\x00\x0c\x01\x01"),
	} {
		if out, err := joinSegments(wasm); err == nil || !strings.Contains(err.Error(), errModule.Error()) {
			t.Errorf("%s: %x, %v", name, out, err)
		}
	}
	if _, err := joinSegments(whole); err != nil {
		t.Error(err)
	}
}

// FuzzJoinSegments: what is taken has the same memory, and cannot be joined
// further.
func FuzzJoinSegments(f *testing.F) {
	f.Add(wasmOf(nil))
	f.Add(wasmOf([]segment{{0, []byte("a")}, {9, []byte("b")}, {900, []byte("c")}}))
	f.Add(wasmOf([]segment{{1<<32 - 2, []byte("high")}}))
	f.Fuzz(func(t *testing.T, wasm []byte) {
		joined, err := joinSegments(wasm)
		if err != nil {
			return
		}
		again, err := joinSegments(joined)
		if err != nil || !bytes.Equal(again, joined) {
			t.Fatalf("%x became %x, and that %x, %v", wasm, joined, again, err)
		}
		const most = 1 << 16
		if !bytes.Equal(memory(segmentsOf(t, wasm), most), memory(segmentsOf(t, joined), most)) {
			t.Errorf("%x became %x, which has another memory", wasm, joined)
		}
	})
}
