package crc_test

import (
	"math/rand/v2"
	"testing"

	"codereader/firmware/crc"
)

// The check value of the catalogue of parametrised CRC algorithms, and others
// from the long division below.
func TestSum16OfKnownData(t *testing.T) {
	for _, c := range []struct {
		data string
		want uint16
	}{
		{"123456789", 0x29B1},
		{"", 0xFFFF},
		{"\x00", 0xE1F0},
		{"\xFF\xFF", 0x0000},
		{"A", 0xB915},
	} {
		if got := crc.Sum16([]byte(c.data)); got != c.want {
			t.Errorf("%q: %#04x, want %#04x", c.data, got, c.want)
		}
	}
}

// division is the definition: bit after bit.
func division(crc uint16, data []byte) uint16 {
	for _, b := range data {
		for bit := 7; bit >= 0; bit-- {
			out := crc>>15 ^ uint16(b>>bit)&1
			crc <<= 1
			if out == 1 {
				crc ^= 0x1021
			}
		}
	}
	return crc
}

func TestNext16IsLongDivision(t *testing.T) {
	for c := range 1 << 16 {
		for _, b := range []byte{0x00, 0x01, 0x5A, 0xFF, byte(c), byte(c >> 8)} {
			if got, want := crc.Next16(uint16(c), b), division(uint16(c), []byte{b}); got != want {
				t.Fatalf("%#02x after %#04x: %#04x, want %#04x", b, c, got, want)
			}
		}
	}
	for b := range 1 << 8 {
		if got, want := crc.Next16(crc.Start16, byte(b)), division(crc.Start16, []byte{byte(b)}); got != want {
			t.Fatalf("%#02x: %#04x, want %#04x", b, got, want)
		}
	}
}

func TestUpdate16MayBeCutAnywhere(t *testing.T) {
	data := random(300)
	want := crc.Sum16(data)
	for i := range len(data) + 1 {
		if got := crc.Update16(crc.Sum16(data[:i]), data[i:]); got != want {
			t.Fatalf("cut at %d: %#04x, want %#04x", i, got, want)
		}
	}
}

func TestSumBehindItsDataMakesZero(t *testing.T) {
	for n := range 300 {
		data := random(n)
		sum := crc.Sum16(data)
		if got := crc.Sum16(append(data, byte(sum>>8), byte(sum))); got != 0 {
			t.Fatalf("%d bytes: %#04x", n, got)
		}
	}
}

// As doc.go says: of a frame or a record, the checksum itself included.
func TestOneTwoAndNeighbouringBitsAreFound(t *testing.T) {
	const bits = 8 * 64
	data := random(64)
	want := crc.Sum16(data)
	flip := func(bit int) { data[bit/8] ^= 1 << (bit % 8) }
	for i := range bits {
		flip(i)
		if crc.Sum16(data) == want {
			t.Errorf("bit %d", i)
		}
		for j := range i {
			flip(j)
			if crc.Sum16(data) == want {
				t.Errorf("bits %d and %d", i, j)
			}
			flip(j)
		}
		flip(i)
	}
	for at := range len(data) - 1 {
		for pattern := 1; pattern < 1<<16; pattern += 7 {
			data[at] ^= byte(pattern >> 8)
			data[at+1] ^= byte(pattern)
			if crc.Sum16(data) == want {
				t.Errorf("%016b from byte %d", pattern, at)
			}
			data[at] ^= byte(pattern >> 8)
			data[at+1] ^= byte(pattern)
		}
	}
}

func TestSum16AllocatesNothing(t *testing.T) {
	data := random(248)
	var sum uint16
	if n := testing.AllocsPerRun(100, func() { sum ^= crc.Sum16(data) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
	_ = sum
}

// The largest frame of the link.
func BenchmarkSum16(b *testing.B) {
	data := random(256)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		_ = crc.Sum16(data)
	}
}

func random(n int) []byte {
	r := rand.New(rand.NewPCG(0x1021, uint64(n)))
	data := make([]byte, n)
	for i := range data {
		data[i] = byte(r.Uint32())
	}
	return data
}
