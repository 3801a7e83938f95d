package sound

import (
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
	b := new(Bank)
	for l := voice.Danish; l < voice.Languages; l++ {
		for form := range b.clips[l] {
			name := "voices/" + l.Code() + "/" + fileOf(form)
			c, err := embeddedClip(name)
			if err != nil {
				return nil, fmt.Errorf("sound: embedded clip %s: %w", name, err)
			}
			b.clips[l][form] = c
		}
	}
	return b, nil
}

// embeddedClip returns the clip of an embedded file, its samples not yet read.
// The file must be as plain as assets promises: 48 kHz, mono, 16 bits, a
// header of 44 bytes.
func embeddedClip(name string) (clip, error) {
	f, err := assets.Voices.Open(name)
	if err != nil {
		return clip{}, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return clip{}, err
	}
	var head [headerSize]byte
	if _, err := io.ReadFull(f, head[:]); err != nil {
		return clip{}, err
	}
	size := info.Size() - headerSize
	if plain := appendHeader(nil, spokenFormat, uint32(size)); string(plain) != string(head[:]) || size == 0 || size%2 != 0 {
		return clip{}, fmt.Errorf("is no plain WAV file of %d Hz, mono, 16 bits: make the voices again", Rate)
	}
	load := func() ([]int16, error) {
		file, err := fs.ReadFile(assets.Voices, name)
		if err != nil {
			return nil, err
		}
		return DecodeWAV(file)
	}
	return clip{n: int(size / 2), load: load}, nil
}
