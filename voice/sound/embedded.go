package sound

import (
	"encoding/binary"
	"fmt"
	"io"
	"io/fs"

	"codereader/assets"
	"codereader/voice"
)

// Embedded returns the voice that the program carries. It reads no more than
// the head of each clip: the samples are read when they are first said. Each
// call makes a bank of its own.
func Embedded() (*Bank, error) {
	dir, err := fs.Sub(assets.Voices, "voices")
	if err != nil {
		return nil, fmt.Errorf("sound: %w", err)
	}
	return Open(dir)
}

// Open returns the voice of which dir holds the clips of both languages
// (`da/six.wav`), each as plain as package assets promises. It reads no more
// than the head of each clip: the samples are read when they are first said,
// and are silence if they cannot be had then. A program that has its clips
// from elsewhere, and calls neither [Embedded] nor a function that does, does
// not carry the embedded ones.
func Open(dir fs.FS) (*Bank, error) {
	b := new(Bank)
	for l := voice.Danish; l < voice.Languages; l++ {
		for form := range b.clips[l] {
			name := l.Code() + "/" + fileOf(form)
			c, err := plainClip(dir, name)
			if err != nil {
				return nil, fmt.Errorf("sound: clip %s: %w", name, err)
			}
			b.clips[l][form] = c
		}
	}
	return b, nil
}

// plainClip returns the clip of a file, its samples not yet read. The file must
// be plain: 48 kHz, mono, 16 bits, a header of 44 bytes.
func plainClip(dir fs.FS, name string) (clip, error) {
	f, err := dir.Open(name)
	if err != nil {
		return clip{}, reason(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return clip{}, reason(err)
	}
	var head [headerSize]byte
	if _, err := io.ReadFull(f, head[:]); err != nil {
		return clip{}, err
	}
	size := info.Size() - headerSize
	if size <= 0 || size > maxClipFile || size%2 != 0 ||
		string(appendHeader(nil, spokenFormat, uint32(size))) != string(head[:]) {
		return clip{}, fmt.Errorf("is no plain WAV file of %d Hz, mono, 16 bits: make the voices again", Rate)
	}
	load := func() ([]int16, error) {
		f, err := dir.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return plainSamples(f, int(size/2))
	}
	return clip{n: int(size / 2), load: load}, nil
}

// plainSamples reads a plain file that has so many samples. It is in the way
// from a key to the first sample, so it keeps no copy of the file.
func plainSamples(file io.Reader, n int) ([]int16, error) {
	var block [4096]byte
	if _, err := io.ReadFull(file, block[:headerSize]); err != nil {
		return nil, err
	}
	pcm := make([]int16, n)
	for rest := pcm; len(rest) > 0; {
		part := rest[:min(len(rest), len(block)/2)]
		if _, err := io.ReadFull(file, block[:2*len(part)]); err != nil {
			return nil, fmt.Errorf("has fewer than %d samples: %w", n, err)
		}
		decode(part, block[:2*len(part)])
		rest = rest[len(part):]
	}
	if more, _ := file.Read(block[:1]); more > 0 {
		return nil, fmt.Errorf("has more than %d samples", n)
	}
	return pcm, nil
}

// decode writes the samples of little-endian bytes to dst, four at a time.
func decode(dst []int16, b []byte) {
	for ; len(dst) >= 4 && len(b) >= 8; dst, b = dst[4:], b[8:] {
		v := binary.LittleEndian.Uint64(b)
		dst[0], dst[1], dst[2], dst[3] = int16(v), int16(v>>16), int16(v>>32), int16(v>>48)
	}
	for i := range dst {
		dst[i] = int16(binary.LittleEndian.Uint16(b[2*i:]))
	}
}
