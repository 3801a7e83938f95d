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
		file, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, err
		}
		return plainSamples(file, size)
	}
	return clip{n: int(size / 2), load: load}, nil
}

// plainSamples returns the samples of a plain file, of which so many bytes come
// behind the head.
func plainSamples(file []byte, size int64) ([]int16, error) {
	if int64(len(file)) != headerSize+size {
		return nil, fmt.Errorf("has %d bytes, and had %d", len(file), headerSize+size)
	}
	pcm := make([]int16, 0, size/2)
	for b := file[headerSize:]; len(b) > 1; b = b[2:] {
		pcm = append(pcm, int16(binary.LittleEndian.Uint16(b)))
	}
	return pcm, nil
}
