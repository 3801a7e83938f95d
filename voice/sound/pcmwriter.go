package sound

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"
)

// PCMWriter takes sound, block after block. A block belongs to the caller
// again when WritePCM has returned. After an error nothing more need be
// written.
type PCMWriter interface {
	WritePCM(block []int16) error
}

// SilenceWriter is a [PCMWriter] that can take silence without seeing it,
// sample by sample: an hour of it must cost next to nothing. A [Timeline] uses
// it where it is there.
type SilenceWriter interface {
	PCMWriter
	WriteSilence(samples int64) error
}

// Counter is a [PCMWriter] that counts.
type Counter struct {
	Samples int64 // written so far
	Blocks  int64 // calls so far
}

// WritePCM counts a block.
func (c *Counter) WritePCM(block []int16) error {
	c.Samples += int64(len(block))
	c.Blocks++
	return nil
}

// WriteSilence counts silence.
func (c *Counter) WriteSilence(samples int64) error {
	c.Samples += samples
	c.Blocks++
	return nil
}

// Digest is a [PCMWriter] that keeps nothing of the sound but its SHA-256:
// that of the samples as little-endian bytes, however they were divided into
// blocks. Make one with [NewDigest].
type Digest struct {
	sum   hash.Hash
	bytes [4096]byte
}

// NewDigest returns the digest of no sound at all.
func NewDigest() *Digest { return &Digest{sum: sha256.New()} }

// WritePCM adds a block.
func (d *Digest) WritePCM(block []int16) error {
	for len(block) > 0 {
		n := putSamples(d.bytes[:], block)
		d.sum.Write(d.bytes[:2*n])
		block = block[n:]
	}
	return nil
}

// WriteSilence adds silence.
func (d *Digest) WriteSilence(samples int64) error {
	for bytes := 2 * samples; bytes > 0; {
		n := min(bytes, int64(len(noSound)))
		d.sum.Write(noSound[:n])
		bytes -= n
	}
	return nil
}

// Sum returns the digest of all that has been written; more may follow.
func (d *Digest) Sum() (sum [sha256.Size]byte) {
	d.sum.Sum(sum[:0])
	return sum
}

// noSound is silence, as bytes.
var noSound [1 << 16]byte

// putSamples writes as many samples as fit to dst, in little-endian order, and
// returns how many.
func putSamples(dst []byte, pcm []int16) int {
	n := min(len(pcm), len(dst)/2)
	for i, v := range pcm[:n] {
		binary.LittleEndian.PutUint16(dst[2*i:2*i+2], uint16(v))
	}
	return n
}
